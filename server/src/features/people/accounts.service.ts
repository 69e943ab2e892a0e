import { randomUUID } from 'node:crypto';
import type { AccessEventKind } from '@ryg/shared/domain/access-event.ts';
import { checkUnit, readUsername, type Account } from '@ryg/shared/domain/account.ts';
import type { Role } from '@ryg/shared/domain/actor.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { checkSeparation } from '@ryg/shared/domain/role-separation.ts';
import { lawOf } from '../../live/ledger.ts';
import { hashPassword } from '../../platform/passwords.ts';
import type { AccessEvent } from '../../store/access-events.store.ts';
import type { AccountWithCredentials } from '../../store/accounts.store.ts';
import type { Stores } from '../../store/store.ts';
import { forgetFailures } from './failures.ts';
import { checkLastAdministrator } from './last-administrator.ts';
import { acceptNewPassword, acceptPassword, newInitialPassword } from './password-rules.ts';
import type { Doer, Keeper } from './people.ts';

export type AccountDraft = Readonly<{
  username: string;
  name: string;
  roles: readonly Role[];
  unit: string;
  expiresOn: Account['expiresOn'];
  /** Null has one made that is good for one sign-in. */
  password: string | null;
}>;

/** An account, and the password to hand over if one was made. */
export type MadeAccount = Readonly<{ id: string; username: string; initialPassword: string | null }>;

/** Makes an account. `allow` is asked, and may do its part, in the same transaction. */
export async function createAccount(
  keeper: Keeper,
  doer: Doer,
  draft: AccountDraft,
  allow: (stores: Stores) => Promise<Result<null>> = async () => accept(null),
): Promise<Result<MadeAccount>> {
  const username = readUsername(draft.username);
  if (!username.ok) return username;
  const { name, unit, expiresOn } = draft;
  const roles = [...new Set(draft.roles)];
  const fits = await checkPlace(keeper.store, roles, unit);
  if (!fits.ok) return fits;
  const initialPassword = draft.password === null ? newInitialPassword() : null;
  const hash =
    draft.password === null
      ? accept(await hashPassword(initialPassword ?? ''))
      : await acceptPassword(keeper, draft.password, { username: username.value, name, unit });
  if (!hash.ok) return hash;

  return keeper.record(async (stores) => {
    const { accounts } = stores;
    const allowed = await allow(stores);
    if (!allowed.ok) return { events: [], value: allowed };
    if (await accounts.named(username.value))
      return { events: [], value: refuse('USERNAME_TAKEN', `登录名“${username.value}”已经有人用了；请换一个`) };
    const id = randomUUID();
    const at = keeper.wall.now().toISOString();
    const mustChange = initialPassword !== null;
    const account = { id, username: username.value, name, roles, unit, mustChange, expiresOn };
    await accounts.add({ ...account, createdBy: doer.account, passwordHash: hash.value, at });
    const made = eventOf('accountCreated', doer, username.value, { name, roles, unit, expiresOn });
    return { events: [made], value: accept({ id, username: username.value, initialPassword }) };
  });
}

/** Whether these roles go together, and with this unit of the declared county. */
async function checkPlace(
  { entries, settings }: Pick<Stores, 'entries' | 'settings'>,
  roles: readonly Role[],
  unit: string,
): Promise<Result<null>> {
  const law = await lawOf({ entries });
  if (!law.ok) return law;
  const { preset } = await settings.security();
  const separate = checkSeparation(roles, preset);
  return separate.ok ? checkUnit(unit, roles, law.value.county) : separate;
}

export type AccountEdit = Partial<Pick<Account, 'name' | 'unit' | 'expiresOn'>> & Readonly<{ disabled?: boolean }>;

/** Changes what the system administrator may change; disabling ends all sessions at once. */
export function editAccount(keeper: Keeper, doer: Doer, id: string, edit: AccountEdit): Promise<Result<Account>> {
  return changeOne(keeper, id, async (stores, { account }) => {
    const { disabled, ...facts } = edit;
    const at = keeper.wall.now().toISOString();
    const disabledAt = disabled === undefined ? account.disabledAt : disabled ? (account.disabledAt ?? at) : null;
    const next: Account = { ...account, ...facts, disabledAt };
    const fits = await checkPlace(stores, next.roles, next.unit);
    if (!fits.ok) return fits;
    const stays = checkLastAdministrator(await stores.accounts.all(), next, keeper.wall.today());
    if (!stays.ok) return stays;
    await stores.accounts.change(id, { ...facts, disabledAt });
    if (disabledAt !== null) await stores.sessions.endAll(id, null);
    const before = {
      name: account.name,
      unit: account.unit,
      expiresOn: account.expiresOn,
      disabled: account.disabledAt !== null,
    };
    return accept({ event: eventOf('accountChanged', doer, account.username, { before, after: edit }), value: next });
  });
}

/** Gives an account other roles; it has to sign in again to use them. */
export function changeRoles(keeper: Keeper, doer: Doer, id: string, given: readonly Role[]): Promise<Result<Account>> {
  return changeOne(keeper, id, async (stores, { account }) => {
    const roles = [...new Set(given)];
    const next: Account = { ...account, roles };
    const fits = await checkPlace(stores, roles, account.unit);
    if (!fits.ok) return fits;
    const stays = checkLastAdministrator(await stores.accounts.all(), next, keeper.wall.today());
    if (!stays.ok) return stays;
    await stores.accounts.change(id, { roles });
    await stores.sessions.endAll(id, null);
    const detail = { before: account.roles, after: roles };
    return accept({ event: eventOf('rolesChanged', doer, account.username, detail), value: next });
  });
}

export function unlock(keeper: Keeper, doer: Doer, id: string): Promise<Result<null>> {
  return changeOne(keeper, id, async (stores, { account }) => {
    await forgetFailures(stores, account.username);
    return accept({ event: eventOf('unlocked', doer, account.username, {}), value: null });
  });
}

/** A new password to hand over, or the given one; whoever had the old one, or the old telephone, is out. */
export async function resetPassword(
  keeper: Keeper,
  doer: Doer,
  id: string,
  given: string | null,
): Promise<Result<MadeAccount>> {
  const found = await keeper.store.accounts.find(id);
  if (!found) return noAccount();
  const initialPassword = given === null ? newInitialPassword() : null;
  const hash =
    given === null ? accept(await hashPassword(initialPassword ?? '')) : await acceptNewPassword(keeper, given, found);
  if (!hash.ok) return hash;
  return changeOne(keeper, id, async (stores, { account }) => {
    const at = keeper.wall.now().toISOString();
    await stores.accounts.setPassword(id, { hash: hash.value, at, mustChange: initialPassword !== null });
    await stores.accounts.setTotp(id, { totpSecret: null, totpStep: null, totpDraft: null, recoveryCodes: [] });
    await stores.sessions.endAll(id, null);
    await forgetFailures(stores, account.username);
    const event = eventOf('passwordReset', doer, account.username, { hadTotp: account.totp });
    return accept({ event, value: { id, username: account.username, initialPassword } });
  });
}

export function endAllSessions(keeper: Keeper, doer: Doer, id: string): Promise<Result<number>> {
  return changeOne(keeper, id, async (stores, { account }) => {
    const ended = await stores.sessions.endAll(id, null);
    return accept({ event: eventOf('sessionEnded', doer, account.username, { why: 'forced', ended }), value: ended });
  });
}

const noAccount = () => refuse('NO_ACCOUNT', '没有这个账户；请刷新名单后再试');

type Change<T> = (
  stores: Stores,
  found: AccountWithCredentials,
) => Promise<Result<Readonly<{ event: AccessEvent; value: T }>>>;

/** One account, looked at and changed in one transaction. A refused change wrote nothing. */
function changeOne<T>({ record }: Keeper, id: string, change: Change<T>): Promise<Result<T>> {
  return record(async (stores) => {
    const found = await stores.accounts.find(id);
    const changed = found ? await change(stores, found) : noAccount();
    if (!changed.ok) return { events: [], value: changed };
    return { events: [changed.value.event], value: accept(changed.value.value) };
  });
}

const eventOf = (
  kind: AccessEventKind,
  { account, address }: Doer,
  object: string,
  detail: Readonly<Record<string, unknown>>,
): AccessEvent => ({ kind, account, address, object, outcome: 'ok', detail });
