import { BACKGROUND_HEADER } from '@ryg/shared/contract/presence.contract.ts';
import { askedNow } from './now.ts';

/** So long after the last touch whatever a page asks, it asks by itself. */
const STILL_THERE_MS = 60_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Opening the page is a sign, too. */
let lastSignAt = askedNow();

/** Listens for signs of a person at the page. Answers with how to stop. */
export function watchPresence(page: EventTarget): () => void {
  const notice = () => {
    lastSignAt = askedNow();
  };
  for (const sign of SIGNS) page.addEventListener(sign, notice, { capture: true, passive: true });
  return () => {
    for (const sign of SIGNS) page.removeEventListener(sign, notice, { capture: true });
  };
}

/** Marks a request that nobody at the page asked for, so that an empty desk is signed out in time. */
export const presenceHeaders = (): Readonly<Record<string, string>> =>
  askedNow() - lastSignAt > STILL_THERE_MS ? { [BACKGROUND_HEADER]: '1' } : {};
