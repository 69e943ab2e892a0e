import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What is answered when the program itself cannot: it took too long, it ended, or the machine has no process left. */
export type Silence = Readonly<{ why: 'slow' } | { why: 'busy' } | { why: 'died'; signal: NodeJS.Signals | null }>;

export type WarmSettings<Answer> = Readonly<{
  program: URL;
  milliseconds: number;
  idleMilliseconds: number;
  megabytes: number;
  /** Environment of the process; it opens strangers' bytes and gets none of the server's secrets. */
  env: Readonly<Record<string, string>>;
  whenSilent: (silence: Silence) => Answer;
  /** Whether the process may serve the next one after this answer. */
  mayGoOn: (answer: Answer) => boolean;
}>;

/** Never rejects: a process that dies or takes too long has answered as well. */
export type WarmProcess<Task, Answer> = Readonly<{ ask: (task: Task) => Promise<Answer> }>;

/**
 * A program that opens strangers' bytes, started when needed and kept warm for the next ones. A process and not a
 * thread: a thread cannot be ended while a library works in it, and a crash in native code or the engine would take
 * the server along. Whoever asks while it works gets a process of their own; one of them stays.
 */
export function warmProcess<Task extends object, Answer>(settings: WarmSettings<Answer>): WarmProcess<Task, Answer> {
  let warm: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;

  const rest = (worker: ChildProcess) => {
    if (!isAlive(worker)) return;
    if (warm && isAlive(warm)) {
      worker.kill('SIGKILL');
      return;
    }
    warm = worker;
    hold(worker, 'loosely');
    clearTimeout(idle);
    idle = setTimeout(() => {
      warm = null;
      worker.kill('SIGKILL');
    }, settings.idleMilliseconds).unref();
  };

  return {
    ask: async (task) => {
      try {
        const worker = warm && isAlive(warm) ? warm : start(settings);
        if (worker === warm) clearTimeout(idle);
        if (worker === warm) warm = null;
        hold(worker, 'firmly');
        const answer = await answerOf(worker, task, settings);
        if (settings.mayGoOn(answer)) rest(worker);
        else worker.kill('SIGKILL');
        return answer;
      } catch {
        return settings.whenSilent({ why: 'busy' });
      }
    },
  };
}

const isAlive = (worker: ChildProcess) =>
  worker.connected && !worker.killed && worker.exitCode === null && worker.signalCode === null;

function start({
  program,
  megabytes,
  env,
}: Pick<WarmSettings<unknown>, 'program' | 'megabytes' | 'env'>): ChildProcess {
  const worker = fork(fileURLToPath(program), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${megabytes}`],
    env,
    // Its library may not chatter in the log.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // Between two tasks nobody listens, and an error nobody hears would end the server.
  worker.on('error', () => {});
  return worker;
}

function answerOf<Answer>(
  worker: ChildProcess,
  task: object,
  { milliseconds, whenSilent }: WarmSettings<Answer>,
): Promise<Answer> {
  return new Promise((resolve) => {
    const finish = (answer: Answer) => {
      clearTimeout(timer);
      worker.off('message', hear).off('error', unstarted).off('exit', died);
      resolve(answer);
    };
    // What arrives was said by our own program.
    const hear = (answer: unknown) => finish(answer as Answer);
    const died = (_code: number | null, signal: NodeJS.Signals | null) => finish(whenSilent({ why: 'died', signal }));
    const unstarted = () => finish(whenSilent({ why: 'busy' }));
    const timer = setTimeout(() => {
      worker.kill('SIGKILL');
      finish(whenSilent({ why: 'slow' }));
    }, milliseconds);
    worker.on('message', hear).on('error', unstarted).on('exit', died);
    // Where sending fails, the worker's end is heard as well.
    worker.send(task, () => {});
  });
}

/** A worker at rest keeps no program alive; one at work does, or its answer would be lost. */
function hold(worker: ChildProcess, how: 'firmly' | 'loosely'): void {
  const call = how === 'firmly' ? 'ref' : 'unref';
  worker[call]();
  worker.channel?.[call]();
}
