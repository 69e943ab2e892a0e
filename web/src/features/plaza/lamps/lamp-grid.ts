/** The smallest lamp that can be told from its neighbours; below it several stand for one. */
export const SMALLEST = 8;

/** How many issues one lamp may stand for. */
const SHARES = [1, 5, 10, 20, 50, 100, 200, 500];

export type Grid = Readonly<{ cell: number; columns: number }>;

/** The largest whole cell with which `count` lamps fill a box of this size. */
export function bestGrid(count: number, width: number, height: number, largest: number): Grid {
  let best: Grid = { cell: 0, columns: 1 };
  for (let columns = 1; columns <= Math.max(1, count); columns++) {
    const cell = Math.floor(Math.min(width / columns, height / Math.ceil(count / columns), largest));
    if (cell > best.cell) best = { cell, columns };
    if (width / columns < best.cell) break;
  }
  return best;
}

/** Towers of one cell size: how many lamps lie beside each other so that the highest tower still fits. */
export function towerGrid(tallest: number, width: number, height: number, largest: number): Grid {
  let best: Grid = { cell: 0, columns: 1 };
  for (let columns = 1; columns <= 6; columns++) {
    const cell = Math.floor(Math.min((width * 0.94) / columns, height / Math.ceil(tallest / columns), largest));
    // A pixel or two are not worth a broader tower.
    if (cell > best.cell * 1.05) best = { cell, columns };
  }
  return best;
}

/** The fewest issues a lamp must stand for so that `fits` draws it large enough. */
export function shareThatFits(cellFor: (share: number) => number): number {
  return SHARES.find((share) => cellFor(share) >= SMALLEST) ?? SHARES.at(-1) ?? 1;
}
