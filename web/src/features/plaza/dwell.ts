const SECOND = 1_000;
const SHORTEST = 8;
const LONGEST = 24;

/** Two readings at five characters a second, and six tenths of one for each number. */
export function readingTime(words: string): number {
  const characters = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  const numbers = words.match(/\d+/g)?.length ?? 0;
  const seconds = 2 * (characters / 5 + numbers * 0.6);
  return Math.round(Math.min(LONGEST, Math.max(SHORTEST, seconds)) * SECOND);
}

export const seconds = (count: number) => (): number => count * SECOND;
