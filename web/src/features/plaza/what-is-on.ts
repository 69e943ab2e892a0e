import type { Place } from './use-show.ts';
import type { Slot } from './scene.ts';

type Named = Readonly<{ scene: string; town: string | null }>;

/** What has just been painted, for whoever watches over the wall. */
export type WhatIsOn = Named &
  Readonly<{
    /** Changes with every picture, also when the same one comes again a loop later. */
    key: string;
    loop: number;
    /** How long this picture stays, in milliseconds; endless while it is held. */
    ms: number;
    next: Named | null;
    /** Number of the release that is shown. */
    snapshot: number;
  }>;

export const namedSlot = ({ scene, towns }: Slot): Named => ({
  scene,
  town: towns.length === 1 ? (towns[0] ?? null) : null,
});

/** The picture after this one; the first of the loop after its last. */
export function nextOf(slots: readonly Slot[], place: Place | null): Named | null {
  const next = place && slots[(place.index + 1) % slots.length];
  return next ? namedSlot(next) : null;
}
