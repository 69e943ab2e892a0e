import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../own-server.ts';
import type { Rows } from './peer.ts';

const PATIENCE_MS = 240_000;
const AT_ONCE = 500;
const ADMIN = 'bench-administrator-token';
const READER = 'bench-reader-token';

export type RunningDirectus = Readonly<{ origin: string; token: string; pid: number; end: () => Promise<void> }>;

/** Directus over an SQLite file of its own, with the issues in one collection and somebody who may only read them. */
export async function startDirectus(installed: string, rows: Rows): Promise<RunningDirectus> {
  const folder = await mkdtemp(join(tmpdir(), 'ryg-directus-'));
  const port = await freePort();
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SECRET: 'a-secret-of-the-bench-and-of-nothing-else',
    DB_CLIENT: 'sqlite3',
    DB_FILENAME: join(folder, 'directus.db'),
    ADMIN_EMAIL: 'office@example.com',
    ADMIN_PASSWORD: 'Qinling-8421!',
    ADMIN_TOKEN: ADMIN,
    TELEMETRY: 'false',
    LOG_LEVEL: 'error',
    STORAGE_LOCAL_ROOT: join(folder, 'uploads'),
    EXTENSIONS_PATH: join(folder, 'extensions'),
  };
  const cli = join(installed, 'node_modules/directus/cli.js');
  const run = (command: string) =>
    spawn(process.execPath, [cli, command], { cwd: installed, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(run('bootstrap'), 'exit')) as [number];
  if (code !== 0) throw new Error(`directus bootstrap gave ${code}`);
  const server = run('start');
  const end = async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await answers(`${origin}/server/ping`);
    await fill(origin, rows);
  } catch (error) {
    await end();
    throw error;
  }
  return { origin, token: READER, pid: server.pid ?? 0, end };
}

async function answers(url: string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(250)) {
    const reply = await fetch(url).catch(() => null);
    if (reply?.ok) return;
  }
  throw new Error(`${url} does not answer`);
}

async function ask<T>(origin: string, path: string, body: unknown): Promise<T> {
  const reply = await fetch(origin + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  return (reply.status === 204 ? null : ((await reply.json()) as { data: T }).data) as T;
}

const TEXTS = ['no', 'title', 'batch', 'source', 'category', 'town', 'sponsorLeader', 'leadUnit', 'coopUnit'] as const;
const DAYS = ['start', 'due'] as const;

/** One collection with the columns of an issue, a policy that may read it, and an account that has no other. */
async function fill(origin: string, rows: Rows): Promise<void> {
  const id = { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } };
  const fields = [
    id,
    ...TEXTS.map((field) => ({ field, type: 'string', schema: {} })),
    ...DAYS.map((field) => ({ field, type: 'date', schema: {} })),
  ];
  await ask(origin, '/collections', { collection: 'issues', schema: {}, meta: {}, fields });
  const lines = rows.map(({ data: { batch, facts, deadline } }) => ({
    no: facts.no,
    title: facts.title,
    batch,
    source: facts.source,
    category: facts.category,
    town: facts.towns[0],
    sponsorLeader: facts.sponsorLeaders[0],
    leadUnit: facts.leadUnits[0],
    coopUnit: facts.coopUnits[0],
    start: facts.start,
    due: deadline.on,
  }));
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    await ask(origin, '/items/issues?fields=id', lines.slice(from, from + AT_ONCE));
  }
  const policy = await ask<{ id: string }>(origin, '/policies', { name: 'reader', app_access: false });
  const grant = { policy: policy.id, collection: 'issues', action: 'read', fields: ['*'], permissions: {} };
  await ask(origin, '/permissions', grant);
  const role = await ask<{ id: string }>(origin, '/roles', { name: 'reader', policies: [{ policy: policy.id }] });
  await ask(origin, '/users', { email: 'town@example.com', password: 'Qinling-8421!', role: role.id, token: READER });
}
