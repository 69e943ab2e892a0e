import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { forbidChanges, tableSuffix, type Engine } from '../engine.ts';

const hasLength = (column: string, length: number) => sql<boolean>`length(${sql.ref(column)}) = ${sql.lit(length)}`;

/** The household list as hashes, and the signed heads of the ledger. */
export const publicationMigration = (engine: Engine): Migration => ({
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('household_list')
      .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
      .addColumn('salt', 'text', (column) => column.notNull().check(hasLength('salt', 64)))
      .addColumn('updated_on', 'text', (column) => column.notNull().check(hasLength('updated_on', 10)))
      .modifyEnd(tableSuffix(engine))
      .execute();
    await db.schema
      .createTable('household_name')
      .addColumn('hash', 'text', (column) => column.primaryKey().notNull().check(hasLength('hash', 64)))
      .modifyEnd(tableSuffix(engine))
      .execute();
    await db.schema
      .createTable('daily_head')
      .addColumn('day', 'text', (column) => column.notNull().check(hasLength('day', 10)))
      .addColumn('seq', 'integer', (column) => column.notNull().check(sql`seq > 0`))
      .addColumn('hash', 'text', (column) => column.notNull().check(hasLength('hash', 64)))
      .addColumn('signature', 'text', (column) => column.notNull())
      .addColumn('public_key', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('daily_head_key', ['day', 'seq'])
      .modifyEnd(tableSuffix(engine))
      .execute();
    await forbidChanges(db, engine, 'daily_head');
  },
});
