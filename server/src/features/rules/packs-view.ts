import type { Actor } from '@ryg/shared/domain/actor.ts';
import { addDays } from '@ryg/shared/domain/calendar-day.ts';
import { isSamePack, mayApprove, stateOn, type PackProposal } from '@ryg/shared/domain/pack-proposal.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { NameOf } from '../../live/account-names.ts';
import type { Law, Ledger } from '../../live/ledger.ts';
import { countyWide } from './county-wide.ts';
import { proposalsIn } from './packs.service.ts';

/** The rules in force, what is proposed, and every pack there ever was. */
export const packsReader = (ledger: Ledger, nameOf: NameOf, shipped: readonly RulePack[]) => {
  const { store, clock } = ledger;

  const lineOf = (proposal: PackProposal, actor: Actor, { pack: inForce }: Law) => {
    const { id, pack, startOn, reason, against, rehearsal, proposed, approved, withdrawn } = proposal;
    const state = stateOn(proposal, clock.today());
    const allowed = mayApprove(proposal, actor.account, inForce, clock.today());
    const isMine = proposed.by === actor.account;
    return {
      id,
      pack,
      startOn,
      reason,
      state,
      against,
      rehearsal: { ...rehearsal, turned: [...rehearsal.turned] },
      proposedBy: nameOf(proposed.by),
      proposedAt: proposed.at,
      mine: isMine,
      approvedBy: approved && nameOf(approved.by),
      approvedAt: approved?.at ?? null,
      withdrawnBy: withdrawn && nameOf(withdrawn.by),
      withdrawnAt: withdrawn?.at ?? null,
      withdrawnBecause: withdrawn?.reason ?? null,
      misfit: state === 'waiting' && !isMine && !allowed.ok ? allowed.refusal.message : null,
    };
  };

  const list = async (actor: Actor) => {
    const law = await countyWide(ledger, actor);
    if (!law.ok) return law;
    const proposals = await proposalsIn(store);
    const history = await historyOf(ledger, proposals);
    const [inForce] = history;
    const today = clock.today();
    const firstDay = (await store.evaluations.firstClose('ledger'))?.day ?? today;
    return accept({
      today,
      firstDay,
      demo: law.value.county.demo,
      inForce: { pack: law.value.pack, since: inForce?.from ?? firstDay },
      shipped: [...shipped],
      proposals: proposals.map((one) => lineOf(one, actor, law.value)).toReversed(),
      history,
    });
  };

  const one = async (actor: Actor, id: string): Promise<Result<ReturnType<typeof lineOf>>> => {
    const law = await countyWide(ledger, actor);
    if (!law.ok) return law;
    const proposal = (await proposalsIn(store)).find((some) => some.id === id);
    return proposal
      ? accept(lineOf(proposal, actor, law.value))
      : refuse('NO_SUCH_PROPOSAL', `没有规则方案 ${id}；请刷新后重新选择`);
  };

  return { list, one };
};

/** Newest first. */
async function historyOf({ store }: Pick<Ledger, 'store'>, proposals: readonly PackProposal[]) {
  const adopted = await store.entries.ofKind('packAdopted');
  return adopted
    .map(({ data: pack, on }, index) => {
      const next = adopted[index + 1];
      return {
        pack,
        from: on,
        until: next ? addDays(next.on, -1) : null,
        proposal: proposals.find((some) => isSamePack(some.pack, pack))?.id ?? null,
      };
    })
    .toReversed();
}
