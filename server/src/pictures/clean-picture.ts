import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import { LIMITS } from './limits.ts';
import type { CleanPicture } from './picture.ts';
import { shownName } from './shown-name.ts';
import { refusalFor, type Trouble } from './unusable.ts';
import { warmWorker, type WorkerSettings } from './warm-worker.ts';

type Settings = WorkerSettings & Readonly<{ waiting: number }>;
type Clean = (bytes: Buffer, fileName: string) => Promise<Result<CleanPicture>>;

const USUAL: Settings = {
  program: new URL('./picture-worker.ts', import.meta.url),
  milliseconds: LIMITS.workerMilliseconds,
  idleMilliseconds: LIMITS.idleMilliseconds,
  waiting: LIMITS.waiting,
};

/** A counter where pictures are cleaned one after another; whoever would wait too long is told so at once. */
export function pictureCounter(settings: Partial<Settings> = {}): Clean {
  const { waiting, ...worker } = { ...USUAL, ...settings };
  const { ask } = warmWorker(worker);
  let inLine = 0;
  let last: Promise<unknown> = Promise.resolve();

  return async (bytes, fileName) => {
    const no = (trouble: Trouble): Result<never> => ({ ok: false, refusal: refusalFor(shownName(fileName), trouble) });
    if (bytes.length === 0) return no('empty');
    if (bytes.length > LIMITS.fileBytes) return no('large');
    if (inLine > waiting) return no('busy');
    inLine += 1;
    // Asking never rejects, so one picture's fate is not the next one's.
    const mine = last.then(() => ask(bytes));
    last = mine;
    const answer = await mine;
    inLine -= 1;
    return 'picture' in answer ? accept(answer.picture) : no(answer.trouble);
  };
}

/** Hostile bytes in, clean bytes out: our own JPEG and thumbnail of a photo, or a sentence that says why not. */
export const cleanPicture: Clean = pictureCounter();
