import { createHash, randomUUID } from 'node:crypto';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { previewImport } from '@ryg/shared/domain/import-preview.ts';
import { uploadPreview, wouldDo, type UploadPreview } from '@ryg/shared/domain/import-upload.ts';
import { compareLedger } from '@ryg/shared/domain/ledger-import.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';
import { once } from '../../live/once.ts';
import type { Stores } from '../../store/store.ts';
import type { Upload, UploadLine } from '../../store/uploads.store.ts';
import { readLedgerBook } from '../../workbook/read-workbook.ts';
import { planImport, termsOf, withHeading, type ImportOptions, type PlannedImport } from './import.service.ts';
import type { LedgerFile } from './ledger-file.ts';

/** Who sends it, from where, and under which number of theirs. */
export type Sender = Readonly<{ account: string; source: string; key: string }>;

export type UploadTerms = Readonly<{ batch: string; on: CalendarDay | null; historical: boolean }>;

export type UploadsService = ReturnType<typeof uploadsService>;

const LISTED = 200;
const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;

type Previewed = Readonly<{ planned: PlannedImport; preview: UploadPreview; wouldDo: string }>;

/** Imports in three steps: look at what a file would do, let it happen, take it back. */
export function uploadsService(ledger: Ledger, samples: () => Promise<ReadonlySet<string>>) {
  const now = () => ledger.clock.now().toISOString();

  const optionsFor = async (upload: UploadTerms, actor: string): Promise<ImportOptions> => {
    const { batch, on, historical } = upload;
    return { batch, on, historical, actor, samples: await samples() };
  };

  const previewOf = async (stores: Stores, file: LedgerFile, options: ImportOptions): Promise<Result<Previewed>> => {
    const planned = await planImport(ledger, stores, file, options);
    if (!planned.ok) return planned;
    const { law, plan, now: known } = planned.value;
    const basis = { issues: known.issues, ...law, workingDays: ledger.workingDays, today: ledger.clock.today() };
    const preview = uploadPreview(plan, file.reading, known.findings, previewImport(basis, plan));
    return accept({ planned: planned.value, preview, wouldDo: fingerprint(wouldDo(preview)) });
  };

  const find = async (id: string): Promise<Result<Upload>> => {
    const upload = await ledger.store.uploads.find(id);
    return upload ? accept(upload) : noSuchUpload(id);
  };

  return {
    find,

    list: async (): Promise<readonly UploadLine[]> => {
      await expireOld(ledger);
      return ledger.store.uploads.latest(LISTED);
    },

    /** Batches the ledger has, in the order of the ledger. */
    batches: async (): Promise<readonly string[]> => [
      ...new Set((await ledger.store.issues.all()).map(({ batch }) => batch)),
    ],

    /** Reads a file and keeps what it would do. The ledger itself is not touched. */
    preview: async (
      file: Readonly<{ name: string; bytes: Buffer }>,
      terms: UploadTerms,
      { account, key }: Sender,
    ): Promise<Result<Upload>> => {
      const law = await lawOf(ledger.store);
      if (!law.ok) return law;
      const read = await readLedgerBook(file, { towns: law.value.county.towns });
      if (!read.ok) return read;
      const ledgerFile = { name: file.name, sha256: fingerprint(file.bytes), reading: read.value };
      const previewed = await previewOf(ledger.store, ledgerFile, await optionsFor(terms, account));
      if (!previewed.ok) return previewed;
      await expireOld(ledger);
      const { planned, preview, wouldDo: would } = previewed.value;
      const upload = newUpload(ledgerFile, { ...terms, on: planned.on }, { by: account, at: now() }, preview, would);
      const asked = { sha256: ledgerFile.sha256, ...terms };
      const kept = await ledger.store.transact((stores) =>
        once(stores, { account, key, asked, at: upload.at }, async () => {
          await stores.uploads.add(upload);
          return accept({ entries: [], value: { id: upload.id } });
        }),
      );
      return kept.ok ? find(kept.value.value.id) : kept;
    },

    /** Makes entries of an upload, if it would still do what its preview showed. */
    confirm: async (id: string, overwrite: boolean, { account, key }: Sender): Promise<Result<Upload>> => {
      const at = now();
      const upload = await find(id);
      if (!upload.ok) return upload;
      const options = await optionsFor(upload.value, account);
      const written = await ledger.write({ actor: account, source: upload.value.file }, (stores) =>
        once(stores, { account, key, asked: { id, overwrite }, at }, async () => {
          const waiting = await waitingUpload(stores, id);
          if (!waiting.ok) return waiting;
          const { file, upload: kept } = waiting.value;
          const again = await previewOf(stores, file, options);
          if (!again.ok) return again;
          if (again.value.wouldDo !== kept.wouldDo) return refuse('LEDGER_MOVED', MOVED);
          const { on, plan, now: known } = again.value.planned;
          const chosen = overwrite ? compareLedger(known, file.reading, termsOf({ ...options, overwrite }, on)) : plan;
          const entries = withHeading(chosen, file, kept.batch, on, id);
          if (entries.length === 0) return refuse('NOTHING_NEW', `“${kept.file}”没有新内容，台账不用变动，不必确认`);
          const { seq } = await stores.entries.head();
          await stores.uploads.confirm(id, { first: seq + 1, last: seq + entries.length }, { by: account, at });
          return accept({ entries, value: { id } });
        }),
      );
      if (!written.ok && written.refusal.code === 'LEDGER_MOVED') await renew(ledger, id, options, previewOf);
      return written.ok ? find(id) : written;
    },
  };
}

const MOVED = '预览之后台账有了变动，这次导入的结果会与您看到的不同，没有导入；预览已经更新，请重新核对后再确认';

const fingerprint = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

const noSuchUpload = (id: string): Result<never> =>
  refuse('NO_SUCH_UPLOAD', `没有编号为 ${id} 的导入；请从导入记录中打开`);

async function expireOld({ clock, store }: Ledger): Promise<void> {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS).toISOString();
  await store.transact(({ uploads }) => uploads.expireBefore(before));
}

function newUpload(
  { name, sha256, reading }: LedgerFile,
  { batch, on, historical }: UploadTerms & Readonly<{ on: CalendarDay }>,
  { by, at }: Readonly<{ by: string; at: string }>,
  preview: UploadPreview,
  would: string,
): Upload {
  const { summary } = preview;
  const what = { file: name, sha256, batch, on, historical, reading, summary, preview, wouldDo: would };
  return { id: randomUUID(), state: 'previewed', ...what, by, at, entries: null, decided: null };
}

type Waiting = Readonly<{ upload: Upload; file: LedgerFile }>;

/** An upload that still waits for its confirmation, with what it says. */
async function waitingUpload({ uploads }: Stores, id: string): Promise<Result<Waiting>> {
  const upload = await uploads.find(id);
  if (!upload) return noSuchUpload(id);
  const { file: name, sha256, reading, state } = upload;
  if (state === 'confirmed') return refuse('ALREADY_DONE', `“${name}”已经导入过了；如需撤销，请在导入记录中操作`);
  if (state === 'undone') return refuse('ALREADY_DONE', `“${name}”的导入已经撤销；请重新上传后再确认`);
  if (!reading) return refuse('UPLOAD_EXPIRED', `“${name}”上传已超过 ${KEPT_DAYS} 天，预览已失效；请重新上传`);
  return accept({ upload, file: { name, sha256, reading } });
}

/** Keeps the new preview beside the refusal, so that whoever was told to look again sees it. */
async function renew(
  { store }: Ledger,
  id: string,
  options: ImportOptions,
  previewOf: (stores: Stores, file: LedgerFile, options: ImportOptions) => Promise<Result<Previewed>>,
): Promise<void> {
  const waiting = await waitingUpload(store, id);
  if (!waiting.ok) return;
  const again = await previewOf(store, waiting.value.file, options);
  if (!again.ok) return;
  const { preview, wouldDo: would } = again.value;
  await store.transact(({ uploads }) => uploads.renew(id, preview, would));
}
