import type { Kysely } from 'kysely';
import type { EntryDraft, LedgerEntry } from '@ryg/shared/domain/entry.ts';
import { entriesBackwards, entriesByKind, entriesBySubject } from './entry-questions.ts';
import { chained, entryOf, type Provenance } from './entry-row.ts';
import { GENESIS_HASH } from './hash-chain.ts';
import type { EntryTable, Schema } from './schema.ts';

export type EntriesStore = ReturnType<typeof entriesStore>;

const PAGE = 2_000;

/** The ledger itself. It can only be read and appended to. */
export const entriesStore = (db: Kysely<Schema>) => {
  const lastRow = () =>
    db.selectFrom('entry').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();

  const pageAfter = (seq: number) =>
    db.selectFrom('entry').selectAll().where('seq', '>', seq).orderBy('seq').limit(PAGE).execute();

  return {
    ...entriesByKind(db),
    ...entriesBySubject(db),
    ...entriesBackwards(db),

    /** Seq and hash of the newest entry; 0 and the genesis hash while there is none. */
    async head(): Promise<Readonly<{ seq: number; hash: string }>> {
      return (await lastRow()) ?? { seq: 0, hash: GENESIS_HASH };
    },

    async append(draft: EntryDraft, provenance: Provenance): Promise<LedgerEntry> {
      const last = await lastRow();
      const row = chained(draft, provenance, (last?.seq ?? 0) + 1, last?.hash ?? GENESIS_HASH);
      await db.insertInto('entry').values(row).execute();
      return entryOf(row);
    },

    /** The hash an entry has now, or null when there is no such entry. */
    async hashAt(seq: number): Promise<string | null> {
      const row = await db.selectFrom('entry').select('hash').where('seq', '=', seq).executeTakeFirst();
      return row?.hash ?? null;
    },

    /** The rows as stored, oldest first, for whoever checks the chain. */
    async *rows(): AsyncGenerator<EntryTable> {
      for (let seq = 0; ;) {
        const page = await pageAfter(seq);
        yield* page;
        const last = page.at(-1);
        if (!last || page.length < PAGE) return;
        seq = last.seq;
      }
    },
  };
};
