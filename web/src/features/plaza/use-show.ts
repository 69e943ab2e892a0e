import type { Board } from '@ryg/shared/domain/board.ts';
import { useMemo, useState } from 'react';
import { useServerTime } from '../../api/now.ts';
import { heldSlot, type Hold } from './held-slot.ts';
import { loopOf, momentAt, slotKey, type Slot } from './playlist.ts';
import { phaseOf, type Phase } from './scene-clock.ts';

type Source = Readonly<{
  board: Board;
  rowsPerPage: number;
  withdrawn: boolean;
  hold: Hold;
  clock: (now: number) => number;
  broken: readonly string[];
}>;

export type Show = Readonly<{ board: Board; slot: Slot; loop: number; phase: Phase }>;

/** What is on: a pure function of the board and the server's clock, with new facts taken up between scenes. */
export function useShow({ board, rowsPerPage, withdrawn, hold, clock, broken }: Source): Show {
  const source = useMemo(() => ({ board, rowsPerPage, withdrawn }), [board, rowsPerPage, withdrawn]);
  const held = useMemo(() => heldSlot(source, hold), [source, hold]);
  const now = useServerTime((server) => {
    const { loop, index, elapsed, left } = momentAt(source, clock(server));
    return held ? `${loop}` : `${loop} ${index} ${phaseOf(elapsed, left)}`;
  });
  const [loop = 0, index = 0] = now.split(' ').map(Number);
  const phase = held ? 'still' : ((now.split(' ')[2] ?? 'still') as Phase);
  const slot = held ?? unbroken(loopOf(source, loop), index, broken);
  const key = `${slotKey(slot)} ${held ? 0 : loop}`;
  const [shown, setShown] = useState({ key, board });
  // Facts change between two scenes, not under the reader's eyes; a held scene has no between.
  const current = shown.key === key && !held && shown.board.releasedAt === board.releasedAt ? shown : { key, board };
  if (current.key !== shown.key || current.board !== shown.board) setShown(current);
  return { board: current.board, slot, loop: held ? 0 : loop, phase };
}

/** The slot whose time it is, or the next one that can be drawn. */
function unbroken(slots: readonly Slot[], index: number, broken: readonly string[]): Slot {
  const fromHere = [...slots.slice(index), ...slots.slice(0, index)];
  const fit = fromHere.find((slot) => !broken.includes(slotKey(slot))) ?? fromHere[0];
  if (!fit) throw new RangeError('a loop without scenes');
  return fit;
}
