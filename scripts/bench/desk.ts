import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openTrialHouse } from '../trial/house.ts';
import { costOf, type Cost } from './cost.ts';
import { ratioOf, report, timed } from './ratio.ts';

const ROUNDS = 7;
const ROWS = 50;
const QUERIES = 2_000;

/** P2: a page of 50 issues with sign-in and permissions, against Fastify + SQL + JSON and against the bare query. */
export async function benchDesk(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ryg-bench-'));
  const house = await openTrialHouse();
  try {
    const headers = await house.person('office', 'office', '610923');
    const path = join(folder, 'plain.db');
    await copyRows(`${house.origin}/api/issues?limit=${ROWS}`, headers, path);
    const plain = await startPlain(path);
    const query = queryOf(path);
    const figures = { ours: [] as Cost[], plain: [] as Cost[], query: [] as number[] };
    try {
      for (let round = 0; round <= ROUNDS; round++) {
        const ours = await costOf(`${house.origin}/api/issues?limit=${ROWS}`, headers, house.pid());
        const theirs = await costOf(plain.url, {}, plain.pid);
        // The first round only warms everything up.
        if (round === 0) continue;
        figures.ours.push(ours);
        figures.plain.push(theirs);
        figures.query.push(timed(() => repeat(query)) / QUERIES / 1_000);
      }
    } finally {
      plain.end();
    }
    const rates = ratioOf(
      figures.ours.map(({ rate }) => rate),
      figures.plain.map(({ rate }) => rate),
    );
    report('P2 page of 50, signed in / Fastify + SQL + JSON, requests per second', rates, { atLeast: 4 });
    const cpu = ratioOf(
      figures.ours.map((cost) => cost.cpu),
      figures.query,
    );
    report('P2 CPU of that page / the bare query for the same rows', cpu, { atMost: 1 });
  } finally {
    await house.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same rows as plain columns of a plain table. */
async function copyRows(url: string, headers: Readonly<Record<string, string>>, path: string): Promise<void> {
  const { items } = (await (await fetch(url, { headers })).json()) as { items: Record<string, unknown>[] };
  if (items.length !== ROWS) throw new Error(`only ${items.length} issues to list`);
  const columns = Object.keys(items[0] ?? {});
  const file = new Database(path);
  file.exec(`create table issue (${columns.map((name) => `"${name}"`).join(', ')}, primary key ("id"))`);
  const insert = file.prepare(`insert into issue values (${columns.map(() => '?').join(', ')})`);
  for (const item of items) {
    const values = columns.map((name) => item[name]);
    insert.run(
      values.map((value) => (typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value))),
    );
  }
  file.close();
}

function queryOf(path: string): Database.Statement {
  return new Database(path, { readonly: true }).prepare(`select * from issue where id > ? order by id limit ${ROWS}`);
}

function repeat(query: Database.Statement): void {
  for (let turn = 0; turn < QUERIES; turn++) query.all('');
}

async function startPlain(path: string): Promise<Readonly<{ url: string; pid: number; end: () => void }>> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'plain-server.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: `http://127.0.0.1:${port.toString().trim()}/issues`,
    pid: child.pid ?? 0,
    end: () => void child.kill(),
  };
}
