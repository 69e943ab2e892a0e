import { useSyncExternalStore } from 'react';

/** Fine enough for text to fade on time, coarse enough to cost nothing. */
const TICK_MS = 100;

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

function onTick(tell: () => void): () => void {
  const timer = setInterval(tell, TICK_MS);
  return () => clearInterval(timer);
}

/** Something that follows the server's clock; the component draws again only when it changes. */
export function useServerTime<Value extends string | number | boolean | null>(select: (now: number) => Value): Value {
  return useSyncExternalStore(onTick, () => select(serverNow()));
}
