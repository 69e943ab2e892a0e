import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './run.ts';

const PATIENCE_MS = 90_000;

export type OwnServer = Readonly<{
  origin: string;
  /** What it has printed so far, such as the code of the first setup. */
  said: () => string;
  close: () => Promise<void>;
}>;

export async function freePort(): Promise<number> {
  const probe = createServer();
  const { promise, resolve } = Promise.withResolvers<void>();
  probe.listen(0, '127.0.0.1', resolve);
  await promise;
  const { port } = probe.address() as AddressInfo;
  const { promise: closed, resolve: done } = Promise.withResolvers<void>();
  probe.close(() => done());
  await closed;
  return port;
}

const isReady = async (origin: string) => {
  const reply = await fetch(`${origin}/readyz`).catch(() => null);
  return reply?.ok ?? false;
};

/** Starts the real server on a free port over a data folder that is empty or was made ready, and thrown away with it. */
export async function startOwnServer(makeReady?: (folder: string) => Promise<void>): Promise<OwnServer> {
  const folder = await mkdtemp(join(tmpdir(), 'ryg-data-'));
  await makeReady?.(folder);
  const port = await freePort();
  const child = spawn(process.execPath, ['server/src/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  child.once('exit', () => end());

  const origin = `http://127.0.0.1:${port}`;
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline && child.exitCode === null; await sleep(200)) {
    if (await isReady(origin)) return { origin, said: () => printed, close };
  }
  await close();
  throw new Error('服务没有就绪，原因见上。');
}
