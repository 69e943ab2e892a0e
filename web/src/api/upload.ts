import { passGate } from './gate.ts';
import { newId } from './new-id.ts';
import { presenceHeaders } from './presence.ts';
import { isProblem, OFFLINE, Refused, TOO_SLOW } from './refused.ts';

const PATIENCE_MS = 120_000;

export type UploadOptions = Readonly<{
  /** Told the share that is on its way, from 0 to 1. */
  onProgress?: (share: number) => void;
  key?: string;
  signal?: AbortSignal;
  /** PUT for a file that takes the place of another. */
  method?: 'POST' | 'PUT';
}>;

/** Sends a form with files in it. Waits at the same gates as `send`. */
export async function upload<Reply>(
  path: string,
  form: FormData,
  { key = newId(), ...options }: UploadOptions = {},
): Promise<Reply> {
  const once = () => carry<Reply>(path, form, { ...options, key });
  return once().catch(async (error: unknown) => {
    if (error instanceof Refused && (await passGate(error.code))) return once();
    throw error;
  });
}

/** A fetch does not tell how far it is, so this is the one place with the older way. */
function carry<Reply>(
  path: string,
  form: FormData,
  { onProgress, key, signal, method = 'POST' }: UploadOptions,
): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const request = new XMLHttpRequest();
  request.open(method, path);
  request.timeout = PATIENCE_MS;
  request.responseType = 'json';
  request.setRequestHeader('accept', 'application/json');
  for (const [name, value] of Object.entries(presenceHeaders())) request.setRequestHeader(name, value);
  if (key) request.setRequestHeader('idempotency-key', key);
  request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
    if (lengthComputable && total > 0) onProgress?.(loaded / total);
  });
  request.addEventListener('load', () => {
    const answer: unknown = request.response;
    if (request.status >= 200 && request.status < 300) resolve(answer as Reply);
    else reject(new Refused(request.status, isProblem(answer) ? answer : OFFLINE));
  });
  request.addEventListener('error', () => reject(new Refused(0, OFFLINE)));
  request.addEventListener('timeout', () => reject(new Refused(0, TOO_SLOW)));
  request.addEventListener('abort', () =>
    reject(signal?.reason instanceof Error ? signal.reason : new Refused(0, OFFLINE)),
  );
  signal?.addEventListener('abort', () => request.abort(), { once: true });
  request.send(form);
  return promise;
}
