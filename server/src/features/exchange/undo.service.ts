import { planUndo, type ChangedSince } from '@ryg/shared/domain/import-undo.ts';
import { accept, refuse, type Refusal, type RefusalDetail, type Result } from '@ryg/shared/domain/refusal.ts';
import type { NameOf } from '../../live/account-names.ts';
import type { Ledger } from '../../live/ledger.ts';
import { once } from '../../live/once.ts';
import type { Stores } from '../../store/store.ts';
import type { Upload } from '../../store/uploads.store.ts';
import { noSuchUpload, type Sender } from './preview-upload.ts';

export type UndoService = ReturnType<typeof undoService>;

/** Takes an import back by entries of its own; what it wrote stays readable. */
export const undoService =
  (ledger: Ledger, nameOf: NameOf) =>
  async (id: string, keepChanged: boolean, { account, source, key }: Sender): Promise<Result<Upload>> => {
    const at = ledger.clock.now().toISOString();
    const written = await ledger.write({ actor: account, source, isLarge: true }, (stores) =>
      once(stores, { account, key, asked: { id, keepChanged }, at }, async () => {
        const upload = await confirmedUpload(stores, id);
        if (!upload.ok) return upload;
        const { file, batch, entries } = upload.value;
        const done = { upload: id, file, batch, ...entries };
        const touched = await stores.history.between(entries.first, entries.last);
        const subjects = [...new Set(touched.flatMap(({ subject }) => subject ?? []))];
        const plan = planUndo(done, await stores.history.aboutAny(subjects), ledger.clock.today());
        if (plan.changedSince.length > 0 && !keepChanged) return changedSince(file, plan.changedSince, nameOf);
        await stores.uploads.undo(id, { by: account, at });
        return accept({ entries: plan.entries.map((draft) => ({ row: null, draft })), value: { id } });
      }),
    );
    if (!written.ok) return written;
    const undone = await ledger.store.uploads.find(id);
    return undone ? accept(undone) : noSuchUpload(id);
  };

type Confirmed = Upload & Readonly<{ entries: NonNullable<Upload['entries']> }>;

async function confirmedUpload({ uploads }: Stores, id: string): Promise<Result<Confirmed>> {
  const upload = await uploads.find(id);
  if (!upload) return noSuchUpload(id);
  const { file, state, entries } = upload;
  if (state === 'undone') return refuse('ALREADY_DONE', `“${file}”的导入已经撤销过了`);
  if (state !== 'confirmed' || !entries) return refuse('WRONG_STATE', `“${file}”还没有导入台账，没有什么可以撤销`);
  return accept({ ...upload, entries });
}

function changedSince(file: string, changed: readonly ChangedSince[], nameOf: NameOf): Result<never> {
  const message = `“${file}”导入后，有 ${changed.length} 条又被改动，没有撤销；请逐条核对，确认后可选择“保留这些改动，其余撤销”`;
  const details: readonly RefusalDetail[] = changed.map(({ no, title, by, on, source, row }) => ({
    field: no === null ? title : `${no}号 ${title}`,
    by: nameOf(by),
    at: on,
    message: row === null ? `${on} 由${nameOf(by)}办理` : `${on} 由后来的文件“${source}”第${row}行改动`,
  }));
  const refusal: Refusal = { code: 'CHANGED_SINCE', message, details };
  return { ok: false, refusal };
}
