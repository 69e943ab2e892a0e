import { sql, type Kysely } from 'kysely';
import { calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Schema } from './schema.ts';

export type HouseholdList = Readonly<{ salt: string; count: number; updatedOn: CalendarDay }>;

export type HouseholdNamesStore = ReturnType<typeof householdNamesStore>;

/** Fewer rows than either database takes parameters for in one statement. */
const ROWS_AT_ONCE = 500;

/** Names of households as salted hashes. Whoever reads the table learns how many there are, and no name. */
export const householdNamesStore = (db: Kysely<Schema>) => ({
  async list(): Promise<HouseholdList | null> {
    const list = await db.selectFrom('household_list').selectAll().executeTakeFirst();
    if (!list) return null;
    const { n } = await db
      .selectFrom('household_name')
      .select(sql<number>`count(*)`.as('n'))
      .executeTakeFirstOrThrow();
    return { salt: list.salt, count: Number(n), updatedOn: calendarDay(list.updated_on) };
  },

  /** Begins a list, or says that an existing one was added to on a day. */
  async open(salt: string, on: CalendarDay): Promise<void> {
    await db
      .insertInto('household_list')
      .values({ id: 1, salt, updated_on: on })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ updated_on: on }))
      .execute();
  },

  async add(hashes: readonly string[]): Promise<void> {
    for (let start = 0; start < hashes.length; start += ROWS_AT_ONCE) {
      const some = hashes.slice(start, start + ROWS_AT_ONCE).map((hash) => ({ hash }));
      await db
        .insertInto('household_name')
        .values(some)
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .execute();
    }
  },

  /** Those of the hashes that are on the list. */
  async known(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const known = new Set<string>();
    for (let start = 0; start < hashes.length; start += ROWS_AT_ONCE) {
      const some = hashes.slice(start, start + ROWS_AT_ONCE);
      const rows = await db.selectFrom('household_name').select('hash').where('hash', 'in', some).execute();
      for (const { hash } of rows) known.add(hash);
    }
    return known;
  },

  async clear(): Promise<void> {
    await db.deleteFrom('household_name').execute();
    await db.deleteFrom('household_list').execute();
  },
});
