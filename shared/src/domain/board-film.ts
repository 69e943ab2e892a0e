import type { BoardSource, Judged } from './board-source.ts';
import type { Film, LampCounts, RankedTown } from './board.ts';
import { addDays, type CalendarDay } from './calendar-day.ts';
import type { Lamp } from './judge-issue.ts';

const FRAMES = 7;
const FRAMES_AT_LEAST = 3;
/** Towns; more of them would be hair lines on any wall. */
const COLUMNS_AT_MOST = 40;
const WEEK = 7;

/** Seven weeks of the county, each issue in one column, from what was recorded at the end of each day. */
export function filmOf(
  judged: readonly Judged[],
  ranking: readonly RankedTown[],
  { today, lampsOn }: BoardSource,
): Film | null {
  if (ranking.length > COLUMNS_AT_MOST) return null;
  const columns = [...ranking.map(({ code }) => code), null];
  const columnOf = new Map(
    judged.map(({ issue, codes }) => [issue.id, codes.length === 1 ? (codes[0] ?? null) : null]),
  );
  const now = new Map(judged.map(({ issue, verdict }) => [issue.id, verdict.lamp]));
  const frames: { on: CalendarDay; lamps: readonly LampCounts[] }[] = [];
  for (let week = FRAMES - 1; week >= 0; week--) {
    const on = addDays(today, -WEEK * week);
    const lamps = week === 0 ? now : lampsOn(on);
    if (lamps) frames.push({ on, lamps: columns.map((column) => countColumn(column, lamps, columnOf)) });
  }
  return frames.length < FRAMES_AT_LEAST ? null : { columns, frames };
}

function countColumn(
  column: string | null,
  lamps: ReadonlyMap<string, Lamp>,
  columnOf: ReadonlyMap<string, string | null>,
): LampCounts {
  const counts = { closed: 0, red: 0, yellow: 0, green: 0, none: 0 };
  // An issue the public no longer sees is not counted in any week, as in the bars of the towns.
  for (const [id, lamp] of lamps) if (columnOf.get(id) === column) counts[lamp]++;
  return counts;
}
