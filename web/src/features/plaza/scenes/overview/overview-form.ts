import type { Board } from '@ryg/shared/domain/board.ts';
import { SMALLEST, towerGrid } from '../../lamps/lamp-grid.ts';
import { columnOf, lampOf, SHARED } from '../../lamps/lamp-items.ts';
import type { Stage } from '../../stage-mode.ts';

export type Column = Readonly<{ key: string; name: string; issues: number; closed: number }>;

/** Towns in ranking order, then the column of issues that belong to several of them or to none. */
export function overviewColumns({ ranking, issues }: Board): readonly Column[] {
  const ranked = new Set(ranking.map(({ code }) => code));
  const byColumn = Map.groupBy(issues, (issue) => columnOf(issue, ranked));
  const column = (key: string, name: string): Column => {
    const own = byColumn.get(key) ?? [];
    return { key, name, issues: own.length, closed: own.filter((issue) => lampOf(issue) === 'closed').length };
  };
  const towns = ranking.map(({ code, shortName }) => column(code, shortName));
  return byColumn.has(SHARED) ? [...towns, column(SHARED, '多镇县直')] : towns;
}

/** Characters below each other for which a small wall has the height. */
const LONGEST_ON_COMPACT = 4;

export type OverviewForm = 'towers' | 'wall';

/** Towers with names while both can be read, else one wall of all lamps. */
export function overviewForm(columns: readonly Column[], stage: Stage): OverviewForm {
  const room = roomOf(columns.length, stage);
  const longest = Math.max(0, ...columns.filter(({ key }) => key !== SHARED).map(({ name }) => [...name].length));
  if (!room || (stage.mode === 'compact' && longest > LONGEST_ON_COMPACT)) return 'wall';
  const tallest = Math.max(1, ...columns.map(({ issues }) => issues));
  const { cell } = towerGrid(tallest, room.width, room.height, stage.height);
  return cell >= SMALLEST ? 'towers' : 'wall';
}

/** About what one tower gets, or null when its name would get too little. */
function roomOf(
  columns: number,
  { mode, width, height, u, p }: Stage,
): Readonly<{ width: number; height: number }> | null {
  switch (mode) {
    case 'wide':
      return columns <= 25 ? { width: (width * 0.7) / columns, height: height - 50 * u } : null;
    case 'strip':
      return columns <= 25 ? { width: (width - 95 * u) / columns, height: height - 36 * u } : null;
    case 'portrait':
      return columns <= 25 ? { width: (width - 4 * u) / cardsAcross(columns) - 0.055 * height, height: 12 * u } : null;
    case 'ticker':
      return null;
    case 'compact': {
      const column = (width - 180 * p) / (columns + 0.5);
      return column >= 20 * p ? { width: column, height: height - 136 * p } : null;
    }
  }
}

/** Street cards beside each other on a portrait screen. */
export const cardsAcross = (columns: number): number => (columns <= 12 ? 4 : 5);
