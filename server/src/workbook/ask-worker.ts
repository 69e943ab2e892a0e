import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Workbook } from '@ryg/shared/domain/ledger-sheet/cells.ts';
import type { LedgerOptions } from '@ryg/shared/domain/ledger-sheet/read-ledger.ts';
import type { LedgerReading } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import type { Result } from '@ryg/shared/domain/refusal.ts';
import { letEnd } from '../platform/let-worker-end.ts';
import { LIMITS } from './limits.ts';
import type { UnreadableCode } from './unreadable.ts';

/** A file on disk, or the bytes of one with its name. */
export type FileSource = string | Readonly<{ name: string; bytes: Uint8Array }>;

/** What the worker is to do: open the file and, where `ledger` is given, say what it means as well. */
export type WorkerTask = Readonly<{
  name: string;
  path: string;
  bytes: Uint8Array | null;
  ledger: LedgerOptions | null;
}>;
export type WorkerAnswer = Readonly<
  { workbook: Workbook } | { reading: Result<LedgerReading> } | { code: UnreadableCode; detail: string }
>;

const WORKER = new URL('./workbook-worker.ts', import.meta.url);

export const nameOf = (source: FileSource): string => (typeof source === 'string' ? basename(source) : source.name);

export function taskFor(source: FileSource, ledger: LedgerOptions | null): WorkerTask {
  const name = nameOf(source);
  return typeof source === 'string'
    ? { name, path: source, bytes: null, ledger }
    : { name, path: '', bytes: source.bytes, ledger };
}

/** Has a file opened by a worker that may use neither much memory nor much time. */
export function askWorker(task: WorkerTask): Promise<WorkerAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(WORKER, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.workerMegabytes },
      // The library may warn on odd files; a clerk is told in one sentence instead.
      stdout: true,
      stderr: true,
    });
    const finish = (answer: WorkerAnswer) => {
      clearTimeout(timer);
      resolve(answer);
    };
    const timer = setTimeout(() => {
      finish({ code: 'IMPORT_TIMEOUT', detail: '' });
      void worker.terminate();
    }, LIMITS.workerMilliseconds);
    worker.once('message', (answer: WorkerAnswer) => {
      finish(answer);
      letEnd(worker);
    });
    // Out of memory ends the worker with an error: the file is larger than it looks.
    worker.once('error', (error: NodeJS.ErrnoException) => {
      finish({ code: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'IMPORT_TOO_LARGE' : 'IMPORT_DAMAGED', detail: '' });
    });
    worker.once('exit', () => finish({ code: 'IMPORT_DAMAGED', detail: '' }));
  });
}
