import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tableSuffix, type Engine } from '../engine.ts';

/** Uploaded ledgers that wait for their confirmation, and what became of them. */
export const uploadsMigration = (engine: Engine): Migration => ({
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('import_upload')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('place', 'integer', (column) => column.notNull().unique())
      .addColumn('state', 'text', (column) =>
        column.notNull().check(sql`state in ('previewed', 'confirmed', 'undone', 'expired')`),
      )
      .addColumn('file', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull().check(sql`length(sha256) = 64`))
      .addColumn('batch', 'text', (column) => column.notNull())
      .addColumn('held_on', 'text', (column) => column.notNull().check(sql`length(held_on) = 10`))
      .addColumn('historical', 'integer', (column) => column.notNull().check(sql`historical in (0, 1)`))
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('reading', 'text')
      .addColumn('summary', 'text', (column) => column.notNull())
      .addColumn('preview', 'text', (column) => column.notNull())
      .addColumn('would_do', 'text', (column) => column.notNull())
      .addColumn('first_seq', 'integer')
      .addColumn('last_seq', 'integer')
      .addColumn('decided_by', 'text')
      .addColumn('decided_at', 'text')
      .modifyEnd(tableSuffix(engine))
      .execute();
  },
});
