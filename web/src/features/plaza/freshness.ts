import type { Board } from '@ryg/shared/domain/board.ts';
import type { ScreenStage } from '@ryg/shared/domain/screen-beat.ts';

/** Since the server was surely heard. When that cannot be told, `minutes` is the least it was. */
export type Contact = Readonly<{ minutes: number; isKnown: boolean }>;

export const IN_CONTACT: Contact = { minutes: 0, isKnown: true };

const HOUR = 60;
/** The steps of honesty, by the minutes after which each begins, the last first. */
const STEPS: readonly (readonly [number, ScreenStage])[] = [
  [72 * HOUR, 'withdrawnRanking'],
  [24 * HOUR, 'tagged'],
  [10, 'lost'],
  [5, 'waiting'],
];

/**
 * How honest the wall has to be about its age. Counted from the last contact, not from the last release: a quiet week
 * is not a broken wire. While the server answers it decides what is valid; without it the release's own end counts.
 */
export function stageOfAge(
  { demo, validUntil }: Pick<Board, 'demo' | 'validUntil'>,
  { minutes, isKnown }: Contact,
  now: number,
): ScreenStage {
  const step = STEPS.find(([from]) => minutes >= from)?.[1] ?? 'fresh';
  // A sample stands on its own day, years ago.
  if (step !== 'fresh' && !demo && now > Date.parse(validUntil)) return 'blank';
  // Nobody can say how long the wall stood dark: every scene says so, and no number is made up.
  if (!isKnown && step !== 'withdrawnRanking') return 'tagged';
  return step;
}

/** Facts too old to put anybody to shame with. */
export const isRankingWithdrawn = (stage: ScreenStage): boolean => stage === 'withdrawnRanking' || stage === 'blank';
