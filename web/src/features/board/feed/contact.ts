/** The last time the server was surely heard. `monotonic` counts within this page only, `device` is the machine's own clock. */
export type Contact = Readonly<{ serverTime: number; wallTime: number; monotonic: number; device: number }>;

/** What outlives the page: the last contact, and how long it had been silent when this was written. */
export type KeptContact = Readonly<{
  serverTime: number;
  wallTime: number;
  silentMs: number;
  isKnown: boolean;
  device: number;
}>;

/** `isKnown` is false when the time between two runs of the page cannot be told; then `ms` is the least it was. */
export type Silence = Readonly<{ ms: number; isKnown: boolean }>;

/** Longer than any wall stands dark between two runs; a device clock that says so was set, or its battery died. */
const BELIEVABLE_GAP_MS = 366 * 86_400_000;

/** The clocks of one moment of this page. */
export type Moment = Readonly<{ monotonic: number; device: number }>;

export type Told = Readonly<{ serverTime: number; wallTime: number }>;
export type Verdict = 'contact' | 'again' | 'echo';

/**
 * A signed time counts as contact when it moved on. An earlier one is an echo of somewhere in between, or comes from
 * a server whose clock was put right: that one goes on by itself, so `suspect`, the first earlier one, is kept to compare.
 */
export function judgeTime(last: number | null, suspect: number | null, wallTime: number): Verdict {
  if (last === null || wallTime > last) return 'contact';
  if (suspect !== null && wallTime > suspect) return 'contact';
  // Asked twice within the second for which one answer is made, a screen hears the same again: no news, no alarm.
  return wallTime === last ? 'again' : 'echo';
}

/** A contact from before this page, as this page goes on counting from it. */
export type Recalled = Readonly<{ kept: KeptContact; at: Moment }>;

/** How long the server has been silent. Within one page only the monotonic clock counts. */
export function silenceOf(contact: Contact | null, recalled: Recalled | null, now: Moment): Silence | null {
  if (contact) return { ms: now.monotonic - contact.monotonic, isKnown: true };
  if (!recalled) return null;
  const gap = gapOf(recalled);
  const ms = recalled.kept.silentMs + (gap ?? 0) + (now.monotonic - recalled.at.monotonic);
  return { ms, isKnown: gap !== null && recalled.kept.isKnown };
}

/**
 * Between two runs there is only the device's clock, and only its difference is used: a clock that is ten years off
 * says the same difference as a right one. One that went back, or leapt by more than a year, was set: then nobody knows.
 */
function gapOf({ kept, at }: Recalled): number | null {
  const gap = at.device - kept.device;
  return gap >= 0 && gap <= BELIEVABLE_GAP_MS ? gap : null;
}

/** The server's time by the last contact, or what it must be at least. */
export function serverTimeOf(contact: Contact | null, recalled: Recalled | null, now: Moment): number | null {
  const last = contact ?? recalled?.kept;
  const silence = silenceOf(contact, recalled, now);
  return last && silence ? last.serverTime + silence.ms : null;
}
