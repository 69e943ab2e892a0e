import { DISPOSITIONS } from '@ryg/shared/domain/finding.ts';
import type { DispositionCounts, Reconciliation } from '@ryg/shared/domain/reconciliation.ts';
import { useReconciliation } from '../../../features/findings/findings.queries.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { Asked } from '../asked.tsx';
import { DeskLink } from '../desk-link.tsx';
import { dispositionWord } from './disposition-words.ts';
import { FindingsHead } from './findings-head.tsx';
import { ListComparisonCard } from './list-comparison.tsx';
import './findings.css';

const PARTS = [...DISPOSITIONS, 'undisposed'] as const;
const wordOf = (part: (typeof PARTS)[number]) => dispositionWord(part === 'undisposed' ? null : part);
const sumOf = (counts: DispositionCounts) => PARTS.reduce((sum, part) => sum + counts[part], 0);

/** 对账: the parts have to make up the whole, and what does not fit is named. */
export function ReconciliationPage() {
  const mayCompare = useHasRole('office');
  return (
    <>
      <FindingsHead current="reconciliation" />
      <Asked query={useReconciliation()}>
        {(told) => (
          <div className="fd-account">
            <Sum total={told.total} />
            <BySource told={told} />
            <Loose told={told} />
            {mayCompare && <ListComparisonCard />}
          </div>
        )}
      </Asked>
    </>
  );
}

/** 101 + 60 + … = 211, with a word whether it comes out even. */
function Sum({ total }: Readonly<{ total: DispositionCounts }>) {
  const isEven = sumOf(total) === total.total;
  return (
    <section className="dk-card" aria-label="处置之和">
      <h2>各项处置之和等于全部转办问题</h2>
      <p className="fd-sum">
        {PARTS.map((part, index) => (
          <span key={part}>
            {index > 0 && <i>+</i>}
            <b>{total[part]}</b>
            <small>{wordOf(part)}</small>
          </span>
        ))}
        <span>
          <i>{isEven ? '=' : '≠'}</i>
          <b>{total.total}</b>
          <small>全部转办问题</small>
        </span>
      </p>
      <p className={isEven ? 'fd-even' : 'fd-odd'} role="status">
        {isEven
          ? `账对得上：${total.total} 个转办问题，每一个只算一次${total.undisposed > 0 ? `，其中 ${total.undisposed} 个还没有处置` : ''}。`
          : `账对不上：各项加起来是 ${sumOf(total)}，全部是 ${total.total}；请联系系统管理员核对台账。`}
      </p>
    </section>
  );
}

function BySource({ told: { bySource, total } }: Readonly<{ told: Reconciliation }>) {
  const lines = [
    ...bySource.map(({ source, ...counts }) => ({ name: source ?? '没有写来源', counts })),
    { name: '合计', counts: total },
  ];
  return (
    <section className="dk-card fd-by-source" aria-label="按来源">
      <h2>按来源</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">来源</th>
            {PARTS.map((part) => (
              <th key={part} scope="col">
                {wordOf(part)}
              </th>
            ))}
            <th scope="col">合计</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {PARTS.map((part) => (
                <td key={part}>{counts[part]}</td>
              ))}
              <td>{counts.total}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What hangs loose on either side. */
function Loose({
  told: { undisposed, unknownNumbers, issues, issuesWithoutFinding },
}: Readonly<{ told: Reconciliation }>) {
  return (
    <section className="dk-card" aria-label="没有对上的">
      <h2>没有对上的</h2>
      <p>
        台账共 {issues.total} 个整改问题，{issues.traced} 个能追到转办问题，{issues.total - issues.traced} 个没有。
      </p>
      <details open={undisposed.length > 0}>
        <summary>还没有处置的转办问题 {undisposed.length} 个</summary>
        <ul>
          {undisposed.map(({ no, title }) => (
            <li key={no}>
              {no} {title}
            </li>
          ))}
        </ul>
      </details>
      <details open={unknownNumbers.length > 0}>
        <summary>编号在台账里不存在的 {unknownNumbers.length} 处</summary>
        <ul>
          {unknownNumbers.map(({ finding, no }) => (
            <li key={`${finding}-${no}`}>
              转办问题 {finding} 对应 {no} 号，台账里没有
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>没有转办来处的整改问题 {issuesWithoutFinding.length} 个</summary>
        <ul>
          {issuesWithoutFinding.map(({ id, no, title, source }) => (
            <li key={id}>
              <DeskLink to={`/desk/issues/${encodeURIComponent(id)}`}>
                {no} {title}
              </DeskLink>{' '}
              <span className="dk-quiet">{source}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
