import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tableSuffix, type Engine } from '../engine.ts';

/** Keys of the screens on the squares, and what these painted. */
export const screensMigration = (engine: Engine): Migration => ({
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('screen_key')
      .addColumn('key_hash', 'text', (column) =>
        column
          .primaryKey()
          .notNull()
          .check(sql`length(key_hash) = 64`),
      )
      .addColumn('screen', 'text', (column) => column.notNull())
      .addColumn('given_at', 'text', (column) => column.notNull())
      .addColumn('ended_at', 'text')
      .modifyEnd(tableSuffix(engine))
      .execute();
    const instant = engine === 'sqlite' ? 'integer' : 'bigint';
    await db.schema
      .createTable('screen_stretch')
      .addColumn('screen', 'text', (column) => column.notNull())
      .addColumn('from_ms', instant, (column) => column.notNull())
      .addColumn('until_ms', instant, (column) => column.notNull())
      .addColumn('shown', 'integer', (column) => column.notNull().check(sql`shown in (0, 1)`))
      .addColumn('snapshot', 'integer')
      .addColumn('stage', 'text', (column) => column.notNull())
      .addColumn('cover', 'text', (column) => column.notNull())
      .addColumn('boot', 'text', (column) => column.notNull())
      .addColumn('beat', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('screen_stretch_key', ['screen', 'from_ms'])
      .addCheckConstraint('screen_stretch_forward', sql`until_ms >= from_ms`)
      .modifyEnd(tableSuffix(engine))
      .execute();
  },
});
