const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NIGHTLY_HOUR = 4;
/** A page that has just been started need not start again. */
const SETTLED_MS = 2 * HOUR;
/** A picture may stay twice as long as it is meant to, and never less than this. */
const LEAST_STILL_MS = 30_000;

/** What is known when a picture has just given way to the next. Times are of the clock nobody can set. */
export type Boundary = Readonly<{
  now: number;
  startedAt: number;
  /** Since when a newer build waits; null while there is none. */
  buildReadyAt: number | null;
  /** When a loop ended last; null before the first end. */
  loopEndedAt: number | null;
  /** This screen's own part of the minute over which screens spread themselves. */
  spreadMs: number;
  /** The county's hour. */
  hour: number;
  isHeard: boolean;
}>;

export type Duty = 'build' | 'nightly';

/** What a wall does between two pictures, where nobody sees it: take up a new build after a whole loop, and start afresh each night. */
export function dutyAt(boundary: Boundary): Duty | null {
  const { now, startedAt, buildReadyAt, loopEndedAt, spreadMs, hour, isHeard } = boundary;
  // Without a server there is nothing to start afresh from.
  if (!isHeard) return null;
  const hasEnded = buildReadyAt !== null && loopEndedAt !== null && loopEndedAt >= buildReadyAt;
  if (hasEnded && now >= loopEndedAt + spreadMs) return 'build';
  return hour === NIGHTLY_HOUR && now - startedAt >= SETTLED_MS + spreadMs ? 'nightly' : null;
}

/** Whether a picture stands still that should have gone. A held one may. */
export const isStalled = (on: Readonly<{ ms: number; since: number }>, now: number): boolean =>
  Number.isFinite(on.ms) && now - on.since > Math.max(LEAST_STILL_MS, 2 * on.ms);

const MOST_ERRORS = 3;
const ERRORS_WITHIN_MS = 10 * MINUTE;

/** The last errors of the page's own scripts; too many of them make it play it safe until they are over. */
export const recentErrors = (at: readonly number[], now: number): readonly number[] =>
  at.filter((one) => now - one < ERRORS_WITHIN_MS).slice(-MOST_ERRORS);

export const isUnsafe = (at: readonly number[], now: number): boolean => recentErrors(at, now).length >= MOST_ERRORS;
