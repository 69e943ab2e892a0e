import { Button } from 'antd';
import type { EntryLine } from '@ryg/shared/contract/issues.contract.ts';
import { shanghaiTime } from '../../design/day-words.ts';
import { sentenceOf } from '../../api/refused.ts';
import { useEntries } from './issues.queries.ts';

/** 过程记录: everything that was ever done about it, newest first; nothing of it can be deleted. */
export function ProcessRecord({ issue, asOf }: Readonly<{ issue: string; asOf?: string | undefined }>) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useEntries(issue, asOf);
  if (!data) return <p className="iw-none">{error ? sentenceOf(error) : '正在读取过程记录…'}</p>;
  const entries = data.pages.flatMap(({ items }) => items);
  return (
    <>
      <ol className="iw-record">
        {entries.map((entry) => (
          <Entry key={entry.seq} entry={entry} />
        ))}
      </ol>
      {hasNextPage && (
        <Button block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          更早的记录
        </Button>
      )}
    </>
  );
}

function Entry({ entry }: Readonly<{ entry: EntryLine }>) {
  const { words, actorName, recordedAt, changes, row } = entry;
  return (
    <li>
      <p className="iw-record-words">{words}</p>
      <Changes changes={changes} />
      <p className="iw-by">
        {actorName}　{shanghaiTime(recordedAt)}
        {row !== null && `　${entry.source} 第 ${row} 行`}
      </p>
    </li>
  );
}

/** So many at once are a registration; they are there for whoever wants to look. */
const MANY = 4;

function Changes({ changes }: Pick<EntryLine, 'changes'>) {
  if (changes.length === 0) return null;
  const list = (
    <ul className="iw-changes">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <span>{field}</span>
          {before && (
            <>
              <del>{before}</del>
              <span aria-hidden>→</span>
              <span className="visually-hidden">改为</span>
            </>
          )}
          <ins>{after || '（空）'}</ins>
        </li>
      ))}
    </ul>
  );
  if (changes.length <= MANY) return list;
  return (
    <details className="iw-many">
      <summary>{changes.length} 项内容</summary>
      {list}
    </details>
  );
}
