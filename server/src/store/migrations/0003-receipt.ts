import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tableSuffix, type Engine } from '../engine.ts';

/** Receipts of writes, and the index by which the record of one issue is read. */
export const receiptMigration = (engine: Engine): Migration => ({
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('receipt')
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('answer', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('receipt_key', ['account', 'key'])
      .modifyEnd(tableSuffix(engine))
      .execute();
    await db.schema.createIndex('receipt_at').on('receipt').column('at').execute();
  },
});
