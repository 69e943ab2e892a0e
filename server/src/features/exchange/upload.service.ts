import { randomUUID } from 'node:crypto';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { UploadPreview } from '@ryg/shared/domain/import-upload.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';
import { once } from '../../live/once.ts';
import type { Upload, UploadLine } from '../../store/uploads.store.ts';
import { readLedgerBook } from '../../workbook/read-workbook.ts';
import type { LedgerFile } from './ledger-file.ts';
import { fingerprint, KEPT_DAYS, noSuchUpload, previewOf, type Sender } from './preview-upload.ts';

export type UploadTerms = Readonly<{ batch: string; on: CalendarDay | null; historical: boolean }>;

/** Fingerprints of the ledgers a demo takes. */
export type Samples = () => Promise<ReadonlySet<string>>;

export type UploadsService = ReturnType<typeof uploadsService>;

const LISTED = 200;
const DAY_MS = 86_400_000;

/** Files that wait to be looked at, and what became of them. The ledger itself is not touched here. */
export function uploadsService(ledger: Ledger, samples: Samples) {
  const { store, clock } = ledger;

  const find = async (id: string): Promise<Result<Upload>> => {
    const upload = await store.uploads.find(id);
    return upload ? accept(upload) : noSuchUpload(id);
  };

  return {
    find,

    list: async (): Promise<readonly UploadLine[]> => {
      await expireOld(ledger);
      return store.uploads.latest(LISTED);
    },

    /** Batches the ledger has, in the order of the ledger. */
    batches: async (): Promise<readonly string[]> => [...new Set((await store.issues.all()).map(({ batch }) => batch))],

    /** Reads a file and keeps what it would do. */
    preview: async (
      { name, bytes }: Readonly<{ name: string; bytes: Buffer }>,
      terms: UploadTerms,
      { account, key }: Sender,
    ): Promise<Result<Upload>> => {
      const law = await lawOf(store);
      if (!law.ok) return law;
      const read = await readLedgerBook({ name, bytes }, { towns: law.value.county.towns });
      if (!read.ok) return read;
      const file = { name, sha256: fingerprint(bytes), reading: read.value };
      const options = { ...terms, actor: account, samples: await samples() };
      const previewed = await previewOf(ledger, store, file, options);
      if (!previewed.ok) return previewed;
      await expireOld(ledger);
      const { planned, preview, wouldDo } = previewed.value;
      const at = clock.now().toISOString();
      const upload = newUpload(file, { ...terms, on: planned.on }, { by: account, at }, preview, wouldDo);
      const asked = { sha256: file.sha256, ...terms };
      const kept = await store.transact((stores) =>
        once(stores, { account, key, asked, at }, async () => {
          await stores.uploads.add(upload);
          return accept({ entries: [], value: { id: upload.id } });
        }),
      );
      return kept.ok ? find(kept.value.value.id) : kept;
    },
  };
}

async function expireOld({ clock, store }: Ledger): Promise<void> {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS).toISOString();
  await store.transact(({ uploads }) => uploads.expireBefore(before));
}

function newUpload(
  { name, sha256, reading }: LedgerFile,
  { batch, on, historical }: UploadTerms & Readonly<{ on: CalendarDay }>,
  { by, at }: Readonly<{ by: string; at: string }>,
  preview: UploadPreview,
  wouldDo: string,
): Upload {
  const { summary } = preview;
  const what = { file: name, sha256, batch, on, historical, reading, summary, preview, wouldDo };
  return { id: randomUUID(), state: 'previewed', ...what, by, at, entries: null, decided: null };
}
