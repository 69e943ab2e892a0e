import { towerGrid } from './lamp-grid.ts';
import { columnOf, fromTheAxis } from './lamp-items.ts';
import { placeLamp, type LampPlan, type Rects } from './place-lamp.ts';

/** One tower a column, built from the floor: closed at the bottom, red on top. */
export function towers(rects: Rects, largest: number): LampPlan {
  return (items) => {
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
        placeLamp(
          item,
          left + (index % across) * cell + cell / 2,
          floor - Math.floor(index / across) * cell - cell / 2,
          cell,
        ),
      );
    });
    return { lamps, share: 1 };
  };
}
