import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { LIMITS } from './limits.ts';
import type { CleanPicture } from './picture.ts';
import type { Trouble } from './unusable.ts';

export type WorkerAnswer = Readonly<{ picture: CleanPicture } | { trouble: Trouble }>;
export type WorkerSettings = Readonly<{ program: URL; milliseconds: number; idleMilliseconds: number }>;

/** Asks for one picture at a time, and never rejects: a worker that dies or takes too long has answered as well. */
export type WarmWorker = Readonly<{ ask: (original: Buffer) => Promise<WorkerAnswer> }>;

/**
 * One process that opens pictures, started when needed and kept warm for the next one. A process and not a thread:
 * a thread cannot be ended while the image library works in it, and a crash in native code would take the server along.
 */
export function warmWorker(settings: WorkerSettings): WarmWorker {
  let warm: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;

  const rest = (worker: ChildProcess) => {
    if (!isAlive(worker)) return;
    warm = worker;
    hold(worker, 'loosely');
    idle = setTimeout(() => {
      warm = null;
      worker.kill('SIGKILL');
    }, settings.idleMilliseconds).unref();
  };

  return {
    ask: async (original) => {
      clearTimeout(idle);
      try {
        const worker = warm && isAlive(warm) ? warm : start(settings.program);
        warm = null;
        hold(worker, 'firmly');
        const answer = await answerOf(worker, original, settings.milliseconds);
        rest(worker);
        return answer;
      } catch {
        return { trouble: 'busy' };
      }
    },
  };
}

const isAlive = (worker: ChildProcess) =>
  worker.connected && !worker.killed && worker.exitCode === null && worker.signalCode === null;

function start(program: URL): ChildProcess {
  const worker = fork(fileURLToPath(program), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${LIMITS.workerMegabytes}`],
    // It opens strangers' bytes: it gets none of the server's secrets, and its library may not chatter in the log.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // Between two pictures nobody listens, and an error nobody hears would end the server.
  worker.on('error', () => {});
  return worker;
}

function answerOf(worker: ChildProcess, original: Buffer, milliseconds: number): Promise<WorkerAnswer> {
  return new Promise((resolve) => {
    const finish = (answer: WorkerAnswer) => {
      clearTimeout(timer);
      worker.off('message', hear).off('error', unstarted).off('exit', died);
      resolve(answer);
    };
    // What arrives was said by our own program, picture-worker.ts.
    const hear = (answer: unknown) => finish(answer as WorkerAnswer);
    const died = () => finish({ trouble: 'damaged' });
    // The machine has no process left to give: that is nobody's photo's fault.
    const unstarted = () => finish({ trouble: 'busy' });
    const timer = setTimeout(() => {
      worker.kill('SIGKILL');
      finish({ trouble: 'slow' });
    }, milliseconds);
    worker.on('message', hear).on('error', unstarted).on('exit', died);
    // Where sending fails, the worker's end is heard as well.
    worker.send(original, () => {});
  });
}

/** A worker at rest keeps no program alive; one at work does, or its answer would be lost. */
function hold(worker: ChildProcess, how: 'firmly' | 'loosely'): void {
  const call = how === 'firmly' ? 'ref' : 'unref';
  worker[call]();
  worker.channel?.[call]();
}
