import type { Actor } from '@ryg/shared/domain/actor.ts';
import { hasRole } from '@ryg/shared/domain/actor.ts';
import { canonicalJson } from '@ryg/shared/domain/canonical-json.ts';
import type { Fact } from '@ryg/shared/domain/entry.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Delegation, Team } from '@ryg/shared/domain/team.ts';
import { DEFAULT_WORKFLOW, type Workflow } from '@ryg/shared/domain/workflow/workflow.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';
import type { Stores } from '../../store/store.ts';
import { checkDelegation, checkTeam, leaderFor, type DelegationAsked } from './checks.ts';

type Entries = Pick<Stores, 'entries'>;

/** The workflow in force: the county's own, or the default until it sets one. */
export const workflowOf = async ({ entries }: Entries): Promise<Workflow> =>
  (await entries.latest('workflowSet'))?.data ?? DEFAULT_WORKFLOW;

/** Every team as it was set last. */
export async function teamsOf({ entries }: Entries): Promise<readonly Team[]> {
  const set = await entries.ofKind('teamSet');
  return [...new Map(set.map(({ data }) => [data.id, data])).values()];
}

/** Every delegation ever given, oldest first. */
export const delegationsOf = async ({ entries }: Entries): Promise<readonly Delegation[]> =>
  (await entries.ofKind('delegationSet')).map(({ data }) => data);

type Setting = Extract<Fact, { kind: 'workflowSet' | 'teamSet' | 'delegationSet' }>;

/** Appends one setting; asked for twice it is set once. */
async function setOnce<T extends Setting['data']>(
  { write, clock }: Ledger,
  actor: Actor,
  work: (
    stores: Stores,
  ) => Promise<Result<Readonly<{ subject: string | null; fact: Setting; before: T | null; value: T }>>>,
): Promise<Result<T>> {
  const written = await write({ actor: actor.account, source: '工作台' }, async (stores) => {
    const checked = await work(stores);
    if (!checked.ok) return checked;
    const { subject, fact, before, value } = checked.value;
    const isSame = before !== null && canonicalJson(before) === canonicalJson(value);
    const draft = { ...fact, on: clock.today(), subject };
    return accept({ entries: isSame ? [] : [{ row: null, draft }], value });
  });
  return written.ok ? accept(written.value.value) : written;
}

export const setWorkflow = (ledger: Ledger, actor: Actor, workflow: Workflow): Promise<Result<Workflow>> =>
  setOnce(ledger, actor, async (stores) => {
    const before = (await stores.entries.latest('workflowSet'))?.data ?? null;
    return accept({ subject: null, fact: { kind: 'workflowSet', data: workflow }, before, value: workflow });
  });

export const setTeam = (ledger: Ledger, actor: Actor, team: Team): Promise<Result<Team>> =>
  setOnce(ledger, actor, async (stores) => {
    const law = await lawOf(stores);
    if (!law.ok) return law;
    const sound = checkTeam(team, await stores.accounts.all(), law.value.county);
    if (!sound.ok) return sound;
    const before = (await teamsOf(stores)).find(({ id }) => id === team.id) ?? null;
    return accept({ subject: team.id, fact: { kind: 'teamSet', data: team }, before, value: team });
  });

/** A leader gives the own signature to somebody; the office writes down what a leader decided. */
export const addDelegation = (ledger: Ledger, actor: Actor, asked: DelegationAsked): Promise<Result<Delegation>> =>
  setOnce(ledger, actor, async (stores) => {
    const accounts = await stores.accounts.all();
    const leader = leaderFor(actor, asked.leader, accounts);
    if (!leader.ok) return leader;
    const { to, from, until, reason } = asked;
    const delegation = { leader: leader.value, by: actor.account, to, from, until, reason: reason.trim() };
    const sound = checkDelegation(delegation, accounts, ledger.clock.today());
    if (!sound.ok) return sound;
    const before = (await delegationsOf(stores)).findLast((one) => one.leader === delegation.leader) ?? null;
    const fact = { kind: 'delegationSet', data: delegation } as const;
    return accept({ subject: delegation.leader, fact, before, value: delegation });
  });

/** Delegations somebody may see, newest first: the office and the audit all, others those they gave or were given. */
export async function delegationsFor(stores: Entries, actor: Actor): Promise<readonly Delegation[]> {
  const all = (await delegationsOf(stores)).toReversed();
  if (hasRole(actor, 'office', 'auditor')) return all;
  return all.filter(({ leader, to }) => to === actor.account || (hasRole(actor, 'leader') && leader === actor.unit));
}
