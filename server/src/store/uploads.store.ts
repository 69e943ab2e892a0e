import type { Kysely } from 'kysely';
import { calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { UPLOAD_STATES, type UploadPreview, type UploadState } from '@ryg/shared/domain/import-upload.ts';
import type { ImportSummary } from '@ryg/shared/domain/ledger-import.ts';
import type { LedgerReading } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import type { ImportUploadTable, Schema } from './schema.ts';

/** An uploaded ledger in the list of imports. */
export type UploadLine = Readonly<{
  id: string;
  state: UploadState;
  file: string;
  sha256: string;
  batch: string;
  on: CalendarDay;
  historical: boolean;
  by: string;
  at: string;
  summary: ImportSummary;
  /** The entries it became. */
  entries: Readonly<{ first: number; last: number }> | null;
  decided: Readonly<{ by: string; at: string }> | null;
}>;

/** The same with what it says and what it would do. */
export type Upload = UploadLine &
  Readonly<{
    /** Null once it is decided: the entries tell the rest. */
    reading: LedgerReading | null;
    preview: UploadPreview;
    /** Fingerprint of what the previewed import would do. */
    wouldDo: string;
  }>;

type Decision = Readonly<{ by: string; at: string }>;

export type UploadsStore = ReturnType<typeof uploadsStore>;

const LINE = [
  'id',
  'state',
  'file',
  'sha256',
  'batch',
  'held_on',
  'historical',
  'by',
  'at',
  'summary',
  'first_seq',
  'last_seq',
  'decided_by',
  'decided_at',
] as const;

/** Uploads are no entries: they may change and expire. What they became in the ledger may not. */
export const uploadsStore = (db: Kysely<Schema>) => ({
  async add(upload: Upload): Promise<void> {
    const last = await db
      .selectFrom('import_upload')
      .select('place')
      .orderBy('place', 'desc')
      .limit(1)
      .executeTakeFirst();
    await db
      .insertInto('import_upload')
      .values({ ...rowOf(upload), place: (last?.place ?? 0) + 1 })
      .execute();
  },

  async find(id: string): Promise<Upload | null> {
    const row = await db.selectFrom('import_upload').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return null;
    return {
      ...lineOf(row),
      reading: row.reading === null ? null : (JSON.parse(row.reading) as LedgerReading),
      preview: JSON.parse(row.preview) as UploadPreview,
      wouldDo: row.would_do,
    };
  },

  /** Newest first, without what the files say. */
  async latest(limit: number): Promise<readonly UploadLine[]> {
    const rows = await db.selectFrom('import_upload').select(LINE).orderBy('place', 'desc').limit(limit).execute();
    return rows.map(lineOf);
  },

  /** Keeps what the import would do now that the ledger has moved. */
  async renew(id: string, preview: UploadPreview, wouldDo: string): Promise<void> {
    const said = { summary: JSON.stringify(preview.summary), preview: JSON.stringify(preview) };
    await change(db, id, { ...said, would_do: wouldDo });
  },

  async confirm(id: string, { first, last }: Readonly<{ first: number; last: number }>, by: Decision): Promise<void> {
    const range = { first_seq: first, last_seq: last };
    await change(db, id, { state: 'confirmed', reading: null, ...range, ...decisionOf(by) });
  },

  async undo(id: string, by: Decision): Promise<void> {
    await change(db, id, { state: 'undone', ...decisionOf(by) });
  },

  /** Forgets what was uploaded before an instant and never confirmed. */
  async expireBefore(at: string): Promise<void> {
    await db
      .updateTable('import_upload')
      .set({ state: 'expired', reading: null })
      .where('state', '=', 'previewed')
      .where('at', '<', at)
      .execute();
  },
});

async function change(db: Kysely<Schema>, id: string, what: Partial<ImportUploadTable>): Promise<void> {
  await db.updateTable('import_upload').set(what).where('id', '=', id).execute();
}

const decisionOf = ({ by, at }: Decision) => ({ decided_by: by, decided_at: at });

function rowOf(upload: Upload): Omit<ImportUploadTable, 'place'> {
  const { id, state, file, sha256, batch, on, historical, by, at, reading, summary, preview, wouldDo } = upload;
  return {
    id,
    state,
    file,
    sha256,
    batch,
    held_on: on,
    historical: historical ? 1 : 0,
    by,
    at,
    reading: reading === null ? null : JSON.stringify(reading),
    summary: JSON.stringify(summary),
    preview: JSON.stringify(preview),
    would_do: wouldDo,
    first_seq: upload.entries?.first ?? null,
    last_seq: upload.entries?.last ?? null,
    decided_by: upload.decided?.by ?? null,
    decided_at: upload.decided?.at ?? null,
  };
}

function lineOf(row: Pick<ImportUploadTable, (typeof LINE)[number]>): UploadLine {
  const { id, file, sha256, batch, by, at, first_seq: first, last_seq: last } = row;
  const { decided_by: decidedBy, decided_at: decidedAt } = row;
  return {
    id,
    state: UPLOAD_STATES.find((state) => state === row.state) ?? 'expired',
    file,
    sha256,
    batch,
    on: calendarDay(row.held_on),
    historical: row.historical === 1,
    by,
    at,
    summary: JSON.parse(row.summary) as ImportSummary,
    entries: first === null || last === null ? null : { first, last },
    decided: decidedBy === null || decidedAt === null ? null : { by: decidedBy, at: decidedAt },
  };
}
