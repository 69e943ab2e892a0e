/** Failed sign-ins of one name or one address. Instants are milliseconds. */
export type SignInFailures = Readonly<{
  /** Failures that still count, oldest first, each with the name that was tried. */
  recent: readonly Readonly<{ at: number; name: string }>[];
  /** How often in a row it was locked. */
  locks: number;
  lockedUntil: number;
}>;

export const NO_FAILURES: SignInFailures = { recent: [], locks: 0, lockedUntil: 0 };

const LOCK_AFTER = 5;
const MINUTE = 60_000;
const WINDOW = 15 * MINUTE;
const LOCK_MINUTES = [15, 30, 60] as const;
/** A day without a lock, and the next one is short again. */
const FORGIVEN_AFTER = 24 * 60 * MINUTE;

export type LockScope = 'account' | 'address';

/**
 * The failures after one more. No lock is for ever, so the last administrator always gets in again.
 * A name is locked by five failures; an address by failures on five different names, because a whole office may
 * stand behind one address and should not wait for a colleague who forgot a password.
 */
export function afterFailure(before: SignInFailures, scope: LockScope, name: string, now: number): SignInFailures {
  if (isLocked(before, now)) return before;
  const locks = now - before.lockedUntil > FORGIVEN_AFTER ? 0 : before.locks;
  const recent = [...before.recent.filter(({ at }) => now - at < WINDOW), { at: now, name }].slice(-100);
  const count = scope === 'account' ? recent.length : new Set(recent.map((failure) => failure.name)).size;
  if (count < LOCK_AFTER) return { recent, locks, lockedUntil: before.lockedUntil };
  const minutes = LOCK_MINUTES[Math.min(locks, LOCK_MINUTES.length - 1)] ?? 60;
  return { recent: [], locks: locks + 1, lockedUntil: now + minutes * MINUTE };
}

export const isLocked = ({ lockedUntil }: SignInFailures, now: number): boolean => now < lockedUntil;

/** Minutes until it opens again, rounded up. */
export const lockMinutesLeft = ({ lockedUntil }: SignInFailures, now: number): number =>
  Math.max(0, Math.ceil((lockedUntil - now) / MINUTE));

/** What is counted as one address: all of IPv4, the /64 of IPv6, which one household or office gets as a whole. */
export function addressGroup(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!address.includes(':')) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  const groups = [...left, ...middle, ...right].map((group) => group.replace(/^0+(?=.)/u, ''));
  return `${groups.slice(0, 4).join(':')}::/64`;
}
