import { sql, type Kysely } from 'kysely';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Fact, LedgerEntry } from '@ryg/shared/domain/entry.ts';
import { entryOf } from './entry-row.ts';
import type { Schema } from './schema.ts';

/** What is looked for; instants are ISO text, `until` exclusive. */
export type EntryFilter = Readonly<{
  kind?: string;
  actor?: string;
  subject?: string;
  since?: string;
  until?: string;
}>;

/** Entries by what kind of fact they hold. */
export const entriesByKind = (db: Kysely<Schema>) => ({
  /** The newest entry of a kind, such as the pack in force; with `through`, the newest up to a seq. */
  async latest<K extends Fact['kind']>(kind: K, through?: number): Promise<Extract<LedgerEntry, { kind: K }> | null> {
    const row = await db
      .selectFrom('entry')
      .selectAll()
      .where('kind', '=', kind)
      .$if(through !== undefined, (query) => query.where('seq', '<=', through ?? 0))
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ? (entryOf(row) as Extract<LedgerEntry, { kind: K }>) : null;
  },

  /** All entries of a kind, oldest first. */
  async ofKind<K extends Fact['kind']>(kind: K): Promise<readonly Extract<LedgerEntry, { kind: K }>[]> {
    const rows = await db.selectFrom('entry').selectAll().where('kind', '=', kind).orderBy('seq').execute();
    return rows.map((row) => entryOf(row) as Extract<LedgerEntry, { kind: K }>);
  },

  /** All entries of some kinds, oldest first; with `after`, those beyond a seq. */
  async ofKinds<K extends Fact['kind']>(
    kinds: readonly K[],
    after = 0,
  ): Promise<readonly Extract<LedgerEntry, { kind: K }>[]> {
    const rows = await db
      .selectFrom('entry')
      .selectAll()
      .where('kind', 'in', kinds)
      .$if(after > 0, (query) => query.where('seq', '>', after))
      .orderBy('seq')
      .execute();
    return rows.map((row) => entryOf(row) as Extract<LedgerEntry, { kind: K }>);
  },

  /** The newest entry of any of these kinds, 0 when there is none. */
  async lastSeqOf(kinds: readonly Fact['kind'][]): Promise<number> {
    const { last } = await db
      .selectFrom('entry')
      .select(({ fn }) => fn.max('seq').as('last'))
      .where('kind', 'in', kinds)
      .executeTakeFirstOrThrow();
    return Number(last ?? 0);
  },

  /** The highest number any issue ever had (Q0114 is 114), also one that was taken back since; 0 without any. */
  async highestIssueNumber(): Promise<number> {
    const row = await db
      .selectFrom('entry')
      .select('subject')
      .where('kind', '=', 'issueRegistered')
      .orderBy(sql`length(subject)`, 'desc')
      .orderBy('subject', 'desc')
      .limit(1)
      .executeTakeFirst();
    return Number(row?.subject?.replace(/^\D+/u, '') ?? 0);
  },
});

/** Entries by what they are about. */
export const entriesBySubject = (db: Kysely<Schema>) => ({
  /** Everything recorded about one issue or finding, oldest first. */
  async ofSubject(subject: string): Promise<readonly LedgerEntry[]> {
    const rows = await db.selectFrom('entry').selectAll().where('subject', '=', subject).orderBy('seq').execute();
    return rows.map(entryOf);
  },

  /** What was spoken of since an entry, each subject once. */
  async subjectsAfter(seq: number): Promise<readonly string[]> {
    const rows = await db
      .selectFrom('entry')
      .select('subject')
      .distinct()
      .where('seq', '>', seq)
      .where('subject', 'is not', null)
      .execute();
    return rows.flatMap(({ subject }) => (subject === null ? [] : [subject]));
  },

  /** What was spoken of on a day or after it, each subject once. */
  async subjectsSince(day: CalendarDay): Promise<readonly string[]> {
    const rows = await db.selectFrom('entry').select('subject').distinct().where('held_on', '>=', day).execute();
    return rows.flatMap(({ subject }) => (subject === null ? [] : [subject]));
  },
});

/** Entries from the newest back. */
export const entriesBackwards = (db: Kysely<Schema>) => ({
  /** The newest entries, newest first. */
  async newest(most: number, before = Number.MAX_SAFE_INTEGER): Promise<readonly LedgerEntry[]> {
    const rows = await db
      .selectFrom('entry')
      .selectAll()
      .where('seq', '<', before)
      .orderBy('seq', 'desc')
      .limit(most)
      .execute();
    return rows.map(entryOf);
  },

  /** How many entries there are beyond a seq that are of none of these kinds. */
  async countAfter(seq: number, except: readonly Fact['kind'][]): Promise<number> {
    const { n } = await db
      .selectFrom('entry')
      .select(({ fn }) => fn.countAll().as('n'))
      .where('seq', '>', seq)
      .where('kind', 'not in', except)
      .executeTakeFirstOrThrow();
    return Number(n);
  },

  /** Entries newest first, before a seq and within a filter. */
  found: (filter: EntryFilter, before: number, most: number) => foundEntries(db, filter, before, most),
});

async function foundEntries(
  db: Kysely<Schema>,
  { kind, actor, subject, since, until }: EntryFilter,
  before: number,
  most: number,
): Promise<readonly LedgerEntry[]> {
  let query = db.selectFrom('entry').selectAll().where('seq', '<', before);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (actor !== undefined) query = query.where('actor', '=', actor);
  if (subject !== undefined) query = query.where('subject', '=', subject);
  if (since !== undefined) query = query.where('recorded_at', '>=', since);
  if (until !== undefined) query = query.where('recorded_at', '<', until);
  return (await query.orderBy('seq', 'desc').limit(most).execute()).map(entryOf);
}
