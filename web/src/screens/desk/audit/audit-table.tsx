import { Table } from 'antd';
import type { ReactNode } from 'react';
import type { AuditItem } from '@ryg/shared/contract/audit.contract.ts';
import { exactMoment } from './exact-moment.ts';
import { Outcome } from './outcome.tsx';
import { RecordProof, RecordWords } from './record-words.tsx';

type Props = Readonly<{ items: readonly AuditItem[]; isOld: boolean; empty: ReactNode }>;

export function AuditTable({ items, isOld, empty }: Props) {
  return (
    <Table<AuditItem>
      className="au-sheet"
      rowKey={({ chain, seq }) => `${chain} ${seq}`}
      dataSource={[...items]}
      pagination={false}
      loading={isOld}
      locale={{ emptyText: empty }}
      expandable={{
        expandedRowRender: (item) => <RecordProof item={item} />,
        columnTitle: <span className="visually-hidden">展开</span>,
      }}
      columns={[
        {
          title: '时间（北京时间）',
          className: 'au-time',
          render: (_value, { at }) => <time dateTime={at}>{exactMoment(at)}</time>,
        },
        {
          title: '操作人',
          className: 'au-who',
          render: (_value, { actor, actorName }) => (
            <>
              <b>{actorName}</b>
              {actor !== null && actor !== actorName && <span className="dk-quiet">{actor}</span>}
            </>
          ),
        },
        { title: '事项和对象', render: (_value, item) => <RecordWords item={item} /> },
        {
          title: '改动',
          className: 'au-count',
          render: (_value, { changes }) =>
            changes.length === 0 ? <span className="dk-quiet">–</span> : `${changes.length} 项`,
        },
        { title: '来源', className: 'au-source', render: (_value, { source }) => source },
        { title: '结果', className: 'au-end', render: (_value, item) => <Outcome outcome={item.outcome} /> },
      ]}
    />
  );
}
