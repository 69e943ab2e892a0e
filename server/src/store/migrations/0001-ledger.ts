import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { forbidChanges, tableSuffix, type Engine } from '../engine.ts';

const isDay = (column: string) => sql<boolean>`length(${sql.ref(column)}) = 10`;
const isHash = (column: string) => sql<boolean>`length(${sql.ref(column)}) = 64`;

/** Entries, the projections of present state, evaluations and releases. */
export const ledgerMigration = (engine: Engine): Migration => ({
  async up(db: Kysely<never>) {
    await createEntry(db, engine);
    await createProjections(db, engine);
    await createEvaluations(db, engine);
    await createSnapshot(db, engine);
  },
});

async function createEntry(db: Kysely<never>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('entry')
    .addColumn('seq', 'integer', (column) => column.primaryKey().check(sql`seq > 0`))
    .addColumn('held_on', 'text', (column) => column.notNull().check(isDay('held_on')))
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text')
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('source_row', 'integer', (column) => column.check(sql`source_row > 0`))
    .addColumn('prev_hash', 'text', (column) => column.notNull().check(isHash('prev_hash')))
    .addColumn('hash', 'text', (column) => column.notNull().unique().check(isHash('hash')))
    .modifyEnd(tableSuffix(engine))
    .execute();
  await db.schema.createIndex('entry_by_kind').on('entry').columns(['kind', 'seq']).execute();
  await db.schema.createIndex('entry_by_subject').on('entry').columns(['subject', 'seq']).execute();
  await forbidChanges(db, engine, 'entry');
}

async function createProjections(db: Kysely<never>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('issue')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('batch', 'text', (column) => column.notNull())
    .addColumn('no', 'text')
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('deadline_on', 'text', (column) => column.check(isDay('deadline_on')))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .modifyEnd(tableSuffix(engine))
    .execute();
  await db.schema
    .createTable('finding')
    .addColumn('no', 'text', (column) => column.primaryKey().notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('disposition', 'text')
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .modifyEnd(tableSuffix(engine))
    .execute();
  await db.schema
    .createTable('measure')
    .addColumn('issue_id', 'text', (column) => column.notNull().references('issue.id'))
    .addColumn('position', 'integer', (column) => column.notNull().check(sql`position >= 0`))
    .addColumn('text', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('measure_key', ['issue_id', 'position'])
    .modifyEnd(tableSuffix(engine))
    .execute();
}

async function createEvaluations(db: Kysely<never>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('evaluation')
    .addColumn('scope', 'text', (column) => column.notNull().check(sql`scope in ('ledger', 'public')`))
    .addColumn('issue_id', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull().check(isDay('day')))
    .addColumn('lamp', 'text', (column) =>
      column.notNull().check(sql`lamp in ('closed', 'red', 'yellow', 'green', 'none')`),
    )
    .addColumn('level', 'text')
    .addColumn('rule', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('evaluation_key', ['scope', 'issue_id', 'day'])
    .modifyEnd(tableSuffix(engine))
    .execute();
  await db.schema
    .createTable('day_close')
    .addColumn('scope', 'text', (column) => column.notNull().check(sql`scope in ('ledger', 'public')`))
    .addColumn('day', 'text', (column) => column.notNull().check(isDay('day')))
    .addColumn('through_seq', 'integer', (column) => column.notNull())
    .addColumn('pack_id', 'text', (column) => column.notNull())
    .addColumn('pack_version', 'integer', (column) => column.notNull())
    .addColumn('tallies', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('day_close_key', ['scope', 'day'])
    .modifyEnd(tableSuffix(engine))
    .execute();
}

async function createSnapshot(db: Kysely<never>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('snapshot')
    .addColumn('number', 'integer', (column) => column.primaryKey().check(sql`number > 0`))
    .addColumn('held_on', 'text', (column) => column.notNull().check(isDay('held_on')))
    .addColumn('released_at', 'text', (column) => column.notNull())
    .addColumn('through_seq', 'integer', (column) => column.notNull().unique())
    .addColumn('period_from', 'text', (column) => column.notNull().check(isDay('period_from')))
    .addColumn('period_to', 'text', (column) => column.notNull().check(isDay('period_to')))
    .addColumn('valid_until', 'text', (column) => column.notNull())
    .addColumn('issues', 'text', (column) => column.notNull())
    .addColumn('ranking', 'text', (column) => column.notNull())
    .modifyEnd(tableSuffix(engine))
    .execute();
  await forbidChanges(db, engine, 'snapshot');
}
