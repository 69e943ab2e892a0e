import { addDays, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Issue } from '@ryg/shared/domain/issue.ts';
import { dueBy, foldProposals, PACK_ENTRIES, type PackProposal } from '@ryg/shared/domain/pack-proposal.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { DayCounter } from '@ryg/shared/domain/working-days.ts';
import type { Clock } from '../platform/clock.ts';
import type { Scope } from '../store/evaluations.store.ts';
import type { Store, Stores } from '../store/store.ts';
import type { Bell } from './bell.ts';
import type { SignHead } from './daily-head.ts';
import { dayEvaluator, lastOf } from './evaluate.ts';

export type DayTurnDeps = Readonly<{
  store: Store;
  clock: Clock;
  workingDays: DayCounter;
  /** Signs the end of the ledger with which the last past day closed. */
  signHead: SignHead;
  /** Rung when rules came into force, which nobody wrote. */
  bell: Bell;
}>;

/** Who writes what comes by the day alone. */
const BY_THE_DAY = 'day-turn';

/** A telephone that was out of reach for longer than this asks for nothing it sent before. */
const RECEIPTS_KEPT_MS = 30 * 86_400_000;

/** Issues as one scope knows them, and the first day that scope was there to be evaluated. */
type Basis = Readonly<{ issues: readonly Issue[]; throughSeq: number; since: CalendarDay }>;

/**
 * Records what every day showed once it is over: all days after the last recorded one and before today.
 * Nothing can have been written since then, because every write finishes the past days first. Rules that two people agreed
 * on come into force on their day, also when nobody had the ledger open on it: the days before are closed by the old ones.
 */
export const closePastDays = (deps: DayTurnDeps) => async (): Promise<number> => {
  const { store, clock, bell } = deps;
  const today = clock.today();
  if (!(await hasPastDay(store, today))) return 0;
  const { closed, adopted } = await store.transact((stores) => turn(deps, stores, today));
  if (adopted !== null) bell.ring({ version: adopted });
  return closed;
};

type Turned = Readonly<{ closed: number; adopted: number | null }>;

async function turn(
  { clock, workingDays, signHead }: DayTurnDeps,
  stores: Stores,
  today: CalendarDay,
): Promise<Turned> {
  let pack = (await stores.entries.latest('packAdopted'))?.data;
  if (!pack) return { closed: 0, adopted: null };
  let adopted: number | null = null;
  let ledger = 0;
  let released = 0;
  const closeUntil = async (until: CalendarDay, by: RulePack) => {
    const law = { pack: by, workingDays, until };
    ledger += await closeScope(stores, 'ledger', await ledgerBasis(stores), law);
    released += await closeScope(stores, 'public', await publicBasis(stores), law);
  };
  for (const due of dueBy(foldProposals(await stores.entries.ofKinds(PACK_ENTRIES)), today)) {
    await closeUntil(due.startOn, pack);
    adopted = await adopt(stores, due, clock.now());
    pack = due.pack;
  }
  await closeUntil(today, pack);
  if (ledger > 0) await signHead(stores, addDays(today, -1));
  await stores.receipts.forgetBefore(new Date(clock.now().getTime() - RECEIPTS_KEPT_MS).toISOString());
  return { closed: ledger + released, adopted };
}

/** Puts approved rules into force. No issue and no table of present state moves by it. */
async function adopt({ entries }: Stores, { id, pack, startOn }: PackProposal, now: Date): Promise<number> {
  const draft = { kind: 'packAdopted', on: startOn, subject: pack.id, data: pack } as const;
  const origin = { actor: BY_THE_DAY, source: `规则方案 ${id}`, row: null, recordedAt: now.toISOString() };
  return (await entries.append(draft, origin)).seq;
}

/** Asked before every write, so it looks before it takes a transaction. */
async function hasPastDay({ evaluations, entries }: Stores, today: CalendarDay): Promise<boolean> {
  const last = await evaluations.lastClosedDay('ledger');
  const firstOpen = last ? addDays(last, 1) : (await entries.latest('countyDeclared'))?.on;
  return firstOpen !== undefined && firstOpen < today;
}

async function ledgerBasis({ entries, issues }: Stores): Promise<Basis | null> {
  const [founding] = await entries.ofKind('countyDeclared');
  if (!founding) return null;
  return { issues: await issues.all(), throughSeq: (await entries.head()).seq, since: founding.on };
}

async function publicBasis({ snapshots }: Stores): Promise<Basis | null> {
  const released = await snapshots.latest();
  return released ? { issues: released.issues, throughSeq: released.throughSeq, since: released.on } : null;
}

/** Days before `until` are closed. */
type Law = Readonly<{ pack: RulePack; workingDays: DayCounter; until: CalendarDay }>;

async function closeScope(
  stores: Stores,
  scope: Scope,
  basis: Basis | null,
  { pack, workingDays, until }: Law,
): Promise<number> {
  if (!basis) return 0;
  const { evaluations } = stores;
  const lastDay = await evaluations.lastClosedDay(scope);
  const evaluate = dayEvaluator({ issues: basis.issues, pack, workingDays }, lastOf(await evaluations.changes(scope)));
  let days = 0;
  for (let day = lastDay ? addDays(lastDay, 1) : basis.since; day < until; day = addDays(day, 1)) {
    const { changes, tally } = evaluate(day);
    await evaluations.record(scope, changes);
    await evaluations.close({
      scope,
      day,
      throughSeq: basis.throughSeq,
      packId: pack.id,
      packVersion: pack.version,
      tally,
    });
    days++;
  }
  return days;
}
