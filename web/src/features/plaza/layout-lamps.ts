import type { Pedestal } from '../../design/lamp-geometry.ts';
import { bestGrid, shareThatFits, towerGrid } from './lamp-grid.ts';
import { bySeverity, columnOf, fromTheAxis, type LampItem } from './lamp-items.ts';

export type Rect = Readonly<{ x: number; y: number; width: number; height: number }>;
export type Rects = ReadonlyMap<string, Rect>;

/** Where a scene wants lamps, measured from the places its page keeps free. */
export type LampScene =
  | Readonly<{ kind: 'towers'; rects: Rects; largest: number }>
  | Readonly<{ kind: 'wall'; rect: Rect; largest: number }>
  | Readonly<{ kind: 'rows'; rects: Rects; singleFrom: number }>
  | Readonly<{ kind: 'waffle'; rect: Rect; town: string; largest: number; centred: boolean }>
  | Readonly<{ kind: 'nothing' }>;

/** One drawn lamp; its middle lies on whole pixels. */
export type PlacedLamp = Readonly<{
  key: string;
  x: number;
  y: number;
  size: number;
  days: number | null;
  pedestal: Pedestal;
}>;

/** `share` is how many issues one lamp stands for, 1 unless there is no room. */
export type LampLayout = Readonly<{ lamps: readonly PlacedLamp[]; share: number }>;

const NOTHING: LampLayout = { lamps: [], share: 1 };

/** The places of all lamps of a scene. Lamps that are not in the answer are not shown. */
export function layoutLamps(scene: LampScene, items: readonly LampItem[]): LampLayout {
  switch (scene.kind) {
    case 'towers':
      return towers(scene, items);
    case 'wall':
      return wall(scene, items);
    case 'rows':
      return rows(scene, items);
    case 'waffle':
      return waffle(scene, items);
    case 'nothing':
      return NOTHING;
  }
}

type Of<Kind> = Extract<LampScene, { kind: Kind }>;

const place = (
  item: LampItem,
  x: number,
  y: number,
  size: number,
  pedestal: Pedestal = 'off',
  days: number | null = null,
): PlacedLamp => ({
  key: item.key,
  x: Math.round(x),
  y: Math.round(y),
  size,
  days,
  pedestal,
});

/** Every `share`-th lamp of each face, so that the shares of colours stay what they are. */
function thin(items: readonly LampItem[], share: number): readonly LampItem[] {
  if (share === 1) return items;
  return [...Map.groupBy(items, ({ lamp }) => lamp).values()].flatMap((same) =>
    same.filter((_, index) => index % share === 0),
  );
}

function towers({ rects, largest }: Of<'towers'>, items: readonly LampItem[]): LampLayout {
  const ranked = new Set(rects.keys());
  const originals = items.filter(({ original }) => original).toSorted(fromTheAxis);
  const columns = Map.groupBy(originals, ({ issue }) => columnOf(issue, ranked));
  const boxes = [...rects.values()];
  const tallest = Math.max(1, ...[...columns.values()].map((column) => column.length));
  // The towns' width counts; the last column is a little narrower and still holds the same towers.
  const width = boxes[0]?.width ?? 0;
  const height = Math.min(...boxes.map((box) => box.height));
  const { cell, columns: across } = towerGrid(tallest, width, height, largest);

  const lamps = [...columns].flatMap(([key, column]) => {
    const box = rects.get(key);
    if (!box) return [];
    const left = Math.round(box.x + box.width / 2 - (across * cell) / 2);
    const floor = Math.round(box.y + box.height);
    return column.map((item, index) =>
      place(
        item,
        left + (index % across) * cell + cell / 2,
        floor - Math.floor(index / across) * cell - cell / 2,
        cell,
      ),
    );
  });
  return { lamps, share: 1 };
}

function wall({ rect, largest }: Of<'wall'>, items: readonly LampItem[]): LampLayout {
  const originals = items.filter(({ original }) => original).toSorted(fromTheAxis);
  const share = shareThatFits((one) => bestGrid(thin(originals, one).length, rect.width, rect.height, largest).cell);
  const shown = thin(originals, share);
  const { cell } = bestGrid(shown.length, rect.width, rect.height, largest);
  const down = Math.max(1, Math.floor(rect.height / cell));
  const top = Math.round(rect.y + rect.height - down * cell);
  // Column by column, so that green ends where yellow begins as a straight edge.
  const lamps = shown.map((item, index) =>
    place(
      item,
      Math.round(rect.x) + Math.floor(index / down) * cell + cell / 2,
      top + (index % down) * cell + cell / 2,
      cell,
    ),
  );
  return { lamps, share };
}

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

function rows({ rects, singleFrom }: Of<'rows'>, items: readonly LampItem[]): LampLayout {
  const [sample] = rects.values();
  if (!sample) return NOTHING;
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
      place(
        item,
        Math.round(box.x) + (index % across) * cell + cell / 2,
        top + Math.floor(index / across) * cell + cell / 2,
        cell,
        item.shared ? (lines === 1 ? 'below' : 'inside') : 'off',
      ),
    );
  });
  return { lamps, share };
}

function waffle({ rect, town, largest, centred }: Of<'waffle'>, items: readonly LampItem[]): LampLayout {
  const own = items.filter((item) => item.town === town).toSorted(bySeverity);
  const share = shareThatFits((one) => bestGrid(thin(own, one).length, rect.width, rect.height, largest).cell);
  const shown = thin(own, share);
  const { cell, columns } = bestGrid(shown.length, rect.width, rect.height, largest);
  const left = Math.round(centred ? rect.x + (rect.width - columns * cell) / 2 : rect.x);
  const top = Math.round(rect.y + (rect.height - Math.ceil(shown.length / columns) * cell) / 2);
  const lamps = shown.map((item, index) =>
    place(
      item,
      left + (index % columns) * cell + cell / 2,
      top + Math.floor(index / columns) * cell + cell / 2,
      cell,
      item.shared ? 'inside' : 'off',
      share === 1 ? daysOn(item) : null,
    ),
  );
  return { lamps, share };
}

/** Days left on a yellow lamp, days overdue on a red one; a red one that is not late has none. */
function daysOn({ lamp, issue: { daysLeft } }: LampItem): number | null {
  if (daysLeft === null || (lamp !== 'yellow' && lamp !== 'red')) return null;
  return lamp === 'red' ? Math.max(0, -daysLeft) : Math.max(0, daysLeft);
}
