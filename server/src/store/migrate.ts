import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { tableSuffix, type Engine } from './engine.ts';
import { ledgerMigration } from './migrations/0001-ledger.ts';
import { peopleMigration } from './migrations/0002-people.ts';
import { publicationMigration } from './migrations/0005-publication.ts';
import { receiptMigration } from './migrations/0003-receipt.ts';
import { uploadsMigration } from './migrations/0004-uploads.ts';
import { screensMigration } from './migrations/0006-screens.ts';
import { voicesMigration } from './migrations/0007-voices.ts';
import type { Schema } from './schema.ts';

/** Every migration there is, in the order of its number. */
const migrations = (engine: Engine): Record<string, Migration> => ({
  '0001-ledger': ledgerMigration(engine),
  '0002-people': peopleMigration(engine),
  '0003-receipt': receiptMigration(engine),
  '0004-uploads': uploadsMigration(engine),
  '0005-publication': publicationMigration(engine),
  '0006-screens': screensMigration(engine),
  '0007-voices': voicesMigration(engine),
});

/** The number of the newest migration this program knows; a file beyond it was written by a newer one. */
export const SCHEMA_VERSION = Object.keys(migrations('sqlite')).length;

/** Brings the database to the newest schema, all of it or nothing. */
export async function migrate(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await createMigrationTables(db, engine);
  const all = migrations(engine);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => all } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** Made here because the migrator's own would be the only tables whose types SQLite does not check. */
async function createMigrationTables(db: Kysely<Schema>, engine: Engine): Promise<void> {
  const suffix = tableSuffix(engine);
  await sql`create table if not exists kysely_migration (name text not null primary key, timestamp text not null) ${suffix}`.execute(
    db,
  );
  await sql`create table if not exists kysely_migration_lock (id text not null primary key, is_locked integer not null default 0) ${suffix}`.execute(
    db,
  );
}
