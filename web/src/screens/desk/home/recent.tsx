import { shanghaiTime } from '../../../design/day-words.ts';
import type { Desk } from '../../../features/issues/issues.queries.ts';
import { issueHref } from '../desk-address.ts';
import { DeskLink } from '../desk-link.tsx';

/** What happened last among the issues one may see. */
export function Recent({ entries }: Readonly<{ entries: Desk['recent'] }>) {
  return (
    <section className="dk-card dh-recent" aria-labelledby="dh-recent">
      <h2 id="dh-recent">最近动态</h2>
      {entries.length === 0 ? (
        <p className="dk-quiet">还没有动态。登记、交办和上报的情况会显示在这里。</p>
      ) : (
        <ol>
          {entries.map(({ seq, recordedAt, actorName, words, subject, title, no }) => (
            <li key={seq}>
              <p>{words}</p>
              <p className="dh-recent-of">
                {subject && <DeskLink to={issueHref(subject)}>{`${no ?? subject}　${title}`}</DeskLink>}
              </p>
              <p className="dk-quiet">
                {actorName}　{shanghaiTime(recordedAt)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
