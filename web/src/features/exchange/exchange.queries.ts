import { useQuery } from '@tanstack/react-query';
import type { UploadList, UploadView } from '@ryg/shared/contract/exchange.contract.ts';
import { EXPORT_ADDRESSES, type ListName } from '@ryg/shared/contract/exchange.contract.ts';
import { readOwn } from '../../api/read-own.ts';
import { send } from '../../api/send.ts';
import { upload } from '../../api/upload.ts';

/** Every import there was, newest first. */
export const useUploads = () =>
  useQuery({ queryKey: ['imports'], queryFn: ({ signal }) => readOwn<UploadList>('/api/imports', signal) });

const addressOf = (id: string) => `/api/imports/${encodeURIComponent(id)}`;

/** One import with all it would do, or did. */
export const useUpload = (id: string) =>
  useQuery({ queryKey: ['imports', id], queryFn: ({ signal }) => readOwn<UploadView>(addressOf(id), signal) });

export type LedgerForm = Readonly<{ file: File; batch: string; on: string | null; historical: boolean }>;

/** Sends a ledger to be looked at; nothing in the ledger changes. */
export function sendLedger(
  { file, batch, on, historical }: LedgerForm,
  onProgress: (share: number) => void,
): Promise<UploadView> {
  const form = new FormData();
  form.append('batch', batch);
  if (on !== null) form.append('on', on);
  form.append('historical', String(historical));
  form.append('file', file);
  return upload<UploadView>('/api/imports', form, { onProgress });
}

export const confirmImport = (id: string, conflicts: 'keep' | 'overwrite') =>
  send<UploadView>('POST', `${addressOf(id)}/confirm`, { conflicts });

export const undoImport = (id: string, keepChanged: boolean) =>
  send<UploadView>('POST', `${addressOf(id)}/undo`, { keepChanged });

/** Where one of the three lists lies as a file. */
export const exportAddress = (list: ListName, format: keyof typeof EXPORT_ADDRESSES): string =>
  `${EXPORT_ADDRESSES[format]}?list=${list}`;
