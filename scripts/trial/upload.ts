import { randomUUID } from 'node:crypto';

export type LedgerFile = Readonly<{ name: string; bytes: Uint8Array<ArrayBuffer> }>;

/** Sends a ledger to be previewed, as the import page does. */
export function upload(
  origin: string,
  headers: Readonly<Record<string, string>>,
  { name, bytes }: LedgerFile,
  fields: Readonly<Record<string, string>>,
): Promise<Response> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([bytes]), name);
  return fetch(`${origin}/api/imports`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': randomUUID() },
    body: form,
  });
}
