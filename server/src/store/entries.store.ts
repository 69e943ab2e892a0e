import { sql, type Kysely } from 'kysely';
import { calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { EntryDraft, Fact, LedgerEntry } from '@ryg/shared/domain/entry.ts';
import { canonicalJson } from '@ryg/shared/domain/canonical-json.ts';
import { GENESIS_HASH, hashEntry } from './hash-chain.ts';
import type { EntryTable, Schema } from './schema.ts';

export type EntriesStore = ReturnType<typeof entriesStore>;

/** Where an entry comes from, and when it was written down. */
export type Provenance = Readonly<{ actor: string; source: string; row: number | null; recordedAt: string }>;

/** What is looked for; instants are ISO text, `until` exclusive. */
export type EntryFilter = Readonly<{
  kind?: string;
  actor?: string;
  subject?: string;
  since?: string;
  until?: string;
}>;

const PAGE = 2_000;

/** The ledger itself. It can only be read and appended to. */
export const entriesStore = (db: Kysely<Schema>) => {
  const lastRow = () =>
    db.selectFrom('entry').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();

  const pageAfter = (seq: number) =>
    db.selectFrom('entry').selectAll().where('seq', '>', seq).orderBy('seq').limit(PAGE).execute();

  return {
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

    /** The newest entry of a kind, such as the pack in force. */
    async latest<K extends Fact['kind']>(kind: K): Promise<Extract<LedgerEntry, { kind: K }> | null> {
      const row = await db
        .selectFrom('entry')
        .selectAll()
        .where('kind', '=', kind)
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

    /** All entries of some kinds, oldest first. */
    async ofKinds<K extends Fact['kind']>(kinds: readonly K[]): Promise<readonly Extract<LedgerEntry, { kind: K }>[]> {
      const rows = await db.selectFrom('entry').selectAll().where('kind', 'in', kinds).orderBy('seq').execute();
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

    /** The hash an entry has now, or null when there is no such entry. */
    async hashAt(seq: number): Promise<string | null> {
      const row = await db.selectFrom('entry').select('hash').where('seq', '=', seq).executeTakeFirst();
      return row?.hash ?? null;
    },

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

    /** Entries newest first, before a seq and within a filter. */
    found: (filter: EntryFilter, before: number, most: number) => foundEntries(db, filter, before, most),

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

function chained(draft: EntryDraft, provenance: Provenance, seq: number, prevHash: string): EntryTable {
  const row = {
    seq,
    held_on: draft.on,
    recorded_at: provenance.recordedAt,
    kind: draft.kind,
    // Half a surrogate pair would come back from the database as another character and break the chain.
    subject: draft.subject?.toWellFormed() ?? null,
    data: canonicalJson(draft.data),
    actor: provenance.actor.toWellFormed(),
    source: provenance.source.toWellFormed(),
    source_row: provenance.row,
    prev_hash: prevHash,
  };
  return { ...row, hash: hashEntry(row) };
}

/** Days repeat by the thousand, and checking one costs more than looking it up. */
const days = new Map<string, CalendarDay>();

function dayIn(text: string): CalendarDay {
  const known = days.get(text);
  if (known !== undefined) return known;
  const day = calendarDay(text);
  days.set(text, day);
  return day;
}

/** A stored row as the domain's entry. */
export function entryOf(row: EntryTable): LedgerEntry {
  const fact = { kind: row.kind, data: JSON.parse(row.data) as unknown } as Fact;
  return {
    ...fact,
    on: dayIn(row.held_on),
    subject: row.subject,
    seq: row.seq,
    recordedAt: row.recorded_at,
    origin: { actor: row.actor, source: row.source, row: row.source_row },
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}
