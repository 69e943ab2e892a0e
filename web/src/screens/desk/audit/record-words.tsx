import type { AuditItem } from '@ryg/shared/contract/audit.contract.ts';
import { CHAIN_WORDS } from '@ryg/shared/domain/chain-words.ts';
import { issueHref } from '../desk-address.ts';
import { DeskLink } from '../desk-link.tsx';
import { exactMoment } from './exact-moment.ts';

/** What was done, on what; an entry that was dated back says so. */
export function RecordWords({ item }: Readonly<{ item: AuditItem }>) {
  const { words, object, on, at } = item;
  const isDatedBack = on !== exactMoment(at).slice(0, 10);
  return (
    <div className="au-words">
      <p>{words}</p>
      {object && (
        <p className="au-object">
          {object.issue === null ? object.text : <DeskLink to={issueHref(object.issue)}>{object.text}</DeskLink>}
        </p>
      )}
      {isDatedBack && <p className="au-dated">记在 {on}</p>}
    </div>
  );
}

/** Before and after of everything a record changed, and what proves the record. */
export function RecordProof({ item: { chain, seq, hash, changes } }: Readonly<{ item: AuditItem }>) {
  return (
    <div className="au-proof">
      {changes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">内容</th>
              <th scope="col">改动前</th>
              <th scope="col">改动后</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td>{before || <Nothing />}</td>
                <td>{after || <Nothing />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="dk-quiet">
        {CHAIN_WORDS[chain]}记录第 {seq} 条，校验值 <code>{hash}</code>
      </p>
    </div>
  );
}

const Nothing = () => <span className="dk-quiet">（空）</span>;
