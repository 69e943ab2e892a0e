import { Button } from 'antd';
import { useState } from 'react';
import type { PacksView, ProposalLine } from '@ryg/shared/contract/packs.contract.ts';
import { LAMP_WORDS } from '@ryg/shared/domain/rule-sense/predicate-words.ts';
import { approve, withdraw } from '../../../features/rules/rules.queries.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { Chip, type Tone } from '../chip.tsx';
import { momentWords } from '../moment-words.ts';
import { ReasonDialog } from '../release/reason-dialog.tsx';
import { useAct } from '../use-act.ts';
import { PackDifferences } from './pack-differences.tsx';

const STATE: Readonly<Record<ProposalLine['state'], readonly [words: string, tone: Tone]>> = {
  waiting: ['待批准', 'warn'],
  approved: ['已批准，待起用', 'good'],
  inForce: ['已生效', 'good'],
  lapsed: ['过期未批', 'plain'],
  withdrawn: ['已撤回', 'plain'],
};
const OPEN: readonly ProposalLine['state'][] = ['waiting', 'approved'];

/** 规则方案: the one that waits, and what became of those before it. */
export function Proposals({ packs }: Readonly<{ packs: PacksView }>) {
  const open = packs.proposals.filter(({ state }) => OPEN.includes(state));
  const decided = packs.proposals.filter(({ state }) => !OPEN.includes(state));
  return (
    <section className="dk-card">
      <h2>规则方案</h2>
      {open.length === 0 && (
        <p className="dk-quiet">没有等批准或等起用的方案。在下面试算，满意后提出，由整改办另一位同志或县领导批准。</p>
      )}
      {open.map((proposal) => (
        <Open key={proposal.id} proposal={proposal} packs={packs} />
      ))}
      {decided.length > 0 && (
        <details className="ru-decided">
          <summary>以前的方案（{decided.length}）</summary>
          <ul className="ru-history">
            {decided.map((proposal) => (
              <li key={proposal.id}>
                <Head proposal={proposal} />
                <p className="dk-quiet">{storyOf(proposal)}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const Head = ({ proposal: { id, pack, state, startOn } }: Readonly<{ proposal: ProposalLine }>) => (
  <p className="ru-proposal-head">
    <b>{pack.name}</b>
    <span className="dk-quiet">
      第 {pack.version} 版　{id}　自 {startOn} 起用
    </span>
    <Chip tone={STATE[state][1]}>{STATE[state][0]}</Chip>
  </p>
);

function storyOf({ proposedBy, proposedAt, approvedBy, approvedAt, withdrawnBy, withdrawnBecause }: ProposalLine) {
  return [
    `${proposedBy} ${momentWords(proposedAt)} 提出`,
    ...(approvedBy !== null && approvedAt !== null ? [`${approvedBy} ${momentWords(approvedAt)} 批准`] : []),
    ...(withdrawnBy === null ? [] : [`${withdrawnBy} 撤回：${withdrawnBecause ?? ''}`]),
  ].join('　');
}

function Open({ proposal, packs }: Readonly<{ proposal: ProposalLine; packs: PacksView }>) {
  const { id, pack, reason, rehearsal, mine, misfit, state } = proposal;
  const [isAsking, setAsking] = useState(false);
  const mayAct = useHasRole('office', 'leader');
  const { actAloud, isBusy } = useAct();
  return (
    <div className="ru-proposal">
      <Head proposal={proposal} />
      <p>理由：{reason}</p>
      <p>{summaryWords(rehearsal)}</p>
      <PackDifferences before={packs.inForce.pack} after={pack} />
      <p className="dk-quiet">{storyOf(proposal)}</p>
      {misfit !== null && <p className="dk-refusal">{misfit}</p>}
      {mayAct && (
        <p className="ru-acts">
          {state === 'waiting' && !mine && (
            <Button
              type="primary"
              disabled={misfit !== null}
              loading={isBusy}
              onClick={() => void actAloud(() => approve(id), `${id} 已批准，自 ${proposal.startOn} 起用`)}
            >
              批准
            </Button>
          )}
          <Button onClick={() => setAsking(true)}>撤回</Button>
          {state === 'waiting' && mine && <span className="dk-quiet">由整改办另一位同志或县领导批准</span>}
        </p>
      )}
      {isAsking && (
        <ReasonDialog
          title={`撤回规则方案 ${id}`}
          label="撤回的理由（记入台账）"
          verb="撤回"
          done={`${id} 已撤回`}
          act={(words) => withdraw(id, words)}
          onClose={() => setAsking(false)}
        >
          <p>撤回后这个方案作废，现行规则不变；需要时可以重新提出。</p>
        </ReasonDialog>
      )}
    </div>
  );
}

function summaryWords({ asOf, issues, flips, turned, townsMoved }: ProposalLine['rehearsal']): string {
  if (flips === 0) return `按 ${asOf} 的台账（${issues} 件）试算，没有一盏灯变色。`;
  const parts = turned.map(({ was, now, count }) => `${LAMP_WORDS[was]}变${LAMP_WORDS[now]} ${count} 盏`);
  const towns = townsMoved === 0 ? '各镇名次和牌子不变' : `${townsMoved} 个镇的名次或牌子会变`;
  return `按 ${asOf} 的台账（${issues} 件）试算，${flips} 盏灯变色：${parts.join('，')}；${towns}。`;
}
