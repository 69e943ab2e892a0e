import { isAwaitingCheck } from '@ryg/shared/domain/board-issue-order.ts';
import type { Board, BoardIssue, HistoryPoint, Plate, RankedTown, Tally } from '@ryg/shared/domain/board.ts';
import type { RankedRow } from '@ryg/shared/domain/ranking.ts';
import { rankIssues, type RankingFacts } from '@ryg/shared/domain/ranking-why.ts';
import { tallyOf } from '@ryg/shared/domain/tally.ts';
import { fromTheAxis, lampOf, worstFirst } from './issue-order.ts';

/** What is looked at: everything, or the issues of one category or one lead unit. */
export type Choice = Readonly<{ category: string | null; leadUnit: string | null }>;

export const EVERYTHING: Choice = { category: null, leadUnit: null };

/** A town's row with the issues behind it. */
export type TownRow = RankedRow &
  Readonly<{
    /** Null while a filter is on: there is no published rank to compare with. */
    rankChange: number | null;
    reported: boolean;
    history: readonly HistoryPoint[];
    lamps: readonly BoardIssue[];
    open: readonly BoardIssue[];
    /** Open issues whose close-out request waits for somebody's check. */
    awaiting: number;
  }>;

/** The issues of several towns or of none; they belong to no rank. */
export type CountyRow = Readonly<{ lamps: readonly BoardIssue[]; total: number; closed: number; awaiting: number }>;

/** The ranking of a choice of issues, with everything a page says about it. */
export type Standing = Readonly<{
  filtered: boolean;
  totals: Tally;
  rows: readonly TownRow[];
  county: CountyRow;
  facts: RankingFacts;
}>;

export const isFiltered = ({ category, leadUnit }: Choice): boolean => category !== null || leadUnit !== null;

/** Picks the issues and ranks the towns again by the law of the published ranking. */
export function standingOf(board: Board, choice: Choice = EVERYTHING): Standing {
  const filtered = isFiltered(choice);
  const issues = board.issues.filter((issue) => isChosen(issue, choice));
  const facts = factsOf(board, issues);
  const rows = filtered ? rankIssues(facts) : board.ranking;
  const published = new Map(board.ranking.map((row) => [row.code, row]));
  return {
    filtered,
    totals: tallyOf(issues.map((issue) => ({ lamp: lampOf(issue), closedLate: issue.closedLate }))),
    rows: rows.map((row) => townRow(row, published.get(row.code), issues, filtered)),
    county: countyRow(issues),
    facts,
  };
}

function isChosen(issue: BoardIssue, { category, leadUnit }: Choice): boolean {
  return (category === null || issue.category === category) && (leadUnit === null || issue.leadUnit === leadUnit);
}

function factsOf({ ranking, minIssues }: Board, issues: readonly BoardIssue[]): RankingFacts {
  return {
    // In the order of the published table, so that equal towns keep their places.
    towns: ranking.map(({ code, town, shortName }) => ({ code, town, shortName })),
    issues: issues.map((issue) => ({
      id: issue.id,
      towns: issue.towns,
      lamp: lampOf(issue),
      closedLate: issue.closedLate,
      daysLeft: issue.daysLeft,
    })),
    minIssues,
  };
}

function townRow(
  row: RankedRow,
  published: RankedTown | undefined,
  issues: readonly BoardIssue[],
  filtered: boolean,
): TownRow {
  const own = issues.filter(({ towns }) => towns.includes(row.code));
  return {
    ...row,
    // The plate speaks of all that a town has to do, never of a part.
    plate: filtered ? null : row.plate,
    rankChange: filtered ? null : (published?.rankChange ?? null),
    reported: published?.reported ?? true,
    history: published?.history ?? [],
    lamps: fromTheAxis(own),
    open: worstFirst(own),
    awaiting: own.filter(isAwaitingCheck).length,
  };
}

function countyRow(issues: readonly BoardIssue[]): CountyRow {
  const own = issues.filter(({ towns }) => towns.length !== 1);
  return {
    lamps: fromTheAxis(own),
    total: own.length,
    closed: own.filter((issue) => lampOf(issue) === 'closed').length,
    awaiting: own.filter(isAwaitingCheck).length,
  };
}

/** What the public board offers to filter by, in the order of the dictionary. */
export function choicesOf({
  issues,
}: Board): Readonly<{ categories: readonly string[]; leadUnits: readonly string[] }> {
  const distinct = (values: readonly (string | null)[]) =>
    [...new Set(values.filter((value) => value !== null))].toSorted((a, b) => a.localeCompare(b, 'zh-CN'));
  return {
    categories: distinct(issues.map(({ category }) => category)),
    leadUnits: distinct(issues.map(({ leadUnit }) => leadUnit)),
  };
}

export const PLATE_WORDS: Readonly<Record<NonNullable<Plate>, string>> = { red: '红牌', yellow: '黄牌', green: '绿牌' };
