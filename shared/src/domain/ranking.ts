import type { RankedTown } from './board.ts';
import type { Counted } from './tally.ts';
import { tallyOf } from './tally.ts';
import { plateOf } from './plate.ts';

/** The keys in their order, as printed on the page. */
export const RANKING_SENTENCE = '先比红灯占比 再比改好率';

/** All keys in their order, and what the plate has to do with it; for pages that have room. */
export const RANKING_KEYS_SENTENCE = '名次依次比：红灯占比、改好率、黄灯占比、超期天数；牌只显示，不参加排序';

/** A town and the issues that name it, as they stand on a day. */
export type TownIssues = Readonly<{
  code: string;
  town: string;
  shortName: string;
  issues: readonly (Counted & Readonly<{ daysLeft: number | null }>)[];
}>;

/** What ranking decides of a row; movement, history and reports are known elsewhere. */
export type RankedRow = Omit<RankedTown, 'rankChange' | 'reported' | 'history'>;

/** Red share ascending, closure rate descending, yellow share ascending, overdue days ascending; 0 means equal. */
export function compareTowns(a: RankedRow, b: RankedRow): number {
  const yellowShare = (row: RankedRow) => (row.total === 0 ? 0 : row.yellow / row.total);
  return (
    (a.redShare ?? 0) - (b.redShare ?? 0) ||
    (b.closureRate ?? 0) - (a.closureRate ?? 0) ||
    yellowShare(a) - yellowShare(b) ||
    a.overdueDays - b.overdueDays
  );
}

/**
 * Towns from best to worst. Equal keys share the rank (1, 1, 3) and keep the order in which they came, never one by name.
 * Towns with fewer than `minIssues` follow unranked, those without any issue last.
 */
export function rankTowns(towns: readonly TownIssues[], minIssues: number): readonly RankedRow[] {
  const rows = towns.map((town) => rowOf(town, minIssues));
  const ranked = rows.filter((row) => row.ranked).toSorted(compareTowns);
  const small = rows.filter((row) => !row.ranked && row.total > 0).toSorted(compareTowns);
  return [...withRanks(ranked), ...small, ...rows.filter((row) => row.total === 0)];
}

function rowOf({ code, town, shortName, issues }: TownIssues, minIssues: number): RankedRow {
  const { issues: total, closed, red, yellow, green, none } = tallyOf(issues);
  return {
    rank: null,
    tied: false,
    ranked: total > 0 && total >= minIssues,
    code,
    town,
    shortName,
    total,
    closed,
    red,
    yellow,
    green,
    none,
    closureRate: total === 0 ? null : closed / total,
    redShare: total === 0 ? null : red / total,
    overdueDays: issues.reduce((sum, { daysLeft }) => sum + Math.max(0, -(daysLeft ?? 0)), 0),
    plate: plateOf({ issues: total, red, yellow }),
  };
}

function withRanks(sorted: readonly RankedRow[]): RankedRow[] {
  const ranks = sorted.map((row) => 1 + sorted.findIndex((other) => compareTowns(other, row) === 0));
  return sorted.map((row, index) => {
    const rank = ranks[index] ?? null;
    return { ...row, rank, tied: ranks.filter((other) => other === rank).length > 1 };
  });
}
