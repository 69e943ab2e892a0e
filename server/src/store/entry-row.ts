import { calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { canonicalJson } from '@ryg/shared/domain/canonical-json.ts';
import type { EntryDraft, Fact, LedgerEntry } from '@ryg/shared/domain/entry.ts';
import { hashEntry } from './hash-chain.ts';
import type { EntryTable } from './schema.ts';

/** Where an entry comes from, and when it was written down. */
export type Provenance = Readonly<{ actor: string; source: string; row: number | null; recordedAt: string }>;

/** A draft as the row that follows the one with `prevHash`. */
export function chained(draft: EntryDraft, provenance: Provenance, seq: number, prevHash: string): EntryTable {
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
