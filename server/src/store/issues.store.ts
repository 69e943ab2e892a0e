import { sql, type Kysely } from 'kysely';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { canonicalJson } from '@ryg/shared/domain/canonical-json.ts';
import type { IssueTable, MeasureTable, Schema } from './schema.ts';

export type HeldIssue = Readonly<{ issue: LedgerIssue; seq: number }>;

export type IssuesStore = ReturnType<typeof issuesStore>;

/** Present state of the issues: a projection of the entries, kept in step by the write door. */
export const issuesStore = (db: Kysely<Schema>) => ({
  ...issuesAsStored(db),

  async find(id: string): Promise<LedgerIssue | null> {
    const row = await db.selectFrom('issue').select('facts').where('id', '=', id).executeTakeFirst();
    return row ? issueOf(row.facts) : null;
  },

  /** An issue with the entry that moved it last. */
  async findHeld(id: string): Promise<HeldIssue | null> {
    const row = await db.selectFrom('issue').select(['facts', 'seq']).where('id', '=', id).executeTakeFirst();
    return row ? { issue: issueOf(row.facts), seq: row.seq } : null;
  },

  /** Number and wording of some issues, for whoever only has to name them. */
  namesOf: (ids: readonly string[]) => namesOf(db, ids),

  /** All of them in the order of the ledger, each with the entry that moved it last. */
  async allHeld(): Promise<readonly HeldIssue[]> {
    const rows = await db
      .selectFrom('issue')
      .select(['facts', 'seq'])
      .orderBy(sql`length(id)`)
      .orderBy('id')
      .execute();
    return rows.map(({ facts, seq }) => ({ issue: issueOf(facts), seq }));
  },

  /** All issues in the order in which they entered the ledger. */
  async all(): Promise<readonly LedgerIssue[]> {
    const rows = await db
      .selectFrom('issue')
      .select('facts')
      .orderBy(sql`length(id)`)
      .orderBy('id')
      .execute();
    return rows.map(({ facts }) => issueOf(facts));
  },

  async save(issue: LedgerIssue, seq: number): Promise<void> {
    const { id, ...row } = rowOf(issue, seq);
    await db
      .insertInto('issue')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
    await saveMeasures(db, issue);
  },

  /** For an issue whose import was undone; its entries stay. */
  async remove(id: string): Promise<void> {
    await db.deleteFrom('measure').where('issue_id', '=', id).execute();
    await db.deleteFrom('issue').where('id', '=', id).execute();
  },
});

async function namesOf(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<readonly Pick<IssueTable, 'id' | 'no' | 'title'>[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('issue').select(['id', 'no', 'title']).where('id', 'in', ids).execute();
}

/** Rows as they are stored, for whoever compares them with the entries. */
const issuesAsStored = (db: Kysely<Schema>) => ({
  /** The row this issue would have: what a stored one is compared with. */
  rowOf: (issue: LedgerIssue, seq: number): unknown => rowOf(issue, seq),

  async rows(): Promise<readonly Readonly<{ key: string; row: unknown }>[]> {
    const rows = await db.selectFrom('issue').selectAll().execute();
    return rows.map((row) => ({ key: row.id, row }));
  },

  async measures(): Promise<readonly MeasureTable[]> {
    return db.selectFrom('measure').selectAll().orderBy('issue_id').orderBy('position').execute();
  },
});

async function saveMeasures(db: Kysely<Schema>, { id, measures }: LedgerIssue): Promise<void> {
  await db.deleteFrom('measure').where('issue_id', '=', id).execute();
  const rows = measures.map(({ text }, position) => ({ issue_id: id, position, text }));
  if (rows.length > 0) await db.insertInto('measure').values(rows).execute();
}

function rowOf(issue: LedgerIssue, seq: number): IssueTable {
  const { id, batch, no, title, state, deadline } = issue;
  return { id, batch, no, title, state, deadline_on: deadline.on, seq, facts: canonicalJson(issue) };
}

const issueOf = (facts: string) => JSON.parse(facts) as LedgerIssue;
