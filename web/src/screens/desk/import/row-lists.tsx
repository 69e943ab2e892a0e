import type { ReactNode } from 'react';
import type { UploadView } from '@ryg/shared/contract/exchange.contract.ts';
import { FIELD_WORDS } from '@ryg/shared/domain/ledger-words.ts';
import { LongList } from './long-list.tsx';

type Row = UploadView['rows'][number];
type Change = Row['changes'][number];

/** The row of the file and the issue it speaks of. */
function RowLine({ row, children }: Readonly<{ row: Row; children?: ReactNode }>) {
  return (
    <li>
      <p className="im-row-head">
        <b>{row.no === null ? row.title : `${row.no}号 ${row.title}`}</b>
        <span className="dk-quiet">第 {row.row} 行</span>
      </p>
      {children}
      {row.left !== null && <p className="im-left">{row.left}</p>}
    </li>
  );
}

/** 整改进度：50% → 80% */
function ChangeLine({
  change: { field, before, after },
  children,
}: Readonly<{ change: Change; children?: ReactNode }>) {
  return (
    <p className="im-change">
      <span className="dk-quiet">{FIELD_WORDS[field]}</span>
      <span>
        {before !== null && <s>{before}</s>} → <b>{after ?? '空'}</b>
        {children}
      </span>
    </p>
  );
}

type Rows = Readonly<{ rows: readonly Row[] }>;

export function ChangedRows({ rows }: Rows) {
  return (
    <LongList
      items={rows}
      line={(row) => (
        <RowLine key={`${row.sheet}${row.row}`} row={row}>
          {row.changes.map((change) => (
            <ChangeLine key={change.field} change={change} />
          ))}
        </RowLine>
      )}
    />
  );
}

/** Cells that somebody changed by command since the last file: who, when, and both values. */
export function ConflictRows({ rows }: Rows) {
  return (
    <LongList
      items={rows}
      line={(row) => (
        <RowLine key={`${row.sheet}${row.row}`} row={row}>
          {row.conflicts.map(({ by, on, ...change }) => (
            <ChangeLine key={change.field} change={change}>
              <span className="dk-quiet">
                （台账里的是 {by} {on} 办理的）
              </span>
            </ChangeLine>
          ))}
        </RowLine>
      )}
    />
  );
}

export function PlainRows({ rows }: Rows) {
  return (
    <LongList
      items={rows}
      line={(row) => (
        <RowLine key={`${row.sheet}${row.row}`} row={row}>
          {row.outcome === 'repeated' && <p className="dk-quiet">内容不变，进度与上次相同，记为本期已报</p>}
        </RowLine>
      )}
    />
  );
}

export function RejectedRows({ rejected }: Pick<UploadView, 'rejected'>) {
  return (
    <>
      <p className="dk-quiet im-lead">这些行没有接收；在文件里改正后，可以把同一份文件再导入一次。</p>
      <LongList
        items={rejected}
        line={({ sheet, row, code, message }) => <li key={`${sheet}${row}${code}`}>{message}</li>}
      />
    </>
  );
}

export function FindingRows({ findings }: Pick<UploadView, 'findings'>) {
  return (
    <LongList
      items={findings}
      line={({ no, title, isNew, before, after }) => (
        <li key={no}>
          <p className="im-row-head">
            <b>
              {no} {title}
            </b>
            <span className="dk-quiet">{isNew ? '新增' : '变更'}</span>
          </p>
          <p>
            {!isNew && <s>{before ?? '未处置'}</s>} {!isNew && '→'} {after ?? '未处置'}
          </p>
        </li>
      )}
    />
  );
}
