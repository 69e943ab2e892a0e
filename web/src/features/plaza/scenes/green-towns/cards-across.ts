import type { Mode } from '../../stage-mode.ts';

/** Cards beside each other, so that they are neither thin nor flat. */
export function cardsAcross(cards: number, mode: Mode): number {
  if (mode === 'portrait') return cards > 4 ? 2 : 1;
  if (mode === 'strip') return cards <= 4 ? cards : Math.ceil(cards / 2);
  if (cards <= 3) return cards;
  if (cards === 4) return 2;
  return cards <= 9 ? 3 : 4;
}
