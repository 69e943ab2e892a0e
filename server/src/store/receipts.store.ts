import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export type Receipt = Readonly<{
  account: string;
  /** The client's own number for the write. */
  key: string;
  /** SHA-256 of what was asked, so that a number is not used for two different things. */
  digest: string;
  answer: string;
  at: string;
}>;

export type ReceiptsStore = ReturnType<typeof receiptsStore>;

/** Answers given to writes, by account and the client's number for them. */
export const receiptsStore = (db: Kysely<Schema>) => ({
  async find(account: string, key: string): Promise<Receipt | null> {
    const row = await db
      .selectFrom('receipt')
      .selectAll()
      .where('account', '=', account)
      .where('key', '=', key)
      .executeTakeFirst();
    return row ?? null;
  },

  async save(receipt: Receipt): Promise<void> {
    await db.insertInto('receipt').values(receipt).execute();
  },

  /** Drops what no client will ask for again. */
  async forgetBefore(at: string): Promise<void> {
    await db.deleteFrom('receipt').where('at', '<', at).execute();
  },
});
