import type { Kysely } from 'kysely';
import { calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Tally } from '@ryg/shared/domain/board.ts';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import type { LampsOfDay } from '@ryg/shared/domain/movement.ts';
import type { Level } from '@ryg/shared/domain/rule-pack.ts';
import type { DayCloseTable, Schema } from './schema.ts';

/** `ledger`: from all the county knows; `public`: from what it released. */
export type Scope = 'ledger' | 'public';

export type Evaluation = Readonly<{ issueId: string; day: CalendarDay; lamp: Lamp; level: Level | null; rule: string }>;

export type DayClose = Readonly<{
  scope: Scope;
  day: CalendarDay;
  /** The entries (or, for the public, the release) the day was evaluated from. */
  throughSeq: number;
  packId: string;
  packVersion: number;
  tally: Tally;
}>;

export type EvaluationsStore = ReturnType<typeof evaluationsStore>;

/** What past days showed. A row is written only when an issue's evaluation differs from the one before. */
export const evaluationsStore = (db: Kysely<Schema>) => ({
  ...dayCloses(db),

  /** All changes, oldest first. */
  async changes(scope: Scope): Promise<readonly Evaluation[]> {
    const rows = await db
      .selectFrom('evaluation')
      .selectAll()
      .where('scope', '=', scope)
      .orderBy('day')
      .orderBy('issue_id')
      .execute();
    return rows.map((row) => ({
      issueId: row.issue_id,
      day: calendarDay(row.day),
      lamp: row.lamp as Lamp,
      level: row.level as Level | null,
      rule: row.rule,
    }));
  },

  /** Lamps at the end of a day, or null when that day was never evaluated. */
  async lampsOn(scope: Scope, day: CalendarDay): Promise<LampsOfDay | null> {
    return (await lampsOnDays(db, scope, [day])).get(day) ?? null;
  },

  /** The same of several days at once; a day that was never evaluated is missing. */
  lampsOnDays: (scope: Scope, days: readonly CalendarDay[]): Promise<ReadonlyMap<CalendarDay, LampsOfDay>> =>
    lampsOnDays(db, scope, days),

  record: (scope: Scope, changes: readonly Evaluation[]): Promise<void> => record(db, scope, changes),
  close: (day: DayClose): Promise<void> => close(db, day),
});

/** Which days were evaluated, and from what. */
const dayCloses = (db: Kysely<Schema>) => ({
  async lastClosedDay(scope: Scope): Promise<CalendarDay | null> {
    const row = await db
      .selectFrom('day_close')
      .select('day')
      .where('scope', '=', scope)
      .orderBy('day', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ? calendarDay(row.day) : null;
  },

  async closes(scope: Scope): Promise<readonly DayClose[]> {
    const rows = await db.selectFrom('day_close').selectAll().where('scope', '=', scope).orderBy('day').execute();
    return rows.map((row) => closeOf(scope, row));
  },

  /** How a day ended, or null when it was never evaluated. */
  async closeOn(scope: Scope, day: CalendarDay): Promise<DayClose | null> {
    const closes = db.selectFrom('day_close').selectAll().where('scope', '=', scope);
    const row = await closes.where('day', '=', day).executeTakeFirst();
    return row ? closeOf(scope, row) : null;
  },

  /** The first day there is a record of. */
  async firstClose(scope: Scope): Promise<DayClose | null> {
    const closes = db.selectFrom('day_close').selectAll().where('scope', '=', scope);
    const row = await closes.orderBy('day').limit(1).executeTakeFirst();
    return row ? closeOf(scope, row) : null;
  },
});

const closeOf = (scope: Scope, row: DayCloseTable): DayClose => ({
  scope,
  day: calendarDay(row.day),
  throughSeq: row.through_seq,
  packId: row.pack_id,
  packVersion: row.pack_version,
  tally: JSON.parse(row.tallies) as Tally,
});

/** One walk through the changes, however many days are asked for: they are what a long record has most of. */
async function lampsOnDays(
  db: Kysely<Schema>,
  scope: Scope,
  days: readonly CalendarDay[],
): Promise<ReadonlyMap<CalendarDay, LampsOfDay>> {
  if (days.length === 0) return new Map();
  const closes = db.selectFrom('day_close').select('day').where('scope', '=', scope);
  const closed = await closes.where('day', 'in', days).orderBy('day').execute();
  const last = closed.at(-1);
  if (!last) return new Map();
  const changes = await db
    .selectFrom('evaluation')
    .select(['issue_id', 'lamp', 'day'])
    .where('scope', '=', scope)
    .where('day', '<=', last.day)
    .orderBy('day')
    .execute();
  const lamps = new Map<string, Lamp>();
  const found = new Map<CalendarDay, LampsOfDay>();
  let next = 0;
  for (const { day } of closed) {
    for (let change = changes[next]; change && change.day <= day; change = changes[++next]) {
      lamps.set(change.issue_id, change.lamp as Lamp);
    }
    found.set(calendarDay(day), new Map(lamps));
  }
  return found;
}

/** Fewer rows than either database takes parameters for in one statement. */
const ROWS_AT_ONCE = 500;

async function record(db: Kysely<Schema>, scope: Scope, changes: readonly Evaluation[]): Promise<void> {
  const rows = changes.map(({ issueId, ...change }) => ({ scope, issue_id: issueId, ...change }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    await db.insertInto('evaluation').values(some).execute();
  }
}

async function close(
  db: Kysely<Schema>,
  { scope, day, throughSeq, packId, packVersion, tally }: DayClose,
): Promise<void> {
  const tallies = JSON.stringify(tally);
  const from = { through_seq: throughSeq, pack_id: packId, pack_version: packVersion };
  await db
    .insertInto('day_close')
    .values({ scope, day, ...from, tallies })
    .execute();
}
