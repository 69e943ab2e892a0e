import type { Plate, Tally } from './board.ts';

/** The rule of the plate in one sentence; it is printed on the board it governs. */
export const PLATE_SENTENCE = '一盏红灯即亮红牌';

/** Any red lamp gives a red plate, else any yellow a yellow one, else green; a town without issues has none. */
export function plateOf({ issues, red, yellow }: Pick<Tally, 'issues' | 'red' | 'yellow'>): Plate {
  if (issues === 0) return null;
  if (red > 0) return 'red';
  return yellow > 0 ? 'yellow' : 'green';
}

const PLATE_WORDS: Readonly<Record<NonNullable<Plate>, string>> = { red: '红牌', yellow: '黄牌', green: '绿牌' };

/** A plate as the public reads it. */
export const plateWord = (plate: NonNullable<Plate>): string => PLATE_WORDS[plate];
