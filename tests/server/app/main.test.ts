import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, expect, it } from 'vitest';
import { DEFAULT_PACK } from '@ryg/server/config.ts';
import { loadDemo } from '@ryg/server/demo.ts';
import { folderAt } from '@ryg/server/store/folder.ts';
import { truncateSync } from 'node:fs';
import { aFolder, valueOf } from '../../support/a-house.ts';
import { sampleLedgers } from '../../support/sample-ledgers.ts';

const MAIN = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url));
const CLI_ROW = { no: '1', town: '金川镇', deadline: '2018-07-31', progress: '30%' };

type Process = Readonly<{
  child: ChildProcess;
  said: () => string;
  complained: () => string;
  ended: Promise<number | null>;
}>;

function start(env: Readonly<Record<string, string>>): Process {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  let complained = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (complained += part.toString()));
  const ended = new Promise<number | null>((done) => void child.once('close', done));
  return { child, said: () => said, complained: () => complained, ended };
}

/** The address it prints, once it listens. */
async function originOf({ said }: Process): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const [, origin] = /(http:\/\/127\.0\.0\.1:\d+)\/plaza/u.exec(said()) ?? [];
    if (origin) return origin;
    await new Promise((later) => void setTimeout(later, 50));
  }
  throw new Error('the server did not start');
}

async function aLoadedFolder(): Promise<string> {
  const path = join(aFolder(), 'data');
  valueOf(
    await loadDemo({ path, samples: await sampleLedgers([{ on: '2018-05-02', rows: [CLI_ROW] }]), pack: DEFAULT_PACK }),
  );
  return path;
}

it('serves the board, names its addresses, and ends on SIGTERM within five seconds with a stream still open (R20)', async () => {
  const server = start({ PORT: '0', DATA_DIR: await aLoadedFolder() });
  const origin = await originOf(server);
  const board = await fetch(`${origin}/api/public/board`);
  expect([board.status, board.headers.get('x-server-time')?.slice(0, 8)]).toEqual([200, '2018-05-']);
  expect(server.said()).toMatch(/首次设置码 [2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}（30 分钟内有效/u);
  for (const page of ['/plaza', '/ranking', '/meeting']) expect(server.said()).toContain(`${origin}${page}`);

  await fetch(`${origin}/api/public/events`);
  const before = performance.now();
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(performance.now() - before).toBeLessThan(5_000);
  expect(server.complained()).toBe('');
});

it('R12: a second server on the same folder ends at once and says why', async () => {
  const path = await aLoadedFolder();
  const first = start({ PORT: '0', DATA_DIR: path });
  await originOf(first);
  const second = start({ PORT: '0', DATA_DIR: path });
  expect(await second.ended).toBe(1);
  expect(second.complained()).toMatch(/^[^\n]*正由另一个进程使用[^\n]*\n$/u);
});

it('a port in use, and a port that is none, end it with one sentence', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void holder.close());
  await new Promise((listening) => void holder.once('listening', listening));
  const { port } = holder.address() as AddressInfo;
  const taken = start({ PORT: String(port), DATA_DIR: await aLoadedFolder() });
  expect([await taken.ended, taken.complained()]).toEqual([
    1,
    expect.stringMatching(new RegExp(`^端口 ${port} 已被占用[^\n]*\n$`, 'u')),
  ]);
  const wrong = start({ PORT: 'abc', DATA_DIR: aFolder() });
  expect([await wrong.ended, wrong.complained()]).toEqual([
    1,
    expect.stringMatching(/^PORT 的值“abc”不是端口号[^\n]*\n$/u),
  ]);
});

it('R06: an empty database ends it with 78 and names the way to restore', async () => {
  const path = await aLoadedFolder();
  truncateSync(folderAt(path).database, 0);
  const server = start({ PORT: '0', DATA_DIR: path });
  expect([await server.ended, server.complained()]).toEqual([78, expect.stringContaining('ryg restore')]);
});
