import type { Kysely, SelectQueryBuilder } from 'kysely';
import { calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { FrozenRow, Snapshot } from '@ryg/shared/domain/snapshot.ts';
import type { Issue } from '@ryg/shared/domain/issue.ts';
import type { Schema, SnapshotTable } from './schema.ts';

export type SnapshotsStore = ReturnType<typeof snapshotsStore>;

/** The releases, frozen: what the public may know, and nothing else. */
export const snapshotsStore = (db: Kysely<Schema>) => ({
  latest: (): Promise<Snapshot | null> => newest(db, (query) => query),

  find: (number: number): Promise<Snapshot | null> => newest(db, (query) => query.where('number', '=', number)),

  /** The last release of an earlier period: what ranks are compared with. */
  latestBefore: (day: CalendarDay): Promise<Snapshot | null> =>
    newest(db, (query) => query.where('period_to', '<', day)),

  /** The last release whose period ended on one of these days. */
  lastWithin: (from: CalendarDay, to: CalendarDay): Promise<Snapshot | null> =>
    newest(db, (query) => query.where('period_to', '>=', from).where('period_to', '<=', to)),

  /** The release whose entry this is. */
  ofEntry: (seq: number): Promise<Snapshot | null> => newest(db, (query) => query.where('through_seq', '=', seq)),

  /** Releases after an instant, oldest first, led by the last one before it; with `through`, those up to an entry. */
  since: (instant: string, through?: number): Promise<readonly Snapshot[]> => since(db, instant, through),

  async all(): Promise<readonly Snapshot[]> {
    const rows = await db.selectFrom('snapshot').selectAll().orderBy('number').execute();
    return rows.map(snapshotOf);
  },

  async save(snapshot: Snapshot): Promise<void> {
    await db
      .insertInto('snapshot')
      .values({
        number: snapshot.number,
        held_on: snapshot.on,
        released_at: snapshot.releasedAt,
        through_seq: snapshot.throughSeq,
        period_from: snapshot.period.from,
        period_to: snapshot.period.to,
        valid_until: snapshot.validUntil,
        issues: JSON.stringify(snapshot.issues),
        ranking: JSON.stringify(snapshot.ranking),
      })
      .execute();
  },
});

type Releases = SelectQueryBuilder<Schema, 'snapshot', SnapshotTable>;

async function newest(db: Kysely<Schema>, narrowed: (all: Releases) => Releases): Promise<Snapshot | null> {
  const row = await narrowed(db.selectFrom('snapshot').selectAll())
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? snapshotOf(row) : null;
}

async function since(
  db: Kysely<Schema>,
  instant: string,
  through = Number.MAX_SAFE_INTEGER,
): Promise<readonly Snapshot[]> {
  const all = db.selectFrom('snapshot').selectAll().where('through_seq', '<=', through);
  const after = await all.where('released_at', '>', instant).orderBy('number').execute();
  if (after.length === 0) return [];
  const before = await all.where('released_at', '<=', instant).orderBy('number', 'desc').limit(1).executeTakeFirst();
  return [...(before ? [before] : []), ...after].map(snapshotOf);
}

function snapshotOf(row: SnapshotTable): Snapshot {
  return {
    number: row.number,
    on: calendarDay(row.held_on),
    releasedAt: row.released_at,
    throughSeq: row.through_seq,
    period: { from: calendarDay(row.period_from), to: calendarDay(row.period_to) },
    validUntil: row.valid_until,
    issues: JSON.parse(row.issues) as readonly Issue[],
    ranking: JSON.parse(row.ranking) as readonly FrozenRow[],
  };
}
