import { compareLedger } from '@ryg/shared/domain/ledger-import.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Ledger } from '../../live/ledger.ts';
import { once } from '../../live/once.ts';
import type { Upload } from '../../store/uploads.store.ts';
import { termsOf, withHeading, type ImportOptions } from './import.service.ts';
import { noSuchUpload, previewOf, waitingUpload, type Sender } from './preview-upload.ts';
import type { Samples } from './upload.service.ts';

export type ConfirmService = ReturnType<typeof confirmService>;

const MOVED = '预览之后台账有了变动，这次导入的结果会与您看到的不同，没有导入；预览已经更新，请重新核对后再确认';

/** Makes entries of an upload, if it would still do what its preview showed. */
export const confirmService =
  (ledger: Ledger, samples: Samples) =>
  async (id: string, overwrite: boolean, { account, key }: Sender): Promise<Result<Upload>> => {
    const { store, clock } = ledger;
    const at = clock.now().toISOString();
    const upload = await store.uploads.find(id);
    if (!upload) return noSuchUpload(id);
    const { batch, on, historical } = upload;
    const options: ImportOptions = { batch, on, historical, actor: account, samples: await samples() };
    const written = await ledger.write({ actor: account, source: upload.file, isLarge: true }, (stores) =>
      once(stores, { account, key, asked: { id, overwrite }, at }, async () => {
        const waiting = await waitingUpload(stores, id);
        if (!waiting.ok) return waiting;
        const { file, upload: kept } = waiting.value;
        const again = await previewOf(ledger, stores, file, options);
        if (!again.ok) return again;
        if (again.value.wouldDo !== kept.wouldDo) return refuse('LEDGER_MOVED', MOVED);
        const { plan, now } = again.value.planned;
        const chosen = overwrite ? compareLedger(now, file.reading, termsOf({ ...options, overwrite }, on)) : plan;
        const entries = withHeading(chosen, file, batch, on, id);
        if (entries.length === 0) return refuse('NOTHING_NEW', `“${kept.file}”没有新内容，台账不用变动，不必确认`);
        const { seq } = await stores.entries.head();
        await stores.uploads.confirm(id, { first: seq + 1, last: seq + entries.length }, { by: account, at });
        return accept({ entries, value: { id } });
      }),
    );
    if (!written.ok && written.refusal.code === 'LEDGER_MOVED') await renew(ledger, id, options);
    if (!written.ok) return written;
    const confirmed = await store.uploads.find(id);
    return confirmed ? accept(confirmed) : noSuchUpload(id);
  };

/** Keeps the new preview beside the refusal, so that whoever was told to look again sees it. */
async function renew(ledger: Ledger, id: string, options: ImportOptions): Promise<void> {
  const waiting = await waitingUpload(ledger.store, id);
  if (!waiting.ok) return;
  const again = await previewOf(ledger, ledger.store, waiting.value.file, options);
  if (!again.ok) return;
  const { preview, wouldDo } = again.value;
  await ledger.store.transact(({ uploads }) => uploads.renew(id, preview, wouldDo));
}
