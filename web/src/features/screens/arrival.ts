import type { ScreenAct } from '@ryg/shared/domain/screen-act.ts';
import type { ScreenLine } from '@ryg/shared/contract/screens.contract.ts';

type Beat = NonNullable<ScreenLine['beat']>;

/** Something ordered, and what the screen had said last when it was. */
export type Order = Readonly<{ act: ScreenAct; before: Pick<Beat, 'boot' | 'beat'> | null; at: number }>;

/** `waiting` until the screen itself says that it paints what was ordered; `late` when that takes too long. */
export type Arrival = 'waiting' | 'late' | 'done';

/** A screen speaks twice a minute, and at once when its picture changes by order. */
const LATE_AFTER_MS = 75_000;

/** Whether an order has arrived: judged by what the screen paints, never by the server having taken the order. */
export function arrivalOf({ act, before, at }: Order, { beat }: Pick<ScreenLine, 'beat'>, now: number): Arrival {
  if (beat && isNewer(beat, before) && obeys(act, beat, before)) return 'done';
  return now - at > LATE_AFTER_MS ? 'late' : 'waiting';
}

const isNewer = (beat: Beat, before: Order['before']) =>
  before === null || beat.boot !== before.boot || beat.beat > before.beat;

function obeys(act: ScreenAct, beat: Beat, before: Order['before']): boolean {
  switch (act.act) {
    case 'hold':
      return beat.cover === 'held' && beat.scene === act.scene && (act.town === null || beat.town === act.town);
    case 'resume':
      return beat.cover !== 'held' && beat.cover !== 'testCard';
    case 'black':
      return beat.cover === 'black';
    case 'light':
      return beat.cover !== 'black';
    case 'testCard':
      return beat.cover === 'testCard';
    case 'reload':
      return before !== null && beat.boot !== before.boot;
  }
}
