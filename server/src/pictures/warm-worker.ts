import { warmProcess, type WarmProcess } from '../platform/warm-process.ts';
import { LIMITS } from './limits.ts';
import type { CleanPicture } from './picture.ts';
import type { Trouble } from './unusable.ts';

export type WorkerAnswer = Readonly<{ picture: CleanPicture } | { trouble: Trouble }>;
export type WorkerSettings = Readonly<{ program: URL; milliseconds: number; idleMilliseconds: number }>;

/** The process that opens pictures, one after another. */
export function warmWorker(settings: WorkerSettings): WarmProcess<Buffer, WorkerAnswer> {
  return warmProcess<Buffer, WorkerAnswer>({
    ...settings,
    megabytes: LIMITS.workerMegabytes,
    env: {},
    // A machine without a process left is nobody's photo's fault.
    whenSilent: ({ why }) => ({ trouble: why === 'died' ? 'damaged' : why }),
    mayGoOn: () => true,
  });
}
