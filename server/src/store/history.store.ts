import type { Kysely } from 'kysely';
import type { Fact, LedgerEntry } from '@ryg/shared/domain/entry.ts';
import { entryOf } from './entry-row.ts';
import type { Schema } from './schema.ts';

const SUBJECTS_A_QUERY = 500;

export type HistoryStore = ReturnType<typeof historyStore>;

/** What imports ask of the entries: what came from where, and what happened since. */
export const historyStore = (db: Kysely<Schema>) => ({
  /** All entries about any of these subjects, oldest first; with `through`, those up to a seq. */
  async aboutAny(subjects: readonly string[], through?: number): Promise<readonly LedgerEntry[]> {
    const entries: LedgerEntry[] = [];
    for (let from = 0; from < subjects.length; from += SUBJECTS_A_QUERY) {
      const some = subjects.slice(from, from + SUBJECTS_A_QUERY);
      let query = db.selectFrom('entry').selectAll().where('subject', 'in', some);
      if (through !== undefined) query = query.where('seq', '<=', through);
      const rows = await query.orderBy('seq').execute();
      entries.push(...rows.map(entryOf));
    }
    return entries.toSorted((a, b) => a.seq - b.seq);
  },

  /** Entries from one seq to another, both included. */
  async between(first: number, last: number): Promise<readonly LedgerEntry[]> {
    const rows = await db
      .selectFrom('entry')
      .selectAll()
      .where('seq', '>=', first)
      .where('seq', '<=', last)
      .orderBy('seq')
      .execute();
    return rows.map(entryOf);
  },

  /** What came by command and not from a row of a file, after a seq, oldest first. */
  async commandsAfter(seq: number): Promise<readonly LedgerEntry[]> {
    const rows = await db
      .selectFrom('entry')
      .selectAll()
      .where('seq', '>', seq)
      .where('source_row', 'is', null)
      .where('subject', 'is not', null)
      .orderBy('seq')
      .execute();
    return rows.map(entryOf);
  },

  /** What entries of these kinds that came by command are about. */
  async commanded(kinds: readonly Fact['kind'][]): Promise<ReadonlySet<string>> {
    const rows = await db
      .selectFrom('entry')
      .select('subject')
      .distinct()
      .where('kind', 'in', kinds)
      .where('source_row', 'is', null)
      .execute();
    return new Set(rows.flatMap(({ subject }) => subject ?? []));
  },
});
