import { bestGrid, shareThatFits } from './lamp-grid.ts';
import { bySeverity } from './lamp-items.ts';
import { daysOn, placeLamp, thin, type LampPlan, type Rect } from './place-lamp.ts';

type Waffle = Readonly<{ town: string; largest: number; centred: boolean }>;

/** A town's lamps as large as they can be, the worst first, with their days. */
export function waffle(rect: Rect, { town, largest, centred }: Waffle): LampPlan {
  return (items) => {
    const own = items.filter((item) => item.town === town).toSorted(bySeverity);
    const share = shareThatFits((one) => bestGrid(thin(own, one).length, rect.width, rect.height, largest).cell);
    const shown = thin(own, share);
    const { cell, columns } = bestGrid(shown.length, rect.width, rect.height, largest);
    const left = Math.round(centred ? rect.x + (rect.width - columns * cell) / 2 : rect.x);
    const top = Math.round(rect.y + (rect.height - Math.ceil(shown.length / columns) * cell) / 2);
    const lamps = shown.map((item, index) =>
      placeLamp(
        item,
        left + (index % columns) * cell + cell / 2,
        top + Math.floor(index / columns) * cell + cell / 2,
        cell,
        { pedestal: item.shared ? 'inside' : 'off', days: share === 1 ? daysOn(item) : null },
      ),
    );
    return { lamps, share };
  };
}
