import { sql, type Kysely } from 'kysely';
import type { Account } from '@ryg/shared/domain/account.ts';
import type { Role } from '@ryg/shared/domain/actor.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { PASSWORD_HISTORY } from '@ryg/shared/domain/password-policy.ts';
import type { AccountTable } from './people-schema.ts';
import type { Schema } from './schema.ts';

export type AccountsStore = ReturnType<typeof accountsStore>;

/** What an account proves itself with; it stays in the house. */
export type Credentials = Readonly<{
  passwordHash: string;
  totpSecret: string | null;
  totpStep: number | null;
  totpDraft: string | null;
  totpDraftTries: number;
  recoveryCodes: readonly string[];
}>;

export type AccountWithCredentials = Readonly<{ account: Account; credentials: Credentials }>;

export type NewAccount = Pick<
  Account,
  'id' | 'username' | 'name' | 'roles' | 'unit' | 'mustChange' | 'expiresOn' | 'createdBy'
> &
  Readonly<{ passwordHash: string; at: string }>;

export type AccountChange = Partial<
  Pick<Account, 'name' | 'unit' | 'roles' | 'expiresOn' | 'disabledAt' | 'lastSignInAt'>
>;

export const accountsStore = (db: Kysely<Schema>) => ({
  async count(): Promise<number> {
    const { n } = await db
      .selectFrom('account')
      .select(sql<number>`count(*)`.as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  },

  async all(): Promise<readonly Account[]> {
    return (await db.selectFrom('account').selectAll().orderBy('username').execute()).map(accountOf);
  },

  async find(id: string): Promise<AccountWithCredentials | null> {
    return opened(await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst());
  },

  async named(username: string): Promise<AccountWithCredentials | null> {
    return opened(await db.selectFrom('account').selectAll().where('username', '=', username).executeTakeFirst());
  },

  async add(account: NewAccount): Promise<void> {
    await db.insertInto('account').values(newRow(account)).execute();
  },

  async change(id: string, change: AccountChange): Promise<void> {
    const row = changedRow(change);
    if (Object.keys(row).length > 0) await db.updateTable('account').set(row).where('id', '=', id).execute();
  },

  /** A new password; the one before is remembered so that it does not come back. */
  async setPassword(id: string, password: Readonly<{ hash: string; at: string; mustChange: boolean }>): Promise<void> {
    await remember(db, id);
    await db
      .updateTable('account')
      .set({ password_hash: password.hash, password_set_at: password.at, must_change: password.mustChange ? 1 : 0 })
      .where('id', '=', id)
      .execute();
  },

  /** The same password under newer parameters. */
  async rehash(id: string, hash: string): Promise<void> {
    await db.updateTable('account').set({ password_hash: hash }).where('id', '=', id).execute();
  },

  async formerPasswords(id: string): Promise<readonly string[]> {
    const rows = await db.selectFrom('password_history').select('password_hash').where('account_id', '=', id).execute();
    return rows.map((row) => row.password_hash);
  },

  async setTotp(id: string, totp: Partial<Omit<Credentials, 'passwordHash'>>): Promise<void> {
    await db.updateTable('account').set(totpRow(totp)).where('id', '=', id).execute();
  },
});

const opened = (row: AccountTable | undefined): AccountWithCredentials | null =>
  row ? { account: accountOf(row), credentials: credentialsOf(row) } : null;

function accountOf(row: AccountTable): Account {
  return {
    id: row.id,
    username: row.username,
    name: row.name,
    roles: JSON.parse(row.roles) as Role[],
    unit: row.unit,
    mustChange: row.must_change === 1,
    passwordSetAt: row.password_set_at,
    expiresOn: row.expires_on === null ? null : calendarDay(row.expires_on),
    disabledAt: row.disabled_at,
    createdBy: row.created_by,
    createdAt: row.created_at,
    lastSignInAt: row.last_sign_in_at,
    totp: row.totp_secret !== null,
  };
}

const credentialsOf = (row: AccountTable): Credentials => ({
  passwordHash: row.password_hash,
  totpSecret: row.totp_secret,
  totpStep: row.totp_step,
  totpDraft: row.totp_draft,
  totpDraftTries: row.totp_draft_tries,
  recoveryCodes: JSON.parse(row.recovery_codes) as string[],
});

/** Keeps the present password among the last ones. */
async function remember(db: Kysely<Schema>, id: string): Promise<void> {
  const { password_hash: old } = await db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const last = await db
    .selectFrom('password_history')
    .select('position')
    .where('account_id', '=', id)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  const position = (last?.position ?? 0) + 1;
  await db.insertInto('password_history').values({ account_id: id, position, password_hash: old }).execute();
  await db
    .deleteFrom('password_history')
    .where('account_id', '=', id)
    .where('position', '<=', position - PASSWORD_HISTORY)
    .execute();
}

function newRow({ mustChange, roles, createdBy, expiresOn, passwordHash, at, ...facts }: NewAccount): AccountTable {
  return {
    ...facts,
    roles: JSON.stringify(roles),
    password_hash: passwordHash,
    must_change: mustChange ? 1 : 0,
    password_set_at: at,
    expires_on: expiresOn,
    disabled_at: null,
    created_by: createdBy,
    created_at: at,
    last_sign_in_at: null,
    totp_secret: null,
    totp_step: null,
    totp_draft: null,
    totp_draft_tries: 0,
    recovery_codes: '[]',
  };
}

function changedRow({ name, unit, roles, expiresOn, disabledAt, lastSignInAt }: AccountChange): Partial<AccountTable> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(unit === undefined ? {} : { unit }),
    ...(roles === undefined ? {} : { roles: JSON.stringify(roles) }),
    ...(expiresOn === undefined ? {} : { expires_on: expiresOn }),
    ...(disabledAt === undefined ? {} : { disabled_at: disabledAt }),
    ...(lastSignInAt === undefined ? {} : { last_sign_in_at: lastSignInAt }),
  };
}

function totpRow(totp: Partial<Omit<Credentials, 'passwordHash'>>): Partial<AccountTable> {
  const { totpSecret, totpStep, totpDraft, totpDraftTries, recoveryCodes } = totp;
  return {
    ...(totpSecret === undefined ? {} : { totp_secret: totpSecret }),
    ...(totpStep === undefined ? {} : { totp_step: totpStep }),
    ...(totpDraft === undefined ? {} : { totp_draft: totpDraft }),
    ...(totpDraftTries === undefined ? {} : { totp_draft_tries: totpDraftTries }),
    ...(recoveryCodes === undefined ? {} : { recovery_codes: JSON.stringify(recoveryCodes) }),
  };
}
