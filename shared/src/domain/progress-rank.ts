import type { RankedRow } from './ranking.ts';

/** The rule of the progress rank in one sentence; it is printed on the page. */
export const PROGRESS_SENTENCE =
  '进步名次依次比：红灯占比比期初下降多少、改好率比期初提高多少（百分点）；期初已全部改好的不参加';

/** Why a unit has no progress rank: nothing is known of the start, too few issues at one end, or nothing was left to improve. */
export type NoProgress = 'unknown' | 'small' | 'full';

/** 进步名次: how far a unit came over the period, beside where it stands. */
export type Progress = Readonly<{
  rank: number | null;
  tied: boolean;
  because: NoProgress | null;
  /** Changes of shares 0–1 since the start: below zero is better for red, above zero for closed. Null when not known. */
  redShare: number | null;
  closureRate: number | null;
}>;

type Ends = Readonly<{ code: string; before: RankedRow | undefined; after: RankedRow }>;

/** Tenths of percentage points: what rounds to the same on the page shares the rank. */
const asShown = (change: number) => Math.round(change * 1_000);

/** Progress of every unit between two tables of the same issues, by code. */
export function progressOf(
  before: readonly RankedRow[] | null,
  after: readonly RankedRow[],
): ReadonlyMap<string, Progress> {
  const start = new Map(before?.map((row) => [row.code, row]));
  const ends = after.map((row): Ends => ({ code: row.code, before: start.get(row.code), after: row }));
  const changes = ends.map((one) => ({ code: one.code, ...changeOf(one, before !== null) }));
  const ranked = changes.filter(({ because }) => because === null);
  const isBefore = (a: (typeof ranked)[number], b: (typeof ranked)[number]) =>
    asShown(a.redShare ?? 0) - asShown(b.redShare ?? 0) || asShown(b.closureRate ?? 0) - asShown(a.closureRate ?? 0);
  return new Map(
    changes.map((own): readonly [string, Progress] => {
      const { code, ...change } = own;
      if (change.because !== null) return [code, { ...change, rank: null, tied: false }];
      const rank = 1 + ranked.filter((other) => isBefore(other, own) < 0).length;
      return [code, { ...change, rank, tied: ranked.filter((other) => isBefore(other, own) === 0).length > 1 }];
    }),
  );
}

function changeOf({ before, after }: Ends, isKnown: boolean): Omit<Progress, 'rank' | 'tied'> {
  const unknown = { redShare: null, closureRate: null };
  if (!isKnown) return { ...unknown, because: 'unknown' };
  if (!before || before.total === 0 || after.total === 0) return { ...unknown, because: 'small' };
  const changes = {
    redShare: (after.redShare ?? 0) - (before.redShare ?? 0),
    closureRate: (after.closureRate ?? 0) - (before.closureRate ?? 0),
  };
  if (!before.ranked || !after.ranked) return { ...changes, because: 'small' };
  const wasFull = before.closed === before.total && after.closed === after.total;
  return { ...changes, because: wasFull ? 'full' : null };
}
