import type { Kysely } from 'kysely';
import { calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Schema } from './schema.ts';
import type { DailyHeadTable } from './publication-schema.ts';

/** The end of the ledger at the close of a day or of a release. */
export type Head = Readonly<{ day: CalendarDay; seq: number; hash: string }>;
export type SignedHead = Head & Readonly<{ signature: string; publicKey: string }>;

export type DailyHeadsStore = ReturnType<typeof dailyHeadsStore>;

/** Heads that were signed and given out; like entries they are never changed. */
export const dailyHeadsStore = (db: Kysely<Schema>) => ({
  async latest(): Promise<SignedHead | null> {
    const row = await db
      .selectFrom('daily_head')
      .selectAll()
      .orderBy('seq', 'desc')
      .orderBy('day', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ? headOf(row) : null;
  },

  /** Oldest first. */
  async all(): Promise<readonly SignedHead[]> {
    return (await db.selectFrom('daily_head').selectAll().orderBy('day').orderBy('seq').execute()).map(headOf);
  },

  /** Signing the same head of a day again changes nothing. */
  async add({ day, seq, hash, signature, publicKey }: SignedHead): Promise<void> {
    await db
      .insertInto('daily_head')
      .values({ day, seq, hash, signature, public_key: publicKey })
      .onConflict((conflict) => conflict.columns(['day', 'seq']).doNothing())
      .execute();
  },
});

const headOf = ({ day, seq, hash, signature, public_key }: DailyHeadTable): SignedHead => ({
  day: calendarDay(day),
  seq,
  hash,
  signature,
  publicKey: public_key,
});
