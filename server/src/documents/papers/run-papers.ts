import { fork, type ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { PapersOrder, PapersSaid, PapersWritten } from './order.ts';

export type RunSettings = Readonly<{ program: URL; milliseconds: number; megabytes: number }>;

const USUAL: RunSettings = {
  program: new URL('./papers-worker.ts', import.meta.url),
  milliseconds: 300_000,
  megabytes: 256,
};

type Told = Readonly<{
  writing?: (file: string, done: number, of: number) => void;
  /** What the program said of its own end, for the log and nobody else. */
  bug?: (words: string) => void;
  /** Ends the writing, as when the server stops. */
  signal?: AbortSignal;
}>;

/**
 * Has the papers written by a process of their own: the server goes on answering, whatever a library does, and a process
 * that takes too much time or memory is ended without taking the server along.
 */
export function runPapers(
  order: PapersOrder,
  told: Told = {},
  settings: Partial<RunSettings> = {},
): Promise<Result<PapersWritten>> {
  const { program, milliseconds, megabytes } = { ...USUAL, ...settings };
  const { promise, resolve } = Promise.withResolvers<Result<PapersWritten>>();
  const child = start(program, megabytes);
  const timer = setTimeout(() => {
    finish(
      refuse(
        'PAPERS_SLOW',
        `文书写了 ${Math.round(milliseconds / 1000)} 秒还没有写完，已经停下，没有留下半套文件；请稍后再试`,
      ),
    );
  }, milliseconds);
  const finish = (answer: Result<PapersWritten>) => {
    clearTimeout(timer);
    if (child.connected) child.kill('SIGKILL');
    resolve(answer);
  };
  child.on('message', (message: unknown) => {
    // What arrives was said by our own program, papers-worker.ts.
    const said = message as PapersSaid;
    if (said.said === 'writing') told.writing?.(said.file, said.done, said.of);
    else if (said.said === 'written') finish(accept(said.written));
    else {
      told.bug?.(said.words);
      finish(said.why === 'disk' ? NO_ROOM : DIED);
    }
  });
  child.on('error', (error) => {
    told.bug?.(String(error));
    finish(DIED);
  });
  child.on('exit', () => finish(DIED));
  told.signal?.addEventListener('abort', () => finish(DIED), { once: true });
  child.send(order, () => {});
  return promise;
}

const NO_ROOM = refuse('PAPERS_NO_ROOM', '文书写不进磁盘：空间不够或没有权限；请清理服务器的磁盘后再试');
const DIED = refuse(
  'PAPERS_DIED',
  '写文书的程序中途停了，没有留下半套文件；请再试一次，仍不行请把服务器日志交给系统管理员',
);

function start(program: URL, megabytes: number): ChildProcess {
  const child = fork(fileURLToPath(program), {
    serialization: 'advanced',
    // A small nursery keeps a hundred megabytes of what is long done with from piling up.
    execArgv: [`--max-old-space-size=${megabytes}`, '--max-semi-space-size=8'],
    // It needs none of the server's secrets, and its libraries may not chatter in the log.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // Papers can wait a moment; whoever looks at a page should not.
  if (child.pid !== undefined) {
    try {
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // It ended already, and its end is heard.
    }
  }
  return child;
}
