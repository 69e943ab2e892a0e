export type ClockSearch = Readonly<{ at?: string; speed?: number }>;

/** The clock the scenes run by, from the server's: as it is, hurried from `startedAt` on, or set to another instant. */
export function sceneClock({ at, speed }: ClockSearch, startedAt: number): (now: number) => number {
  const from = at === undefined ? startedAt : Date.parse(at);
  // An instant without a speed is held.
  const factor = speed ?? (at === undefined ? 1 : 0);
  return (now) => from + (now - startedAt) * factor;
}

export type Phase = 'still' | 'leaving' | 'flying' | 'black';

const FADE_MS = 250;
export const FLIGHT_MS = 900;

/** Text leaves, lamps fly, text comes back; a slot too short for that is simply cut to. */
export function phaseOf(elapsed: number, left: number): Phase {
  if (elapsed + left < 4 * (FADE_MS + FLIGHT_MS)) return 'still';
  if (elapsed < FLIGHT_MS) return 'flying';
  return left < FADE_MS ? 'leaving' : 'still';
}

const BLACK_MS = 120;

/** Without motion one picture is cut to the next through a short black. */
export const cutPhase = (elapsed: number): Phase => (elapsed < BLACK_MS ? 'black' : 'still');

/** From half past seven in the evening to half past six in the morning the wall is dimmed. */
export function isNight({ hour, minute }: Readonly<{ hour: number; minute: number }>): boolean {
  const minutes = hour * 60 + minute;
  return minutes >= 19 * 60 + 30 || minutes < 6 * 60 + 30;
}
