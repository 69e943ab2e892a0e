import type { Pedestal } from '../../../design/lamp-geometry.ts';
import type { Stage } from '../stage-mode.ts';
import type { LampItem } from './lamp-items.ts';

export type Rect = Readonly<{ x: number; y: number; width: number; height: number }>;
export type Rects = ReadonlyMap<string, Rect>;

/** What a picture leaves free for lamps: its `data-scene`, its `data-of`, and the places in it by `data-slot`. */
export type LampRoom = Readonly<{ form: string; of: string; rects: Rects; stage: Stage }>;

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

/** The places of all lamps of a picture. Lamps that are not in the answer are not shown. */
export type LampPlan = (items: readonly LampItem[]) => LampLayout;

export const noLamps: LampPlan = () => ({ lamps: [], share: 1 });

type Look = Partial<Pick<PlacedLamp, 'days' | 'pedestal'>>;

export const placeLamp = ({ key }: LampItem, x: number, y: number, size: number, look: Look = {}): PlacedLamp => ({
  key,
  x: Math.round(x),
  y: Math.round(y),
  size,
  days: look.days ?? null,
  pedestal: look.pedestal ?? 'off',
});

/** Every `share`-th lamp of each face, so that the shares of colours stay what they are. */
export function thin(items: readonly LampItem[], share: number): readonly LampItem[] {
  if (share === 1) return items;
  return [...Map.groupBy(items, ({ lamp }) => lamp).values()].flatMap((same) =>
    same.filter((_, index) => index % share === 0),
  );
}

/** Days left on a yellow lamp, days overdue on a red one; a red one that is not late has none. */
export function daysOn({ lamp, issue: { daysLeft } }: LampItem): number | null {
  if (daysLeft === null || (lamp !== 'yellow' && lamp !== 'red')) return null;
  return lamp === 'red' ? Math.max(0, -daysLeft) : Math.max(0, daysLeft);
}
