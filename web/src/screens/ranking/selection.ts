import type { TownRow } from '../../features/standing/standing.ts';

type Placed = Pick<TownRow, 'code' | 'rank' | 'total'>;

/** The town the side panel speaks of: the one asked for, else the one with the most to explain — the last ranked. */
export function selectedTown<Row extends Placed>(rows: readonly Row[], asked: string | undefined): Row | null {
  const known = rows.find(({ code }) => code === asked);
  return (
    known ?? rows.findLast(({ rank }) => rank !== null) ?? rows.findLast(({ total }) => total > 0) ?? rows[0] ?? null
  );
}

/** The town a key of the keyboard moves to, or null when the key moves nothing. */
export function townByKey<Row extends Placed>(rows: readonly Row[], current: string, key: string): Row | null {
  const at = rows.findIndex(({ code }) => code === current);
  if (key === 'ArrowUp') return rows[Math.max(0, at - 1)] ?? null;
  if (key === 'ArrowDown') return rows[Math.min(rows.length - 1, at + 1)] ?? null;
  if (key === 'Home') return rows[0] ?? null;
  return key === 'End' ? (rows.at(-1) ?? null) : null;
}
