import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tableSuffix, type Engine } from '../engine.ts';

/**
 * Messages of the public. They stand beside the chain of entries, not in it, so that what somebody wrote can be
 * deleted; of whoever wrote it nothing is kept at all.
 */
export const voicesMigration = (engine: Engine): Migration => ({
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('voice')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('place', 'integer', (column) => column.notNull().unique())
      .addColumn('received_on', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('issue', 'text')
      .addColumn('town', 'text')
      .addColumn('text', 'text')
      .addColumn('passed_to', 'text')
      .addColumn('answer', 'text')
      .addColumn('answered_by', 'text')
      .addColumn('answered_on', 'text')
      .addColumn('shown', 'integer', (column) => column.notNull().check(sql`shown in (0, 1)`))
      .addColumn('acted_on', 'text')
      .addColumn('dismissed', 'text', (column) =>
        column.check(sql`dismissed is null or dismissed in ('untrue', 'repeated', 'unrelated')`),
      )
      .addColumn('dismiss_note', 'text')
      .addCheckConstraint('voice_shown_answer', sql`shown = 0 or answer is not null`)
      .modifyEnd(tableSuffix(engine))
      .execute();
    await db.schema.createIndex('voice_received_at').on('voice').column('received_at').execute();
  },
});
