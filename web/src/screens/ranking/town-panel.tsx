import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { whyRank } from '@ryg/shared/domain/ranking-why.ts';
import { whySentence } from '@ryg/shared/domain/ranking-why-words.ts';
import { BeforeAfter } from '../../features/standing/before-after.tsx';
import { lampOf } from '../../features/standing/issue-order.ts';
import { openHeading } from '../../features/standing/issue-words.ts';
import { Lamp } from '../../features/standing/lamp.tsx';
import { OpenIssue } from '../../features/standing/open-issue.tsx';
import { RankMove } from '../../design/rank-move.tsx';
import { releasedPairOf } from '../../features/standing/released-pair.ts';
import { rankWords } from '../../features/standing/standing-sheet.ts';
import type { Standing, TownRow } from '../../features/standing/standing.ts';
import { PlateChip } from './plate-chip.tsx';

type Props = Readonly<{
  row: TownRow;
  standing: Standing;
  today: CalendarDay;
  shortNames: ReadonlyMap<string, string>;
}>;

/** One town: its place, why it has it, and what is still to be done. */
export function TownPanel({ row, standing, today, shortNames }: Props) {
  const why = whyRank(standing.facts, row.code);
  return (
    // It scrolls where it does not fit, and whoever has only keys must be able to stand in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <aside className="rk-panel" aria-labelledby="town-panel" tabIndex={0}>
      <h2 id="town-panel">
        {row.town} <PlateChip plate={row.plate} />
      </h2>
      <p className="rk-panel-rank">
        {row.rank === null ? (
          <span className="rk-panel-unranked">{rankWords(row)}，不参加排名</span>
        ) : (
          <>
            {row.tied && <span className="st-tied">并列</span>}
            <b className="digits">{row.rank}</b>
            <span className="rk-panel-of">/ {why?.of} 名</span>
          </>
        )}
        <RankMove change={row.rankChange} />
        {!row.reported && <span className="st-tag">本期未报</span>}
      </p>
      {why && (
        <div className="rk-why" aria-live="polite">
          <h3>为什么</h3>
          <p>{whySentence(why)}</p>
        </div>
      )}
      <h3 className="rk-open-head">{openHeading(row)}</h3>
      <ul className="st-issues">
        {row.open.map((issue) => (
          <OpenIssue key={issue.id} issue={issue} own={row.code} today={today} shortNames={shortNames}>
            <BeforeAfter issue={issue} />
          </OpenIssue>
        ))}
      </ul>
      <Shown lamps={row.lamps} />
    </aside>
  );
}

/** What was done, for the done ones of which pictures were released. */
function Shown({ lamps }: Pick<TownRow, 'lamps'>) {
  const shown = lamps.filter((issue) => lampOf(issue) === 'closed' && releasedPairOf(issue) !== null);
  if (shown.length === 0) return null;
  return (
    <>
      <h3 className="rk-open-head">整改前后</h3>
      <ul className="st-issues">
        {shown.map((issue) => (
          <li key={issue.id} className="st-issue" data-lamp="closed">
            <Lamp face="closed" />
            <p className="st-issue-title">{issue.publicTitle}</p>
            <div className="st-issue-words">
              <BeforeAfter issue={issue} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
