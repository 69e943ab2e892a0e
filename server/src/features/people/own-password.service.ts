import type { Account } from '@ryg/shared/domain/account.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { isPassword } from '../../platform/passwords.ts';
import type { AccessEvent } from '../../store/access-events.store.ts';
import type { AccountWithCredentials } from '../../store/accounts.store.ts';
import type { StoredSession } from '../../store/sessions.store.ts';
import type { Stores } from '../../store/store.ts';
import { countFailure, isNameLocked } from './failures.ts';
import { acceptNewPassword } from './password-rules.ts';
import type { People } from './people.ts';

/** Somebody who signed in, at the browser in question. */
export type Sitter = Readonly<{ accountId: string; session: StoredSession; address: string }>;

type NewId = () => Promise<string>;

/** Chooses another password. All other browsers are out at once, and this one goes on under a new id. */
export async function changeOwnPassword(
  people: People,
  sitter: Sitter,
  { current, next }: Readonly<{ current: string; next: string }>,
  newId: NewId,
): Promise<Result<Account>> {
  const proven = await provePassword(people, sitter, current);
  if (!proven.ok) return proven;
  const hash = await acceptNewPassword(people, next, proven.value);
  if (!hash.ok) return hash;
  const idHash = await newId();
  return people.record(async (stores) => {
    const { accounts, sessions } = stores;
    const current = await stillThere(stores, sitter, proven.value);
    if (!current.ok) return { events: [], value: current };
    const { id, username } = current.value;
    const at = people.wall.now().toISOString();
    await accounts.setPassword(id, { hash: hash.value, at, mustChange: false });
    await sessions.endAll(id, null);
    await sessions.add({ ...sitter.session, idHash, seenAt: at, confirmedAt: at });
    const account: Account = { ...current.value, mustChange: false, passwordSetAt: at };
    return { events: [okEvent('passwordChanged', username, sitter)], value: accept(account) };
  });
}

/** Shows again that it is the same person, who may then do what must not be done from an unwatched desk. */
export async function confirmIdentity(
  people: People,
  sitter: Sitter,
  password: string,
  newId: NewId,
): Promise<Result<null>> {
  const proven = await provePassword(people, sitter, password);
  if (!proven.ok) return proven;
  const idHash = await newId();
  return people.record(async (stores) => {
    const { sessions } = stores;
    const current = await stillThere(stores, sitter, proven.value);
    if (!current.ok) return { events: [], value: current };
    const at = people.wall.now().toISOString();
    await sessions.end(sitter.session.idHash);
    await sessions.add({ ...sitter.session, idHash, seenAt: at, confirmedAt: at });
    return { events: [okEvent('identityConfirmed', current.value.username, sitter)], value: accept(null) };
  });
}

/** Checking a password takes a while, in which the account may have got another one or the session may have been ended. */
async function stillThere(
  { accounts, sessions }: Stores,
  { accountId, session }: Sitter,
  { credentials }: AccountWithCredentials,
): Promise<Result<Account>> {
  const current = await accounts.find(accountId);
  const isSame = current !== null && current.credentials.passwordHash === credentials.passwordHash;
  if (isSame && (await sessions.find(session.idHash))) return accept(current.account);
  return refuse('CHANGED_MEANWHILE', '核对口令期间，这个账户的口令已改或登录已结束，没有办理；请重新登录后再试');
}

/** Guessing from inside counts like guessing from outside, and in the end puts the guesser out. */
async function provePassword(
  { store, wall, record }: People,
  { accountId, address }: Sitter,
  password: string,
): Promise<Result<AccountWithCredentials>> {
  const found = await store.accounts.find(accountId);
  const isRight = await isPassword(found?.credentials.passwordHash ?? null, password);
  if (found && isRight) return accept(found);
  const username = found?.account.username ?? '';
  await record(async (stores) => {
    const now = wall.now();
    const events = await countFailure(stores, { name: username, username, address }, 'own password', now);
    if (await isNameLocked(stores, username, now)) await stores.sessions.endAll(accountId, null);
    return { events, value: null };
  });
  return refuse('PASSWORD_WRONG', '现在的口令不对；请重新输入。连续输错 5 次会退出登录');
}

const okEvent = (kind: AccessEvent['kind'], account: string, { session, address }: Sitter): AccessEvent => ({
  kind,
  account,
  address,
  object: session.device,
  outcome: 'ok',
});
