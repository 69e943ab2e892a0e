import { addDays, type CalendarDay } from './calendar-day.ts';
import { ALL_TOWNS, type Issue } from './issue.ts';
import type { Lamp, Verdict } from './judge-issue.ts';
import { movementBetween, type LampsOfDay, type Movement } from './movement.ts';
import type { Period } from './period.ts';
import { progressOf, type Progress } from './progress-rank.ts';
import { rankIssues, type NamedTown, type RankedIssue, type RankingFacts } from './ranking-why.ts';
import type { RankedRow } from './ranking.ts';
import type { County } from './region.ts';
import { tallyOf } from './tally.ts';
import type { Tally } from './board.ts';

/** Whom a supervisor compares: each kind in a table of its own, never one against the other. */
export const RANKED_UNITS = ['town', 'department', 'leader'] as const;
export type RankedUnits = (typeof RANKED_UNITS)[number];
export const UNIT_WORDS: Readonly<Record<RankedUnits, string>> = { town: '镇', department: '部门', leader: '县领导' };

/** An issue on the day of the table, and the rows it counts in. */
export type Placed = Readonly<{ issue: Issue; verdict: Verdict; rows: readonly string[] }>;

/** Codes of the units an issue counts in: its towns, its lead departments, or the leaders who sponsor it. */
export function rowsOf(by: RankedUnits, issue: Issue, { towns }: Pick<County, 'towns'>): readonly string[] {
  if (by === 'department') return [...new Set(issue.leadUnits)];
  if (by === 'leader') return [...new Set(issue.sponsorLeaders)];
  if (issue.towns.includes(ALL_TOWNS)) return towns.map(({ code }) => code);
  const named = new Set(issue.towns);
  return towns.filter(({ name }) => named.has(name)).map(({ code }) => code);
}

/** The units of a table: all towns of the county, or whoever leads or helps with one of the issues, in the order of the ledger. */
export function unitsOf(
  by: RankedUnits,
  issues: readonly Issue[],
  { towns }: Pick<County, 'towns'>,
): readonly NamedTown[] {
  if (by === 'town') return towns.map(({ code, name, shortName }) => ({ code, town: name, shortName }));
  const leading = issues.flatMap(({ leadUnits, sponsorLeaders }) => (by === 'department' ? leadUnits : sponsorLeaders));
  const helping = by === 'department' ? issues.flatMap(({ coopUnits }) => coopUnits) : [];
  return [...new Set([...leading, ...helping])].map((name) => ({ code: name, town: name, shortName: name }));
}

/** A unit's row: its rank by level, the one by progress beside it, and what moved in the period. */
export type SupervisedRow = RankedRow &
  Readonly<{
    /** Places gained since the last published period; null when one of the two has no rank. */
    rankChange: number | null;
    progress: Progress;
    reported: boolean;
    /** Issues that count in full in other rows too (共). */
    shared: number;
    /** 协办: issues it helps with; they are led, and counted, by others. */
    helps: number;
    awaiting: number;
    /** Null when nothing was recorded at the start of the period. */
    movement: Movement | null;
  }>;

export type SupervisedTable = Readonly<{
  totals: Tally;
  rows: readonly SupervisedRow[];
  /** Issues that stand in no single row: of several units, or of none. */
  apart: Readonly<{ issues: readonly string[]; total: number; closed: number; awaiting: number }>;
  /** Of all issues, each once. */
  movement: Movement | null;
}>;

export type SupervisedSource = Readonly<{
  units: readonly NamedTown[];
  placed: readonly Placed[];
  minIssues: number;
  period: Period;
  /** Lamps at the end of the day before the period; null when that day was never recorded. */
  before: LampsOfDay | null;
  previousRanks: ReadonlyMap<string, number | null>;
  helps: ReadonlyMap<string, number>;
  /** False for the first period of all: there was nobody to ask before it. */
  mayBeSilent: boolean;
}>;

/** The keys of the ranking for a set of placed issues. */
export const factsOf = ({
  units,
  placed,
  minIssues,
}: Pick<SupervisedSource, 'units' | 'placed' | 'minIssues'>): RankingFacts => ({
  towns: units,
  minIssues,
  issues: placed.map(({ issue: { id }, rows, verdict: { lamp, closedLate, daysLeft } }): RankedIssue => ({
    id,
    towns: rows,
    lamp,
    closedLate,
    daysLeft,
  })),
});

/** One table of one period. An issue of several units counts in full in each of their rows, and once in the totals. */
export function supervise(source: SupervisedSource): SupervisedTable {
  const { placed, before, previousRanks, helps } = source;
  const facts = factsOf(source);
  const ranked = rankIssues(facts);
  const progress = progressOf(before && rankIssues(factsBefore(facts, before)), ranked);
  const byRow = Map.groupBy(
    placed.flatMap((one) => one.rows.map((row) => ({ row, one }))),
    ({ row }) => row,
  );
  const apart = placed.filter(({ rows }) => rows.length !== 1);
  return {
    totals: tallyOf(placed.map(({ verdict }) => verdict)),
    rows: ranked.map((row) => {
      const own = (byRow.get(row.code) ?? []).map(({ one }) => one);
      return {
        ...row,
        rankChange: changeOf(row, previousRanks),
        progress: progress.get(row.code) ?? NO_PROGRESS,
        reported: hasReported(own, source),
        shared: own.filter(({ rows }) => rows.length > 1).length,
        helps: helps.get(row.code) ?? 0,
        awaiting: own.filter(isAwaiting).length,
        movement: movementOf(own, before),
      };
    }),
    apart: {
      issues: apart.map(({ issue }) => issue.id),
      total: apart.length,
      closed: apart.filter(({ verdict }) => verdict.lamp === 'closed').length,
      awaiting: apart.filter(isAwaiting).length,
    },
    movement: movementOf(placed, before),
  };
}

const NO_PROGRESS: Progress = { rank: null, tied: false, because: 'unknown', redShare: null, closureRate: null };

/** The same issues as they stood before the period; those that were not there yet count nowhere. */
function factsBefore(facts: RankingFacts, before: LampsOfDay): RankingFacts {
  const issues = facts.issues.flatMap((issue): readonly RankedIssue[] => {
    const lamp = before.get(issue.id);
    return lamp === undefined ? [] : [{ ...issue, lamp, closedLate: null, daysLeft: null }];
  });
  return { ...facts, issues };
}

function movementOf(placed: readonly Placed[], before: LampsOfDay | null): Movement | null {
  if (!before) return null;
  return movementBetween(before, new Map<string, Lamp>(placed.map(({ issue, verdict }) => [issue.id, verdict.lamp])));
}

function changeOf({ code, rank }: RankedRow, previousRanks: ReadonlyMap<string, number | null>): number | null {
  const previous = previousRanks.get(code) ?? null;
  return rank === null || previous === null ? null : previous - rank;
}

/** A unit with open issues has reported when at least one of them was reported on in the period. */
function hasReported(own: readonly Placed[], { period, mayBeSilent }: SupervisedSource): boolean {
  const open = own.filter(({ verdict }) => verdict.lamp !== 'closed');
  if (!mayBeSilent || open.length === 0) return true;
  return open.some(({ issue: { lastReport } }) => lastReport !== null && lastReport >= period.from);
}

const isAwaiting = ({ issue: { state } }: Placed) =>
  state === 'closeRequested' || state === 'deptReviewed' || state === 'leaderSigned';

/** The day on whose evening a period began. */
export const eveOf = ({ from }: Pick<Period, 'from'>): CalendarDay => addDays(from, -1);
