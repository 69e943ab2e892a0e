import {
  addressGroup,
  afterFailure,
  isLocked,
  lockMinutesLeft,
  type SignInFailures,
} from '@ryg/shared/domain/lockout.ts';
import { sha256 } from '../../platform/one-time-code.ts';
import type { AccessEvent } from '../../store/access-events.store.ts';
import type { Stores } from '../../store/store.ts';

/** Who tried, under which name. `username` is null where no account has that name. */
export type Try = Readonly<{ name: string; username: string | null; address: string }>;

const DAY_MS = 86_400_000;
const KEPT_DAYS = 7;

// A name nobody has may well be a password in the wrong field, so it is never written down.
const subjectOf = (name: string) => sha256(name);

/** Counts one more failure against the name and the address, and gives the events to record. */
export async function countFailure(
  { signInFailures }: Stores,
  { name, username, address }: Try,
  why: string,
  now: Date,
): Promise<readonly AccessEvent[]> {
  const at = now.toISOString();
  const subject = subjectOf(name);
  const events: AccessEvent[] = [
    { kind: 'signInFailed', account: username, address, object: null, outcome: 'failed', detail: { why } },
  ];
  for (const [scope, key] of [
    ['account', subject],
    ['address', addressGroup(address)],
  ] as const) {
    const before = await signInFailures.of(scope, key);
    const after = afterFailure(before, scope, subject, now.getTime());
    if (after === before) continue;
    await signInFailures.save(scope, key, after, at);
    if (!isLocked(after, now.getTime())) continue;
    const detail = { scope, minutes: lockMinutesLeft(after, now.getTime()) };
    events.push({ kind: 'locked', account: username, address, object: null, outcome: 'ok', detail });
  }
  await signInFailures.forgetBefore(new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString());
  return events;
}

/** Whether this name, or everybody at this address, has to wait. */
export async function isLockedOut(
  { signInFailures }: Pick<Stores, 'signInFailures'>,
  name: string,
  address: string,
  now: Date,
): Promise<boolean> {
  const both: readonly SignInFailures[] = [
    await signInFailures.of('account', subjectOf(name)),
    await signInFailures.of('address', addressGroup(address)),
  ];
  return both.some((failures) => isLocked(failures, now.getTime()));
}

export async function isNameLocked(
  { signInFailures }: Pick<Stores, 'signInFailures'>,
  name: string,
  now: Date,
): Promise<boolean> {
  return isLocked(await signInFailures.of('account', subjectOf(name)), now.getTime());
}

export const forgetFailures = ({ signInFailures }: Stores, name: string): Promise<void> =>
  signInFailures.forget('account', subjectOf(name));
