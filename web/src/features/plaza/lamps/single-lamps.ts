import { placeLamp, type LampPlan, type Rects } from './place-lamp.ts';

/** One lamp in each place that bears its key: the large lamp of a moment, or those before the lines of a list. */
export function singleLamps(rects: Rects): LampPlan {
  return (items) => ({
    share: 1,
    lamps: items.flatMap((item) => {
      const box = rects.get(item.key);
      if (!box) return [];
      const size = Math.floor(Math.min(box.width, box.height));
      return placeLamp(item, box.x + box.width / 2, box.y + box.height / 2, size);
    }),
  });
}
