import type { Board } from '@ryg/shared/domain/board.ts';
import { useMemo, useState } from 'react';
import { useServerTime } from '../../api/now.ts';
import { heldSlot, type Hold } from './held-slot.ts';
import { loopOf, momentAt, planOf, slotKey } from './playlist.ts';
import { cutPhase, phaseOf, type Phase } from './scene-clock.ts';
import type { Slot } from './scene.ts';
import type { ShowSettings } from './show-settings.ts';
import type { Mode } from './stage-mode.ts';
import { nextOf, type WhatIsOn } from './what-is-on.ts';

type Source = Readonly<{
  board: Board;
  mode: Mode;
  withdrawn: boolean;
  settings: ShowSettings;
  hold: Hold;
  clock: (now: number) => number;
  broken: readonly string[];
}>;

/** Where in its loop a picture stands. */
export type Place = Readonly<{ index: number; of: number }>;

export type Show = Readonly<{
  board: Board;
  slot: Slot;
  loop: number;
  phase: Phase;
  place: Place | null;
  next: WhatIsOn['next'];
}>;

/** What is on: a pure function of the board and the server's clock, with new facts taken up between scenes. */
export function useShow({ board, mode, withdrawn, settings, hold, clock, broken }: Source): Show {
  const source = useMemo(() => ({ board, mode, withdrawn, settings }), [board, mode, withdrawn, settings]);
  const plan = useMemo(() => planOf(source), [source]);
  const held = useMemo(() => heldSlot(source, hold), [source, hold]);
  const phaseFor = settings.motion ? phaseOf : cutPhase;
  const now = useServerTime((server) => {
    const { loop, index, elapsed, left } = momentAt(plan, clock(server));
    return held ? `${loop}` : `${loop} ${index} ${phaseFor(elapsed, left)}`;
  }, 'beat');
  const [loop = 0, index = 0] = now.split(' ').map(Number);
  const phase = held ? 'still' : ((now.split(' ')[2] ?? 'still') as Phase);
  const slots = loopOf(plan, loop);
  const slot = held ?? unbroken(slots, index, broken);
  const key = `${slotKey(slot)} ${held ? 0 : loop}`;
  const [shown, setShown] = useState({ key, board });
  // Facts change between two scenes, not under the reader's eyes; a held scene has no between.
  const current = shown.key === key && !held && shown.board.releasedAt === board.releasedAt ? shown : { key, board };
  if (current.key !== shown.key || current.board !== shown.board) setShown(current);
  const place = held ? null : { index, of: slots.length };
  return { board: current.board, slot, loop: held ? 0 : loop, phase, place, next: nextOf(slots, place) };
}

/** The slot whose time it is, or the next one that can be drawn. */
function unbroken(slots: readonly Slot[], index: number, broken: readonly string[]): Slot {
  const fromHere = [...slots.slice(index), ...slots.slice(0, index)];
  const fit = fromHere.find((slot) => !broken.includes(slotKey(slot))) ?? fromHere[0];
  if (!fit) throw new RangeError('a loop without scenes');
  return fit;
}
