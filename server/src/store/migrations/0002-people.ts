import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { forbidChanges, tableSuffix, type Engine } from '../engine.ts';

const isHash = (column: string) => sql<boolean>`length(${sql.ref(column)}) = 64`;

/** Accounts, what they prove themselves with, and the record of everything that happened at the door. */
export const peopleMigration = (engine: Engine): Migration => ({
  async up(db: Kysely<never>) {
    await createAccount(db, engine);
    await createSession(db, engine);
    await createDoor(db, engine);
    await createAccessEvent(db, engine);
  },
});

async function createAccount(db: Kysely<never>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('account')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('username', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('roles', 'text', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text', (column) => column.notNull().check(sql`password_hash like '$argon2id$%'`))
    .addColumn('must_change', 'integer', (column) => column.notNull().check(sql`must_change in (0, 1)`))
    .addColumn('password_set_at', 'text', (column) => column.notNull())
    .addColumn('expires_on', 'text', (column) => column.check(sql`length(expires_on) = 10`))
    .addColumn('disabled_at', 'text')
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('last_sign_in_at', 'text')
    .addColumn('totp_secret', 'text')
    .addColumn('totp_step', 'integer')
    .addColumn('totp_draft', 'text')
    .addColumn('totp_draft_tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('recovery_codes', 'text', (column) => column.notNull().defaultTo('[]'))
    .modifyEnd(tableSuffix(engine))
    .execute();
  await db.schema
    .createTable('password_history')
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('position', 'integer', (column) => column.notNull().check(sql`position > 0`))
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('password_history_key', ['account_id', 'position'])
    .modifyEnd(tableSuffix(engine))
    .execute();
}

async function createSession(db: Kysely<never>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('session')
    .addColumn('id_hash', 'text', (column) => column.primaryKey().notNull().check(isHash('id_hash')))
    .addColumn('device', 'text', (column) => column.notNull().unique())
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addColumn('confirmed_at', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('agent', 'text', (column) => column.notNull())
    .modifyEnd(tableSuffix(engine))
    .execute();
  await db.schema.createIndex('session_by_account').on('session').columns(['account_id', 'started_at']).execute();
}

async function createDoor(db: Kysely<never>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('login_failure')
    .addColumn('scope', 'text', (column) => column.notNull().check(sql`scope in ('account', 'address')`))
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('failures', 'text', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('login_failure_key', ['scope', 'subject'])
    .modifyEnd(tableSuffix(engine))
    .execute();
  await db.schema
    .createTable('setup_code')
    .addColumn('code_hash', 'text', (column) => column.primaryKey().notNull().check(isHash('code_hash')))
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .modifyEnd(tableSuffix(engine))
    .execute();
  await db.schema
    .createTable('setting')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .modifyEnd(tableSuffix(engine))
    .execute();
}

async function createAccessEvent(db: Kysely<never>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('access_event')
    .addColumn('seq', 'integer', (column) => column.primaryKey().check(sql`seq > 0`))
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('account', 'text')
    .addColumn('address', 'text')
    .addColumn('object', 'text')
    .addColumn('outcome', 'text', (column) => column.notNull().check(sql`outcome in ('ok', 'refused', 'failed')`))
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('prev_hash', 'text', (column) => column.notNull().check(isHash('prev_hash')))
    .addColumn('hash', 'text', (column) => column.notNull().unique().check(isHash('hash')))
    .modifyEnd(tableSuffix(engine))
    .execute();
  await db.schema.createIndex('access_event_by_kind').on('access_event').columns(['kind', 'seq']).execute();
  await db.schema.createIndex('access_event_by_account').on('access_event').columns(['account', 'seq']).execute();
  await forbidChanges(db, engine, 'access_event');
}
