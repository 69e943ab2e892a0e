import type { AuditVerdict } from '@ryg/shared/contract/audit.contract.ts';
import { CHAIN_WORDS } from '@ryg/shared/domain/chain-words.ts';
import { useCounty } from '../../../features/session/county.queries.ts';
import { useSession } from '../../../features/session/session.queries.ts';
import { exactMoment } from './exact-moment.ts';
import { Outcome } from './outcome.tsx';

/** What came out, fit to be printed and filed: both ends of the chains are what a later one is compared with. */
export function Verdict({ verdict }: Readonly<{ verdict: AuditVerdict }>) {
  const { data: county } = useCounty();
  const { name } = useSession();
  const { ledger, access, published, at } = verdict;
  const isSound = ledger.ok && access.ok;
  return (
    <div className="au-verdict">
      <p className="au-verdict-word" data-sound={isSound} role="status">
        {isSound ? '通过：两套记录首尾相接，没有改动、缺失或调换' : '未通过：有记录被改动、缺失或调换'}
      </p>
      <p>
        {county?.name}　{exactMoment(at)}（北京时间，UTC+8）　验证人 {name}
      </p>
      {(['ledger', 'access'] as const).map((chain) => (
        <ChainVerdict key={chain} name={CHAIN_WORDS[chain]} verdict={verdict[chain]} />
      ))}
      <p className="dk-quiet">
        {published
          ? `最近一次对外签出的台账校验值：${published.day}，第 ${published.seq} 条`
          : '还没有对外签出过台账校验值'}
        {published && <code>{published.hash}</code>}
      </p>
      {!isSound && <p className="au-what-now">请停止使用这份数据，用核验过的备份恢复，并查明原因。</p>}
    </div>
  );
}

function ChainVerdict({ name, verdict }: Readonly<{ name: string; verdict: AuditVerdict['ledger'] }>) {
  const { entries, head, ok, discrepancies, more } = verdict;
  return (
    <section className="au-chain">
      <h3>
        {name}记录 <Outcome outcome={ok ? 'ok' : 'failed'} word={ok ? '通过' : '未通过'} />
      </h3>
      <p>
        {ok ? `共 ${entries} 条，` : `到第 ${entries} 条为止首尾相接，`}链尾校验值
        <code>{head}</code>
      </p>
      {!ok && (
        <ul>
          {discrepancies.map(({ what }) => (
            <li key={what}>{what}</li>
          ))}
          {more > 0 && <li>另有 {more} 处</li>}
        </ul>
      )}
    </section>
  );
}
