import type { HistoryPoint, Tally } from '../board.ts';
import type { CalendarDay } from '../calendar-day.ts';
import { periodOfKey, shortPeriodWords } from '../period.ts';
import { unitsOf } from '../supervised-ranking.ts';
import type { AgendaSource } from './agenda-source.ts';
import type { Bump } from './agenda-value.ts';

/** How many periods the chart of ranks shows, this one included. */
export const BUMP_PERIODS = 8;

/** What an axis has room for: 25周, 6月, 二季度. */
export function periodLabel(key: string): string {
  const period = periodOfKey(key);
  return period ? shortPeriodWords(period) : key;
}

/** Ranks of the periods that are known, this one last; the towns in the order of the county. */
export function bumpOf(
  { earlier, head, now }: Pick<AgendaSource, 'earlier' | 'head' | 'now'>,
  ranks: ReadonlyMap<string, number | null>,
): Bump {
  const shown = earlier.slice(1 - BUMP_PERIODS);
  const columns = [...shown.map((period) => period.ranks), ranks];
  return {
    periods: [...shown.map(({ key, label }) => ({ key, label })), { key: head.key, label: periodLabel(head.key) }],
    lines: unitsOf('town', [], now.county).map(({ code, town, shortName }) => ({
      code,
      town,
      shortName,
      ranks: columns.map((column) => column.get(code) ?? null),
    })),
  };
}

const pointOf = (on: CalendarDay, { closed, red, yellow, green, none }: Tally): HistoryPoint => ({
  on,
  closed,
  red,
  yellow,
  green,
  none,
});

/** How all lamps stood at the end of the same periods. */
export const historyOf = (
  { earlier, now }: Pick<AgendaSource, 'earlier' | 'now'>,
  totals: Tally,
): readonly HistoryPoint[] => [
  ...earlier.slice(1 - BUMP_PERIODS).map(({ day, tally }) => pointOf(day, tally)),
  pointOf(now.stamp.day, totals),
];
