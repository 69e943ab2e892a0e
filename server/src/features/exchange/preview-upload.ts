import { createHash } from 'node:crypto';
import { previewImport } from '@ryg/shared/domain/import-preview.ts';
import { uploadPreview, wouldDo, type UploadPreview } from '@ryg/shared/domain/import-upload.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Stores } from '../../store/store.ts';
import type { Upload } from '../../store/uploads.store.ts';
import { planImport, type ImportOptions, type PlannedImport } from './import.service.ts';
import type { LedgerFile } from './ledger-file.ts';

/** Who sends it, from where, and under which number of theirs. */
export type Sender = Readonly<{ account: string; source: string; key: string }>;

export type Previewed = Readonly<{ planned: PlannedImport; preview: UploadPreview; wouldDo: string }>;

/** An upload is forgotten after so many days without a confirmation. */
export const KEPT_DAYS = 7;

export const fingerprint = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** What a file would do to the ledger as it stands, with its lights, and the fingerprint of that. */
export async function previewOf(
  ledger: Ledger,
  stores: Stores,
  file: LedgerFile,
  options: ImportOptions,
): Promise<Result<Previewed>> {
  const planned = await planImport(ledger, stores, file, options);
  if (!planned.ok) return planned;
  const { law, plan, now } = planned.value;
  const basis = { issues: now.issues, ...law, workingDays: ledger.workingDays, today: ledger.clock.today() };
  const preview = uploadPreview(plan, file.reading, now.findings, previewImport(basis, plan));
  return accept({ planned: planned.value, preview, wouldDo: fingerprint(wouldDo(preview)) });
}

export const noSuchUpload = (id: string): Result<never> =>
  refuse('NO_SUCH_UPLOAD', `没有编号为 ${id} 的导入；请从导入记录中打开`);

export type Waiting = Readonly<{ upload: Upload; file: LedgerFile }>;

/** An upload that still waits for its confirmation, with what it says. */
export async function waitingUpload({ uploads }: Pick<Stores, 'uploads'>, id: string): Promise<Result<Waiting>> {
  const upload = await uploads.find(id);
  if (!upload) return noSuchUpload(id);
  const { file: name, sha256, reading, state } = upload;
  if (state === 'confirmed') return refuse('ALREADY_DONE', `“${name}”已经导入过了；如需撤销，请在导入记录中操作`);
  if (state === 'undone') return refuse('ALREADY_DONE', `“${name}”的导入已经撤销；请重新上传后再确认`);
  if (!reading) return refuse('UPLOAD_EXPIRED', `“${name}”上传已超过 ${KEPT_DAYS} 天，预览已失效；请重新上传`);
  return accept({ upload, file: { name, sha256, reading } });
}
