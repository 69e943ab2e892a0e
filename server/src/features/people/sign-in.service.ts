import { randomUUID } from 'node:crypto';
import { foldUsername, type Account } from '@ryg/shared/domain/account.ts';
import { isInitialOver } from '@ryg/shared/domain/password-policy.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { hashPassword, isOldHash, isPassword } from '../../platform/passwords.ts';
import type { AccessEvent } from '../../store/access-events.store.ts';
import type { AccountWithCredentials } from '../../store/accounts.store.ts';
import type { StoredSession } from '../../store/sessions.store.ts';
import type { Stores } from '../../store/store.ts';
import { countFailure, forgetFailures, isLockedOut, type Try } from './failures.ts';
import { isUsable } from './identify.ts';
import { whyOver } from './keep-sessions.ts';
import type { People } from './people.ts';
import { takeSecondFactor } from './second-factor.ts';

export type Attempt = Readonly<{
  username: string;
  password: string;
  totp: string | null;
  address: string;
  agent: string;
  /** The session the browser came with; it ends when the next one begins. */
  before: StoredSession | null;
}>;

const MAX_SESSIONS = 3;

/** One answer for a wrong name and a wrong password: nobody learns from it which names there are. */
const failed = () =>
  refuse(
    'SIGN_IN_FAILED',
    '登录名或口令不对；请核对后重试。连续输错 5 次会暂停登录 15 分钟，忘记口令请找安全管理员重置',
  );

/** Lets somebody in whose password, and second factor, are right. `newId` gives the hash of a new session's id. */
export async function signIn(people: People, attempt: Attempt, newId: () => Promise<string>): Promise<Result<Account>> {
  const name = foldUsername(attempt.username);
  const found = await people.store.accounts.named(name);
  const isRight = await isPassword(found?.credentials.passwordHash ?? null, attempt.password);
  const tried: Try = { name, username: found?.account.username ?? null, address: attempt.address };
  if (!found || !isRight) {
    await people.record(async (stores) => ({
      events: await countFailure(stores, tried, 'password', people.wall.now()),
      value: null,
    }));
    return failed();
  }
  // While guessing is stopped a right guess must look like a wrong one; the record alone tells them apart.
  if (await isLockedOut(people.store, name, attempt.address, people.wall.now())) {
    await people.record(async () => ({ events: [refusedEvent(tried, 'ACCOUNT_LOCKED')], value: null }));
    return failed();
  }
  const barred = barredFrom(people, found.account);
  if (barred) {
    await people.record(async () => ({ events: [refusedEvent(tried, barred.refusal.code)], value: null }));
    return barred;
  }
  if (found.account.totp && attempt.totp === null)
    return refuse('TOTP_NEEDED', '请再输入手机验证器上的 6 位动态口令；手机不在身边时可用一个恢复码');
  const better = isOldHash(found.credentials.passwordHash) ? await hashPassword(attempt.password) : null;
  const idHash = await newId();
  return people.record((stores) => begin(people, stores, { found, attempt, tried, idHash, better }));
}

const refusedEvent = ({ username, address }: Try, why: string): AccessEvent => ({
  kind: 'signInFailed',
  account: username,
  address,
  object: null,
  outcome: 'refused',
  detail: { why },
});

/** Why somebody with the right password still may not come in. */
function barredFrom({ wall }: People, account: Account) {
  if (account.disabledAt !== null)
    return refusal('ACCOUNT_DISABLED', '这个账户已经停用；如需继续使用，请联系系统管理员');
  if (!isUsable(account, wall.today()))
    return refusal(
      'ACCOUNT_EXPIRED',
      `这个账户的使用期限到 ${account.expiresOn ?? ''} 为止；如需继续使用，请联系系统管理员`,
    );
  if (account.mustChange && isInitialOver(Date.parse(account.passwordSetAt), wall.now().getTime()))
    return refusal('INITIAL_PASSWORD_EXPIRED', '初始口令只在 72 小时内有效，现在已经过期；请找安全管理员重置');
  return null;
}

const refusal = (code: string, message: string) => ({ ok: false, refusal: { code, message } }) as const;

type Beginning = Readonly<{
  found: AccountWithCredentials;
  attempt: Attempt;
  tried: Try;
  idHash: string;
  better: string | null;
}>;

async function begin(people: People, stores: Stores, { found, attempt, tried, idHash, better }: Beginning) {
  const now = people.wall.now();
  const at = now.toISOString();
  // While the password was being checked somebody may have changed it, or disabled the account.
  const current = await stores.accounts.find(found.account.id);
  if (
    !current ||
    current.credentials.passwordHash !== found.credentials.passwordHash ||
    !isUsable(current.account, people.wall.today())
  )
    return { events: [refusedEvent(tried, 'CHANGED_MEANWHILE')], value: failed() };
  // Guesses sent all at once are checked side by side: the one that is right may come after those that locked the name.
  if (await isLockedOut(stores, tried.name, attempt.address, now))
    return { events: [refusedEvent(tried, 'ACCOUNT_LOCKED')], value: failed() };
  const { account } = current;
  const factor = await takeSecondFactor(people, stores, current, attempt.totp);
  if (!factor.ok) return { events: await countFailure(stores, tried, 'totp', now), value: factor };

  const events = [
    ...(await endBefore(stores, attempt)),
    ...(await makeRoom(stores, account, attempt.address, now.getTime())),
  ];
  const device = randomUUID();
  const { address, agent } = attempt;
  const times = { startedAt: at, seenAt: at, confirmedAt: at };
  await stores.sessions.add({ idHash, device, accountId: account.id, ...times, address, agent });
  await stores.accounts.change(account.id, { lastSignInAt: at });
  await forgetFailures(stores, account.username);
  const who = { account: account.username, address } as const;
  if (better !== null) {
    await stores.accounts.rehash(account.id, better);
    events.push({ kind: 'passwordRehashed', ...who, object: null, outcome: 'ok' });
  }
  events.push({ kind: 'signedIn', ...who, object: device, outcome: 'ok', detail: { factor: factor.value } });
  return { events, value: accept(account) };
}

/** Whoever signs in at a browser ends the session that was open there. */
async function endBefore({ sessions, accounts }: Stores, { before, address }: Attempt): Promise<AccessEvent[]> {
  if (!before) return [];
  await sessions.end(before.idHash);
  const owner = await accounts.find(before.accountId);
  const account = owner?.account.username ?? null;
  const detail = { why: 'signed in again' };
  return [{ kind: 'sessionEnded', account, address, object: before.device, outcome: 'ok', detail }];
}

/** Sessions that are over end for good, then the oldest, so that the new one is one of three. */
async function makeRoom(
  { sessions }: Stores,
  { id, username }: Account,
  address: string,
  now: number,
): Promise<AccessEvent[]> {
  const all = await sessions.of(id);
  const over = all.filter((session) => whyOver(session, now) !== null);
  const live = all.filter((session) => !over.includes(session));
  const crowded = live.slice(0, Math.max(0, live.length - MAX_SESSIONS + 1));
  const events: AccessEvent[] = [];
  for (const session of [...over, ...crowded]) {
    await sessions.end(session.idHash);
    const detail = { why: whyOver(session, now) ?? 'too many' };
    events.push({ kind: 'sessionEnded', account: username, address, object: session.device, outcome: 'ok', detail });
  }
  return events;
}
