import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { startOwnServer } from '../own-server.ts';
import { ratioOf, report } from './ratio.ts';

const ROUNDS = 7;
const SECONDS = 2;
const CONNECTIONS = 16;

/** P1: the public board against bare node:http with the same bytes, round by round in turn. */
export async function benchHttp(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ryg-bench-'));
  const ours = await startOwnServer();
  try {
    const url = `${ours.origin}/api/public/board`;
    const reply = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
    const etag = reply.headers.get('etag') ?? '';
    await writeFile(join(folder, 'board.json'), Buffer.from(await reply.arrayBuffer()));
    const bare = await startBare(join(folder, 'board.json'), etag);
    try {
      await compare(url, bare.url, etag);
    } finally {
      bare.process.kill();
    }
  } finally {
    await ours.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare(ours: string, bare: string, etag: string): Promise<void> {
  const held = { 'if-none-match': etag };
  const rates = { ours: [] as number[], bare: [] as number[], ours304: [] as number[], bare304: [] as number[] };
  // One round for warmth, with every kind of answer, before anything counts.
  for (const url of [ours, bare]) await rate(url, {});
  for (let round = 0; round < ROUNDS; round++) {
    rates.bare.push(await rate(bare, {}));
    rates.ours.push(await rate(ours, {}));
    rates.bare304.push(await rate(bare, held));
    rates.ours304.push(await rate(ours, held));
  }
  report('P1 board 200 / bare node:http 200, requests per second', ratioOf(rates.ours, rates.bare), { atLeast: 0.7 });
  report('P1 board 304 / bare node:http 304, requests per second', ratioOf(rates.ours304, rates.bare304), {
    atLeast: 0.8,
  });
  report('P1 board 304 / bare node:http 200, requests per second', ratioOf(rates.ours304, rates.bare));
}

async function rate(url: string, headers: Record<string, string>): Promise<number> {
  const { requests, errors, non2xx, statusCodeStats } = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  const answered = statusCodeStats?.['304']?.count ?? 0;
  if (errors > 0 || non2xx - answered > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} answers that are none`);
  return requests.average;
}

async function startBare(file: string, etag: string): Promise<Readonly<{ url: string; process: ChildProcess }>> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.ts'), file, etag], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { promise, resolve } = Promise.withResolvers<string>();
  child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
  return { url: `http://127.0.0.1:${await promise}/api/public/board`, process: child };
}
