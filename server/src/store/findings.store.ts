import type { Kysely } from 'kysely';
import type { Finding } from '@ryg/shared/domain/finding.ts';
import { canonicalJson } from '@ryg/shared/domain/canonical-json.ts';
import type { FindingTable, Schema } from './schema.ts';

// The databases order text differently, so the order is made here.
const byNumber = new Intl.Collator('zh-CN', { numeric: true });

export type FindingsStore = ReturnType<typeof findingsStore>;

/** The findings handed down (转办问题), as their last entry left them. */
export const findingsStore = (db: Kysely<Schema>) => ({
  /** Those that count; one whose import was undone does not. */
  async all(): Promise<readonly Finding[]> {
    const rows = await db.selectFrom('finding').select('facts').execute();
    return rows
      .map(({ facts }) => findingOf(facts))
      .filter(({ withdrawn }) => !withdrawn)
      .toSorted((a, b) => byNumber.compare(a.no, b.no));
  },

  async save(finding: Finding, seq: number): Promise<void> {
    const { no, ...row } = rowOf(finding, seq);
    await db
      .insertInto('finding')
      .values({ no, ...row })
      .onConflict((conflict) => conflict.column('no').doUpdateSet(row))
      .execute();
  },

  /** The row this finding would have: what a stored one is compared with. */
  rowOf: (finding: Finding, seq: number): unknown => rowOf(finding, seq),

  async rows(): Promise<readonly Readonly<{ key: string; row: unknown }>[]> {
    const rows = await db.selectFrom('finding').selectAll().execute();
    return rows.map((row) => ({ key: row.no, row }));
  },
});

function rowOf(finding: Finding, seq: number): FindingTable {
  const { no, title, disposition } = finding;
  return { no, title, disposition, seq, facts: canonicalJson(finding) };
}

const findingOf = (facts: string) => JSON.parse(facts) as Finding;
