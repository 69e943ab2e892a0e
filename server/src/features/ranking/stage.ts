import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Issue } from '@ryg/shared/domain/issue.ts';
import { periodBefore, type Period } from '@ryg/shared/domain/period.ts';
import type { Footing } from '@ryg/shared/domain/ranking-footing.ts';
import { rankIssues } from '@ryg/shared/domain/ranking-why.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Snapshot } from '@ryg/shared/domain/snapshot.ts';
import {
  eveOf,
  factsOf,
  rowsOf,
  supervise,
  unitsOf,
  type Placed,
  type RankedUnits,
  type SupervisedSource,
  type SupervisedTable,
} from '@ryg/shared/domain/supervised-ranking.ts';
import type { Law, Ledger } from '../../live/ledger.ts';
import type { DayFacts, FactsSource } from './facts.ts';

/** Whom to rank, and by which issues. */
export type Choice = Readonly<{
  by: RankedUnits;
  batch: string | null;
  source: string | null;
  category: string | null;
  department: string | null;
  fromLedger: boolean;
}>;

/** The days between which periods can be ranked: the first the ledger knows, the present, and the one looked at as if it were. */
export type Days = Readonly<{ since: CalendarDay; today: CalendarDay; asOf: CalendarDay }>;

type Fact = DayFacts['facts'][number];
type StagedIssue = Placed & Pick<Fact, 'nextChange'>;

/** The issues of one period as they are ranked, and what they stand on. */
export type Stage = Readonly<{
  period: Period;
  footing: Footing;
  /** The last entry a release covers; null where the table stands on the ledger. */
  releasedThrough: number | null;
  law: Law;
  placed: readonly StagedIssue[];
  /** What ranking takes, but for what it compares with. */
  units: SupervisedSource['units'];
  helps: ReadonlyMap<string, number>;
}>;

type Deps = Readonly<{ ledger: Ledger; source: FactsSource }>;

type Found = Readonly<{ footing: Footing; snapshot: Snapshot | null }>;

/** A release if there is one that can answer, else the ledger at the end of the period's last day so far. */
async function footingOf({ ledger }: Deps, period: Period, choice: Choice, { today, asOf }: Days): Promise<Found> {
  const end = period.to < asOf ? period.to : asOf;
  const snapshot = await ledger.store.snapshots.lastWithin(period.from, end);
  const because = !snapshot ? 'unpublished' : whyNotReleased(choice);
  if (snapshot && because === null) {
    const { number, releasedAt } = snapshot;
    return { footing: { kind: 'released', number, on: snapshot.period.to, releasedAt }, snapshot };
  }
  const on = snapshot && because !== 'asked' ? snapshot.period.to : end;
  const state = on === today ? 'today' : on < today ? 'closed' : 'forecast';
  return { footing: { kind: 'ledger', on, because: because ?? 'unpublished', state }, snapshot: null };
}

function whyNotReleased({ by, batch, source, fromLedger }: Choice): 'leaders' | 'filters' | 'asked' | null {
  if (fromLedger) return 'asked';
  if (by === 'leader') return 'leaders';
  return batch !== null || source !== null ? 'filters' : null;
}

const isChosen = ({ batch, source, category, leadUnits }: Issue, choice: Choice): boolean =>
  (choice.batch === null || batch === choice.batch) &&
  (choice.source === null || source === choice.source) &&
  (choice.category === null || category === choice.category) &&
  (choice.department === null || leadUnits.includes(choice.department));

/** Everything one period is ranked from. */
export async function stageOf(deps: Deps, period: Period, choice: Choice, days: Days): Promise<Result<Stage>> {
  const { footing, snapshot } = await footingOf(deps, period, choice, days);
  const day = snapshot ? accept(await deps.source.released(snapshot)) : await deps.source.onDay(footing.on);
  if (!day.ok) return day;
  const helps = await helpsOf(deps, choice, footing, day.value);
  if (!helps.ok) return helps;
  return accept({
    period,
    footing,
    releasedThrough: snapshot?.throughSeq ?? null,
    helps: helps.value,
    ...placedBy(choice, day.value, [...helps.value.keys()]),
  });
}

function placedBy(
  choice: Choice,
  { law, facts }: DayFacts,
  helpers: readonly string[],
): Pick<Stage, 'law' | 'placed' | 'units'> {
  const chosen = facts.filter(({ issue }) => isChosen(issue, choice));
  const placed = chosen.map((fact): StagedIssue => ({ ...fact, rows: rowsOf(choice.by, fact.issue, law.county) }));
  const issues = chosen.map(({ issue }) => issue);
  const leading = unitsOf(choice.by, issues, law.county);
  const known = new Set(leading.map(({ code }) => code));
  const helping = helpers.filter((name) => !known.has(name));
  return {
    law,
    placed,
    units: [...leading, ...helping.map((name) => ({ code: name, town: name, shortName: name }))],
  };
}

/** 协办 by department. A release names only who leads, so the ledger of its day is asked. */
async function helpsOf(
  { source }: Deps,
  choice: Choice,
  footing: Footing,
  day: DayFacts,
): Promise<Result<ReadonlyMap<string, number>>> {
  if (choice.by !== 'department') return accept(new Map());
  const ledger = footing.kind === 'released' ? await source.onDay(footing.on) : accept(day);
  if (!ledger.ok) return ledger;
  const released = new Set(day.facts.map(({ issue }) => issue.id));
  const helps = new Map<string, number>();
  for (const { issue } of ledger.value.facts) {
    if (!released.has(issue.id) || !isChosen(issue, choice)) continue;
    for (const unit of new Set(issue.coopUnits)) helps.set(unit, (helps.get(unit) ?? 0) + 1);
  }
  return accept(helps);
}

/** The table of a stage, beside what was recorded before the period and the ranks of the one published before. */
export async function tableOf(deps: Deps, stage: Stage, choice: Choice, days: Days): Promise<SupervisedTable> {
  const { period, footing, law } = stage;
  return supervise({
    ...stage,
    minIssues: law.county.minIssues,
    before: await lampsBefore(deps, stage, days),
    previousRanks: await previousRanks(deps, period, choice, days),
    mayBeSilent: footing.kind === 'released' ? footing.number > 1 : days.since < period.from,
  });
}

/** How the lamps stood before the period: as recorded that evening, and before a period that is still to come as forecast. */
async function lampsBefore({ ledger, source }: Deps, { period, footing }: Stage, days: Days) {
  const eve = eveOf(period);
  const scope = footing.kind === 'released' ? 'public' : 'ledger';
  if (eve < days.today || scope === 'public') return ledger.store.evaluations.lampsOn(scope, eve);
  const facts = await source.onDay(eve);
  return facts.ok ? new Map(facts.value.facts.map(({ issue, verdict }) => [issue.id, verdict.lamp])) : null;
}

/** Ranks of the same choice of issues in the last published period; where no release can answer, by the ledger. */
async function previousRanks(
  deps: Deps,
  period: Period,
  choice: Choice,
  days: Days,
): Promise<ReadonlyMap<string, number | null>> {
  const facts = await factsBefore(deps, period, choice, days);
  if (!facts) return new Map();
  const { law, placed, units } = placedBy(choice, facts, []);
  return new Map(
    rankIssues(factsOf({ units, placed, minIssues: law.county.minIssues })).map(({ code, rank }) => [code, rank]),
  );
}

async function factsBefore(deps: Deps, period: Period, choice: Choice, days: Days): Promise<DayFacts | null> {
  if (whyNotReleased(choice) === null) {
    const snapshot = await deps.ledger.store.snapshots.latestBefore(period.from);
    return snapshot && deps.source.released(snapshot);
  }
  const before = periodBefore(period);
  if (before.to < days.since) return null;
  const { footing: earlier } = await footingOf(deps, before, choice, days);
  const facts = await deps.source.onDay(earlier.on);
  return facts.ok ? facts.value : null;
}
