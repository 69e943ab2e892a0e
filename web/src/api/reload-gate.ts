import { askedNow, deviceNow } from './now.ts';

const MINUTE = 60_000;
const REST_MS = 10 * MINUTE;
const QUICK_TRIES = 3;
const QUICK_WITHIN_MS = 5 * MINUTE;
const HEALTH_PATIENCE_MS = 10_000;
const KEY = 'ryg.reloads';

export type ReloadQuestion = Readonly<{
  /** When this browser's page was reloaded, by the device's clock; null when it cannot remember. */
  earlier: readonly number[] | null;
  now: number;
  /** How long this page has been running, by a clock nobody can set. */
  pageAge: number;
  /** Whether this page ever showed a picture. */
  hasPicture: boolean;
}>;

/**
 * At most one reload in ten minutes, so that no wall flickers through an outage. Only a page that never came to a
 * picture may try three times within five, for that is how a broken build gives way to the one before.
 */
export function mayReload({ earlier, now, pageAge, hasPicture }: ReloadQuestion): boolean {
  // Who cannot remember, or whose clock was set back, only knows how long this page has been running.
  if (earlier === null || earlier.some((at) => at > now)) return pageAge >= REST_MS;
  if (!hasPicture) return earlier.filter((at) => now - at < QUICK_WITHIN_MS).length < QUICK_TRIES;
  return earlier.every((at) => now - at >= REST_MS);
}

const startedAt = askedNow();
let hasPicture = false;

/** From now on this page has something to lose by a reload. */
export function pictureIsThere(): void {
  hasPicture = true;
}

/** Whether the gate is open and the server has just answered; else the page stays as it is. */
export async function isReloadAllowed(): Promise<boolean> {
  const question = { earlier: readEarlier(), now: deviceNow(), pageAge: askedNow() - startedAt, hasPicture };
  return mayReload(question) && (await isServerThere());
}

export async function reloadIfAllowed(): Promise<void> {
  if (await isReloadAllowed()) reloadNow();
}

/** As somebody asked for; it counts for the gate all the same. */
export function reloadNow(): void {
  const now = deviceNow();
  const recent = (readEarlier() ?? []).filter((at) => at <= now && now - at < REST_MS);
  try {
    localStorage.setItem(KEY, JSON.stringify([...recent, now]));
  } catch {
    // The next page will not remember, and waits all the longer.
  }
  location.reload();
}

function readEarlier(): readonly number[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.map(Number).filter(Number.isFinite) : [];
  } catch {
    return null;
  }
}

async function isServerThere(): Promise<boolean> {
  try {
    const reply = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(HEALTH_PATIENCE_MS) });
    return reply.ok;
  } catch {
    return false;
  }
}
