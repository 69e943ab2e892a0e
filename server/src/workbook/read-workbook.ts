import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Workbook } from '@ryg/shared/domain/ledger-sheet/cells.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import { LIMITS } from './limits.ts';
import { refusalFor, type UnreadableCode } from './unreadable.ts';

/** A file on disk, or the bytes of one with its name. */
export type FileSource = string | Readonly<{ name: string; bytes: Uint8Array }>;

export type WorkerTask = Readonly<{ name: string; path: string; bytes: Uint8Array | null }>;
export type WorkerAnswer = Readonly<{ workbook: Workbook } | { code: UnreadableCode; detail: string }>;

const WORKER = new URL('./workbook-worker.ts', import.meta.url);

/** Reads a spreadsheet or text table into plain cells, in a worker that may use neither much memory nor much time. */
export async function readWorkbook(source: FileSource): Promise<Result<Workbook>> {
  const name = typeof source === 'string' ? basename(source) : source.name;
  const task: WorkerTask =
    typeof source === 'string' ? { name, path: source, bytes: null } : { name, path: '', bytes: source.bytes };
  const answer = await askWorker(task);
  return 'workbook' in answer
    ? accept(answer.workbook)
    : { ok: false, refusal: refusalFor(name, answer.code, answer.detail) };
}

function askWorker(task: WorkerTask): Promise<WorkerAnswer> {
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
      void worker.terminate();
    };
    const timer = setTimeout(() => finish({ code: 'IMPORT_TIMEOUT', detail: '' }), LIMITS.workerMilliseconds);
    worker.once('message', finish);
    // Out of memory ends the worker with an error: the file is larger than it looks.
    worker.once('error', () => finish({ code: 'IMPORT_TOO_LARGE', detail: '' }));
    worker.once('exit', () => finish({ code: 'IMPORT_DAMAGED', detail: '' }));
  });
}
