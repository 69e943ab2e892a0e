import { useSyncExternalStore } from 'react';

/** Fine enough for text to fade on time, coarse enough to cost nothing. */
const TICK_MS = 100;

/** Counted from one start, so nobody who sets the machine's clock moves the scenes. */
const clientNow = () => performance.timeOrigin + performance.now();

let offset = 0;
let heardAt: number | null = null;

/** The server's instant as well as we know it, in milliseconds. */
export const serverNow = (): number => clientNow() + offset;

/** The server's instant when it last answered; null when it never did. */
export const lastHeardAt = (): number | null => heardAt;

/** Carries over a contact from before a reload, until there is a newer one. */
export function recallContact(at: number): void {
  heardAt ??= at;
}

/** Sets our clock by an answer, taking the middle of asking and hearing for the moment the server looked at its own. */
export function hearServer(serverTime: string | null, askedAt: number): void {
  const answeredAt = clientNow();
  const told = serverTime === null ? Number.NaN : Date.parse(serverTime);
  if (Number.isFinite(told)) offset = told - (askedAt + answeredAt) / 2;
  heardAt = answeredAt + offset;
}

export const askedNow = (): number => clientNow();

function onTick(tell: () => void): () => void {
  const timer = setInterval(tell, TICK_MS);
  return () => clearInterval(timer);
}

/** Something that follows the server's clock; the component draws again only when it changes. */
export function useServerTime<Value extends string | number | boolean | null>(select: (now: number) => Value): Value {
  return useSyncExternalStore(onTick, () => select(serverNow()));
}
