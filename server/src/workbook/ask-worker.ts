import { basename } from 'node:path';
import type { Workbook } from '@ryg/shared/domain/ledger-sheet/cells.ts';
import type { LedgerOptions } from '@ryg/shared/domain/ledger-sheet/read-ledger.ts';
import type { LedgerReading } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import type { Result } from '@ryg/shared/domain/refusal.ts';
import { warmProcess, type Silence, type WarmProcess } from '../platform/warm-process.ts';
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

const PROGRAM = new URL('./workbook-worker.ts', import.meta.url);

export const nameOf = (source: FileSource): string => (typeof source === 'string' ? basename(source) : source.name);

export function taskFor(source: FileSource, ledger: LedgerOptions | null): WorkerTask {
  const name = nameOf(source);
  return typeof source === 'string'
    ? { name, path: source, bytes: null, ledger }
    : { name, path: '', bytes: source.bytes, ledger };
}

/** The zone goes along: what a reader makes of a day must be the same in every one, and is tested so. */
const zone = process.env['TZ'];

const readers: WarmProcess<WorkerTask, WorkerAnswer> = warmProcess<WorkerTask, WorkerAnswer>({
  program: PROGRAM,
  milliseconds: LIMITS.workerMilliseconds,
  idleMilliseconds: LIMITS.idleMilliseconds,
  megabytes: LIMITS.workerMegabytes,
  env: zone === undefined ? {} : { TZ: zone },
  whenSilent,
  // Where the library stumbled over odd bytes, what they left behind is not the next file's concern.
  mayGoOn: (answer) => !('code' in answer && answer.code === 'IMPORT_DAMAGED'),
});

function whenSilent(silence: Silence): WorkerAnswer {
  if (silence.why === 'slow') return { code: 'IMPORT_TIMEOUT', detail: '' };
  if (silence.why === 'busy') return { code: 'IMPORT_BUSY', detail: '' };
  // The engine aborts when its memory is used up: the file is larger than it looks.
  return { code: silence.signal === 'SIGABRT' ? 'IMPORT_TOO_LARGE' : 'IMPORT_DAMAGED', detail: '' };
}

/** Has a file opened by a process that may use neither much memory nor much time. */
export const askWorker = (task: WorkerTask): Promise<WorkerAnswer> => readers.ask(task);
