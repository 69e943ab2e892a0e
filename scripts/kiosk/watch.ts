/** What the watchman sees when it looks at the screen. */
export type Seen =
  /** The page answered from a frame that was painted. */
  | 'painting'
  /** The page does not answer, or answers without painting: frozen. */
  | 'silent'
  /** The browser lives, its renderer was killed. */
  | 'crashed'
  /** Another page stands there, such as the browser's own error page. */
  | 'elsewhere'
  /** The browser itself is no more. */
  | 'gone';

/** What is remembered between two looks. All times are milliseconds of a clock that nobody sets. */
export type Watch = Readonly<{
  startedAt: number;
  /** The last frame that was painted; null while this start has shown nothing yet. */
  paintedAt: number | null;
  /** When the page was opened last; a slow server needs its time. */
  openedAt: number;
  /** What the page said and since when it says so. */
  words: string;
  wordsSince: number;
  /** Starts in a row that never showed anything. */
  failures: number;
}>;

export type Act = 'wait' | 'openPage' | 'restart' | 'nightly';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const OPENING_TAKES = 12 * SECOND;
const FROZEN_AFTER = 20 * SECOND;
/** A player from a slow disk needs longer for its first picture than a running one for its next. */
const FIRST_PICTURE_WITHIN = 45 * SECOND;
/** The page itself notices a scene that stands still; this is for a page that does not, and spares one that is held. */
const STUCK_AFTER = 60 * MINUTE;
const NIGHTLY_FROM = 3 * 60 + 40;
const NIGHTLY_UNTIL = NIGHTLY_FROM + 30;
const RESTED_AFTER = 60 * MINUTE;
const PAUSES = [0, 2, 5, 10, 20, 30] as const;

export const watchFrom = (now: number, failures: number): Watch => ({
  startedAt: now,
  paintedAt: null,
  openedAt: now,
  words: '',
  wordsSince: now,
  failures,
});

/** Takes down what was seen. Once a picture stood, earlier failures are forgiven. */
export function noted(watch: Watch, seen: Seen, words: string, now: number): Watch {
  if (seen !== 'painting') return watch;
  const wordsSince = words === watch.words ? watch.wordsSince : now;
  return { ...watch, paintedAt: now, words, wordsSince, failures: 0 };
}

/** The page was asked for anew. */
export const openedAgain = (watch: Watch, now: number): Watch => ({ ...watch, openedAt: now });

/** What to do about it. `minuteOfDay` is the player's own, or null where nobody knows the time. */
export function actOn(watch: Watch, seen: Seen, now: number, minuteOfDay: number | null): Act {
  if (seen === 'gone' || seen === 'crashed') return 'restart';
  if (seen === 'elsewhere') return now - watch.openedAt > OPENING_TAKES ? 'openPage' : 'wait';
  if (seen === 'silent') return isFrozen(watch, now) ? 'restart' : 'wait';
  if (isStuck(watch, now)) return 'restart';
  return isNightlyDue(watch, now, minuteOfDay) ? 'nightly' : 'wait';
}

function isFrozen({ startedAt, paintedAt }: Watch, now: number): boolean {
  return paintedAt === null ? now - startedAt > FIRST_PICTURE_WITHIN : now - paintedAt > FROZEN_AFTER;
}

/** A black screen says nothing and may do so all night. */
const isStuck = ({ words, wordsSince }: Watch, now: number) => words !== '' && now - wordsSince > STUCK_AFTER;

function isNightlyDue({ startedAt }: Watch, now: number, minuteOfDay: number | null): boolean {
  if (minuteOfDay === null || now - startedAt < RESTED_AFTER) return false;
  return minuteOfDay >= NIGHTLY_FROM && minuteOfDay < NIGHTLY_UNTIL;
}

/** How long to hold back before starting again, so that a player that cannot start does not burn its processor. */
export const pauseBefore = (failures: number): number => (PAUSES[Math.min(failures, PAUSES.length - 1)] ?? 0) * SECOND;

/** What the browser finds of its earlier life: everything the page kept, what it kept when it last went well, or nothing. */
export type Memory = 'kept' | 'lastGood' | 'none';

/** A store that was torn when the power went must not keep the screen dark. */
export function memoryFor(failures: number): Memory {
  if (failures < 2) return 'kept';
  return failures < 4 ? 'lastGood' : 'none';
}
