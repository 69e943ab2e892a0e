import type { PlazaScene } from '@ryg/shared/domain/plaza-scene.ts';
import { slotOf } from './playlist.ts';
import { SCENES } from './scene-registry.ts';
import type { ShowSource, Slot } from './scene.ts';

export type Hold = Readonly<{ scene?: PlazaScene; town?: string; page?: number }>;

/** The slot an address asks to keep, or null when it asks for none and the loop runs. */
export function heldSlot(source: ShowSource, hold: Hold): Slot | null {
  const { scene = hold.town === undefined ? undefined : 'town', page = 1 } = hold;
  if (source.board.totals.issues === 0 || scene === undefined) return null;
  const { pages: pagesOf, held, whenOld, ticker } = SCENES[scene];
  if (source.mode === 'ticker' && !ticker) return null;
  if (source.withdrawn && whenOld === 'withdrawn') return null;
  const pages = pagesOf(source);
  const shown = Math.min(page, Math.max(1, pages.length));
  const asked = held?.(source, hold) ?? pages[shown - 1];
  return asked ? slotOf(scene, asked, Number.POSITIVE_INFINITY, shown, pages.length) : null;
}
