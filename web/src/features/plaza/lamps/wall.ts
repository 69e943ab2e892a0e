import { bestGrid, shareThatFits } from './lamp-grid.ts';
import { fromTheAxis } from './lamp-items.ts';
import { placeLamp, thin, type LampPlan, type Rect } from './place-lamp.ts';

/** All lamps in one box, column by column, so that green ends where yellow begins as a straight edge. */
export function wall(rect: Rect, largest: number): LampPlan {
  return (items) => {
    const originals = items.filter(({ original }) => original).toSorted(fromTheAxis);
    const share = shareThatFits((one) => bestGrid(thin(originals, one).length, rect.width, rect.height, largest).cell);
    const shown = thin(originals, share);
    const { cell } = bestGrid(shown.length, rect.width, rect.height, largest);
    const down = Math.max(1, Math.floor(rect.height / cell));
    const top = Math.round(rect.y + rect.height - down * cell);
    const lamps = shown.map((item, index) =>
      placeLamp(
        item,
        Math.round(rect.x) + Math.floor(index / down) * cell + cell / 2,
        top + (index % down) * cell + cell / 2,
        cell,
      ),
    );
    return { lamps, share };
  };
}
