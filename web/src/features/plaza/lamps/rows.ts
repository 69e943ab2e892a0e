import { shareThatFits } from './lamp-grid.ts';
import { fromTheAxis } from './lamp-items.ts';
import { noLamps, placeLamp, thin, type LampPlan, type Rect, type Rects } from './place-lamp.ts';

/** The bar below a lamp needs this much of the row. */
const SINGLE_OF_ROW = 0.74;
const LIFT = 0.04;
const MULTI_OF_ROW = 0.94;

type RowGrid = Readonly<{ cell: number; lines: number }>;

function rowGrid(longest: number, { width, height }: Rect, singleFrom: number): RowGrid {
  const single = Math.floor(Math.min(height * SINGLE_OF_ROW, width / Math.max(1, longest)));
  let best: RowGrid = { cell: single, lines: 1 };
  for (let lines = 2; lines <= 6; lines++) {
    const cell = Math.floor(Math.min((height * MULTI_OF_ROW) / lines, width / Math.ceil(longest / lines)));
    if (cell > best.cell) best = { cell, lines };
  }
  return single >= best.cell * singleFrom ? { cell: single, lines: 1 } : best;
}

/** One row a town, all of one cell size; `singleFrom` is how much smaller the lamps of a single line may be. */
export function rows(rects: Rects, singleFrom: number): LampPlan {
  const [sample] = rects.values();
  if (!sample) return noLamps;
  return (items) => {
    const byTown = Map.groupBy(
      items.filter(({ town }) => town !== null),
      ({ town }) => town ?? '',
    );
    // The longest row of all pages, so that a lamp is equally large on each of them.
    const longest = (share: number) => Math.max(1, ...[...byTown.values()].map((row) => thin(row, share).length));
    const share = shareThatFits((one) => rowGrid(longest(one), sample, singleFrom).cell);
    const { cell, lines } = rowGrid(longest(share), sample, singleFrom);
    const across = Math.ceil(longest(share) / lines);

    const lamps = [...rects].flatMap(([code, box]) => {
      const row = thin((byTown.get(code) ?? []).toSorted(fromTheAxis), share);
      const used = Math.ceil(row.length / across);
      const middle = box.y + box.height / 2 - (lines === 1 ? cell * LIFT : 0);
      const top = Math.round(middle - (used * cell) / 2);
      return row.map((item, index) =>
        placeLamp(
          item,
          Math.round(box.x) + (index % across) * cell + cell / 2,
          top + Math.floor(index / across) * cell + cell / 2,
          cell,
          { pedestal: item.shared ? (lines === 1 ? 'below' : 'inside') : 'off' },
        ),
      );
    });
    return { lamps, share };
  };
}
