import type { Actor } from '@ryg/shared/domain/actor.ts';
import { hasRole } from '@ryg/shared/domain/actor.ts';
import { addDays } from '@ryg/shared/domain/calendar-day.ts';
import { canonicalJson } from '@ryg/shared/domain/canonical-json.ts';
import type { Fact } from '@ryg/shared/domain/entry.ts';
import { accept, refuse, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Delegation, Team } from '@ryg/shared/domain/team.ts';
import { DEFAULT_WORKFLOW, type Workflow } from '@ryg/shared/domain/workflow/workflow.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';
import type { Stores } from '../../store/store.ts';
import { checkDelegation, checkTeam, leaderFor, type DelegationAsked } from './checks.ts';

type Entries = Pick<Stores, 'entries'>;

type Set<T> = T & Readonly<{ seq: number }>;

/** The workflow in force with the entry that set it: the county's own, or the default until it sets one. */
export async function workflowOf({ entries }: Entries): Promise<Set<Workflow>> {
  const set = await entries.latest('workflowSet');
  return set ? { ...set.data, seq: set.seq } : { ...DEFAULT_WORKFLOW, seq: 0 };
}

/** Every team as it was set last. */
export async function teamsOf({ entries }: Entries): Promise<readonly Set<Team>[]> {
  const set = await entries.ofKind('teamSet');
  return [...new Map(set.map(({ data, seq }) => [data.id, { ...data, seq }])).values()];
}

/** Every delegation ever given, oldest first. */
export const delegationsOf = async ({ entries }: Entries): Promise<readonly Delegation[]> =>
  (await entries.ofKind('delegationSet')).map(({ data }) => data);

type Setting = Extract<Fact, { kind: 'workflowSet' | 'teamSet' | 'delegationSet' }>;
type Wanted<T> = Readonly<{
  subject: string | null;
  fact: Setting;
  before: T | null;
  value: T;
  objection?: Refusal | null;
}>;

/** Appends one setting; asked for twice it is set once. */
async function setOnce<T extends Setting['data']>(
  { write, clock }: Ledger,
  actor: Actor,
  work: (stores: Stores) => Promise<Result<Wanted<T>>>,
): Promise<Result<T>> {
  const written = await write({ actor: actor.account, source: '工作台' }, async (stores) => {
    const checked = await work(stores);
    if (!checked.ok) return checked;
    const { subject, fact, before, value, objection = null } = checked.value;
    if (before !== null && canonicalJson(before) === canonicalJson(value)) return accept({ entries: [], value });
    if (objection) return { ok: false, refusal: objection };
    const draft = { ...fact, on: clock.today(), subject };
    return accept({ entries: [{ row: null, draft }], value });
  });
  return written.ok ? accept(written.value.value) : written;
}

type Last = Readonly<{ seq: number; origin: Readonly<{ actor: string }>; recordedAt: string }> | null;

/** Somebody set the same thing since the form was filled in; whoever names no entry writes over whatever there is. */
async function movedSince({ accounts }: Stores, what: string, last: Last, basedOn: number | undefined) {
  if (basedOn === undefined || !last || last.seq === basedOn) return null;
  const { actor } = last.origin;
  const by = (await accounts.all()).find(({ username }) => username === actor)?.name ?? actor;
  return {
    code: 'EDIT_CONFLICT',
    message: `您填写期间，${by}已改过${what}，没有保存；您填的内容还在，请对照后决定用哪一个`,
  };
}

export async function setWorkflow(
  ledger: Ledger,
  actor: Actor,
  { basedOn, ...workflow }: Workflow & Readonly<{ basedOn?: number }>,
): Promise<Result<Set<Workflow>>> {
  const set = await setOnce<Workflow>(ledger, actor, async (stores) => {
    const last = await stores.entries.latest('workflowSet');
    const objection = await movedSince(stores, '工作流程', last, basedOn);
    const fact = { kind: 'workflowSet', data: workflow } as const;
    return accept({ subject: null, fact, before: last?.data ?? null, value: workflow, objection });
  });
  return set.ok ? accept(await workflowOf(ledger.store)) : set;
}

export async function setTeam(
  ledger: Ledger,
  actor: Actor,
  { basedOn, ...team }: Team & Readonly<{ basedOn?: number }>,
): Promise<Result<Set<Team>>> {
  const set = await setOnce<Team>(ledger, actor, async (stores) => {
    const law = await lawOf(stores);
    if (!law.ok) return law;
    const sound = checkTeam(team, await stores.accounts.all(), law.value.county);
    if (!sound.ok) return sound;
    const last = (await stores.entries.ofKind('teamSet')).findLast(({ data }) => data.id === team.id) ?? null;
    const objection = await movedSince(stores, team.name, last, basedOn);
    const fact = { kind: 'teamSet', data: team } as const;
    return accept({ subject: team.id, fact, before: last?.data ?? null, value: team, objection });
  });
  if (!set.ok) return set;
  const { seq } = (await teamsOf(ledger.store)).find(({ id }) => id === team.id) ?? { seq: 0 };
  return accept({ ...set.value, seq });
}

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

/** Ends the last delegation of a leader: it is replaced by one that is over, and nobody signs for the leader any more. */
export const endDelegation = (ledger: Ledger, actor: Actor, named: string | undefined): Promise<Result<Delegation>> =>
  setOnce(ledger, actor, async (stores) => {
    // The office ends also what a leader gave away whose account is no leader's any more.
    const isOffice = hasRole(actor, 'office') && named !== undefined;
    const leader = isOffice ? accept(named) : leaderFor(actor, named, await stores.accounts.all());
    if (!leader.ok) return leader;
    const today = ledger.clock.today();
    const before = (await delegationsOf(stores)).findLast((one) => one.leader === leader.value);
    if (!before || before.until < today)
      return refuse('NOTHING_TO_END', `${leader.value}现在没有有效的授权，不需要结束；请刷新后查看`);
    const until = addDays(today, -1);
    const from = before.from < until ? before.from : until;
    const ended = { ...before, by: actor.account, from, until, reason: `提前结束：${before.reason}` };
    return accept({ subject: leader.value, fact: { kind: 'delegationSet', data: ended }, before, value: ended });
  });

/** Delegations somebody may see, newest first: the office and the audit all, others those they gave or were given. */
export async function delegationsFor(stores: Entries, actor: Actor): Promise<readonly Delegation[]> {
  const all = (await delegationsOf(stores)).toReversed();
  if (hasRole(actor, 'office', 'auditor')) return all;
  return all.filter(({ leader, to }) => to === actor.account || (hasRole(actor, 'leader') && leader === actor.unit));
}
