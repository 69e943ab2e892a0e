import { bestGrid, shareThatFits } from './lamp-grid.ts';
import { fromTheAxis, type LampItem } from './lamp-items.ts';
import { noLamps, placeLamp, thin, type LampPlan, type Rects } from './place-lamp.ts';

type Groups = Readonly<{
  /** In which place an item stands; null for none. */
  placeOf: (item: LampItem) => string | null;
  largest: number;
}>;

/** Several boxes of lamps in one cell size, each filled line by line from its upper left corner. */
export function groupedLamps(rects: Rects, { placeOf, largest }: Groups): LampPlan {
  const boxes = [...rects.values()];
  if (boxes.length === 0) return noLamps;
  const width = Math.min(...boxes.map((box) => box.width));
  const height = Math.min(...boxes.map((box) => box.height));
  return (items) => {
    const groups = Map.groupBy(items.toSorted(fromTheAxis), (item) => placeOf(item) ?? '');
    const most = (share: number) =>
      Math.max(1, ...[...rects.keys()].map((key) => thin(groups.get(key) ?? [], share).length));
    const share = shareThatFits((one) => bestGrid(most(one), width, height, largest).cell);
    const { cell } = bestGrid(most(share), width, height, largest);
    const across = Math.max(1, Math.floor(width / cell));
    const lamps = [...rects].flatMap(([key, box]) =>
      thin(groups.get(key) ?? [], share).map((item, index) =>
        placeLamp(
          item,
          Math.round(box.x) + (index % across) * cell + cell / 2,
          Math.round(box.y) + Math.floor(index / across) * cell + cell / 2,
          cell,
        ),
      ),
    );
    return { lamps, share };
  };
}
