import type { Board } from '@ryg/shared/domain/board.ts';

/** Minutes without an answer after which the screen mentions it, then says it plainly, then stops ranking anybody. */
const MENTION = 2;
const SAY = 10;
const WITHDRAW = 72 * 60;

export type Freshness = 'fresh' | 'waiting' | 'lost';

/** Counted from the last contact, not from the last release: a quiet week is not a broken wire. */
export function freshnessOf(minutes: number): Freshness {
  if (minutes < MENTION) return 'fresh';
  return minutes < SAY ? 'waiting' : 'lost';
}

/** Facts too old to put anybody to shame with, or past the day they were published for. */
export function isWithdrawn({ demo, validUntil }: Board, minutes: number, now: number): boolean {
  if (minutes >= WITHDRAW) return true;
  // While the server answers it is the server that decides; a sample stands on its own day.
  return minutes >= SAY && !demo && now > Date.parse(validUntil);
}
