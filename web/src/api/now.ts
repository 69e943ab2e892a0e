import { useSyncExternalStore } from 'react';

/** Fine enough for text to fade on time, coarse enough to cost nothing. */
const BEAT_MS = 100;

/** Counted from one start, so nobody who sets the machine's clock moves the scenes. */
const clientNow = () => performance.timeOrigin + performance.now();

let offset = 0;
let isTold = false;

/** The server's instant as well as we know it, in milliseconds. */
export const serverNow = (): number => clientNow() + offset;

/** Sets our clock by an answer, taking the middle of asking and hearing for the moment the server looked at its own. */
export function hearServer(serverTime: string | null, askedAt: number): void {
  const told = serverTime === null ? Number.NaN : Date.parse(serverTime);
  if (Number.isFinite(told)) setClock(told, askedAt);
}

/** `askedAt` is null for a time that is only remembered: it counts until the server says its own. */
export function setClock(serverTime: number, askedAt: number | null): void {
  if (askedAt === null && isTold) return;
  isTold ||= askedAt !== null;
  offset = serverTime - ((askedAt ?? clientNow()) + clientNow()) / 2;
}

export const askedNow = (): number => clientNow();

/** What the machine's own clock says, right or wrong; only ever compared with itself. */
export const deviceNow = (): number => Date.now();

/** How often a follower looks: at each beat, or once in every second of the server's. */
type Pace = 'beat' | 'second';

const followers: Readonly<Record<Pace, Set<() => void>>> = { beat: new Set(), second: new Set() };
let metronome: ReturnType<typeof setInterval> | undefined;
let second = 0;

/** One timer for everybody who follows the clock: a wall at rest wakes once a beat, not once a beat and part. */
function onBeat(): void {
  for (const tell of followers.beat) tell();
  const now = Math.floor(serverNow() / 1_000);
  if (now === second) return;
  second = now;
  for (const tell of followers.second) tell();
}

const followAt = (pace: Pace) => (tell: () => void) => {
  const own = () => tell();
  followers[pace].add(own);
  metronome ??= setInterval(onBeat, BEAT_MS);
  return () => {
    followers[pace].delete(own);
    if (followers.beat.size + followers.second.size > 0) return;
    clearInterval(metronome);
    metronome = undefined;
  };
};
const follow: Readonly<Record<Pace, (tell: () => void) => () => void>> = {
  beat: followAt('beat'),
  second: followAt('second'),
};

/**
 * Something that follows the server's clock; the component draws again only when it changes.
 * Words and states turn with the second; only what moves between two scenes needs each beat.
 */
export function useServerTime<Value extends string | number | boolean | null>(
  select: (now: number) => Value,
  pace: Pace = 'second',
): Value {
  return useSyncExternalStore(follow[pace], () => select(serverNow()));
}
