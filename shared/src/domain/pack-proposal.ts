import type { CalendarDay } from './calendar-day.ts';
import type { LedgerEntry } from './entry.ts';
import type { PackFact } from './pack-fact.ts';
import { accept, refuse, type Result } from './refusal.ts';
import type { RulePack } from './rule-pack.ts';

/** `lapsed`: nobody approved it before its day came. */
export type ProposalState = 'waiting' | 'lapsed' | 'approved' | 'inForce' | 'withdrawn';

type Step = Readonly<{ by: string; at: string }>;

/** 规则方案: a pack that somebody wants from a day on, and what became of it. */
export type PackProposal = Extract<PackFact, { kind: 'packProposed' }>['data'] &
  Readonly<{
    proposed: Step;
    approved: Step | null;
    withdrawn: (Step & Readonly<{ reason: string }>) | null;
    adopted: boolean;
  }>;

/** Kinds of entries from which proposals are folded. */
export const PACK_ENTRIES = ['packProposed', 'packApproved', 'packWithdrawn', 'packAdopted'] as const;
type PackEntry = Extract<LedgerEntry, { kind: (typeof PACK_ENTRIES)[number] }>;

/** All proposals as their entries left them, oldest first. Entries in the order of the ledger. */
export function foldProposals(entries: readonly PackEntry[]): readonly PackProposal[] {
  const proposals = new Map<string, PackProposal>();
  const change = (id: string, changes: Partial<PackProposal>) => {
    const before = proposals.get(id);
    if (before) proposals.set(id, { ...before, ...changes });
  };
  for (const entry of entries) {
    const step = { by: entry.origin.actor, at: entry.recordedAt };
    switch (entry.kind) {
      case 'packProposed':
        proposals.set(entry.data.id, {
          ...entry.data,
          proposed: step,
          approved: null,
          withdrawn: null,
          adopted: false,
        });
        break;
      case 'packApproved':
        change(entry.data.id, { approved: step });
        break;
      case 'packWithdrawn':
        change(entry.data.id, { withdrawn: { ...step, reason: entry.data.reason } });
        break;
      case 'packAdopted': {
        const adopted = [...proposals.values()].find(({ pack }) => isSamePack(pack, entry.data));
        if (adopted) change(adopted.id, { adopted: true });
      }
    }
  }
  return [...proposals.values()];
}

/** A version of a pack never changes, so its id and version name it. */
export const isSamePack = (a: Pick<RulePack, 'id' | 'version'>, b: Pick<RulePack, 'id' | 'version'>): boolean =>
  a.id === b.id && a.version === b.version;

export function stateOn({ approved, withdrawn, adopted, startOn }: PackProposal, today: CalendarDay): ProposalState {
  if (withdrawn) return 'withdrawn';
  if (adopted) return 'inForce';
  if (approved) return 'approved';
  return startOn <= today ? 'lapsed' : 'waiting';
}

/** Approved packs that are not in force yet and whose day has come by `today`, in the order of their days. */
export const dueBy = (proposals: readonly PackProposal[], today: CalendarDay): readonly PackProposal[] =>
  proposals
    .filter((one) => stateOn(one, today) === 'approved' && one.startOn <= today)
    .toSorted((a, b) => (a.startOn < b.startOn ? -1 : 1));

/** The proposal that still has to be decided, or waits for its day; there is one at a time. */
export const openProposal = (proposals: readonly PackProposal[], today: CalendarDay): PackProposal | null =>
  proposals.findLast((one) => ['waiting', 'approved'].includes(stateOn(one, today))) ?? null;

/** Whether an account may approve a proposal today, or the words that say why not. */
export function mayApprove(
  proposal: PackProposal,
  account: string,
  inForce: Pick<RulePack, 'id' | 'version' | 'name'>,
  today: CalendarDay,
): Result<null> {
  const { id, startOn, against, proposed } = proposal;
  const state = stateOn(proposal, today);
  if (state === 'lapsed')
    return refuse(
      'TOO_LATE',
      `规则方案 ${id} 定于 ${startOn} 起用，这一天已到，没有来得及批准；请撤回，另定起用日重新提出`,
    );
  if (state !== 'waiting') return refuse('WRONG_STATE', `规则方案 ${id} 已经办结，不能再批准；请刷新后查看`);
  if (proposed.by === account)
    return refuse(
      'SAME_PERSON',
      `规则方案 ${id} 是您自己提出的，不能由自己批准；请由整改办另一位同志或县领导核对后批准`,
    );
  return isSamePack(inForce, against)
    ? accept(null)
    : refuse(
        'CHANGED_SINCE',
        `规则方案 ${id} 提出之后，现行规则已换成“${inForce.name}”第 ${inForce.version} 版；请撤回，对照现行规则重新试算、重新提出`,
      );
}
