import type { ReactNode } from 'react';
import type { AuditItem } from '@ryg/shared/contract/audit.contract.ts';
import { exactMoment } from './exact-moment.ts';
import { Outcome } from './outcome.tsx';
import { RecordProof, RecordWords } from './record-words.tsx';

type Props = Readonly<{ items: readonly AuditItem[]; empty: ReactNode }>;

/** The same on a phone: one card a record. */
export function AuditCards({ items, empty }: Props) {
  if (items.length === 0) return <div className="dk-card">{empty}</div>;
  return (
    <ul className="au-cards">
      {items.map((item) => (
        <li key={`${item.chain} ${item.seq}`} className="dk-card">
          <div className="au-card-head">
            <time dateTime={item.at}>{exactMoment(item.at)}</time>
            <Outcome outcome={item.outcome} />
          </div>
          <RecordWords item={item} />
          <p className="dk-quiet">
            {item.actorName}　{item.source}
          </p>
          <details>
            <summary>{item.changes.length > 0 ? `改动前后（${item.changes.length} 项）` : '记录序号和校验值'}</summary>
            <RecordProof item={item} />
          </details>
        </li>
      ))}
    </ul>
  );
}
