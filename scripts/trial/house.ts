import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../own-server.ts';
import { root } from '../run.ts';

/** A real server over a folder of its own, with the sample county and people who may sign in. It only listens on this machine. */
export type TrialHouse = Readonly<{
  origin: string;
  folder: string;
  /** Starts it again after it was killed. */
  start: () => Promise<void>;
  /** Gives the exit code, null after a kill. */
  kill: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | null>;
  isUp: () => boolean;
  pid: () => number;
  /** Resident memory in bytes. */
  memory: () => Promise<number>;
  /** How many sockets it holds; known on Linux only. */
  sockets: () => number;
  /** Adds an account and signs in. */
  person: (name: string, role: string, unit: string) => Promise<Readonly<Record<string, string>>>;
  end: () => Promise<void>;
}>;

const PASSWORD = 'Qinling-8421!';
const PATIENCE_MS = 60_000;

/** With the sample county, or with whatever `prepare` puts into the folder first. */
export async function openTrialHouse(prepare?: (folder: string) => Promise<void>): Promise<TrialHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'ryg-trial-'));
  await prepare?.(folder);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;

  const start = async () => {
    child = spawn(process.execPath, ['server/src/main.ts'], {
      cwd: root,
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(50)) {
      const reply = await fetch(`${origin}/readyz`).catch(() => null);
      if (reply?.ok) return;
      if (child.exitCode !== null) break;
    }
    throw new Error('the server did not become ready');
  };
  const kill = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code] = (await ended) as [number | null];
    return code;
  };
  await start();
  return {
    origin,
    folder,
    start,
    kill,
    isUp: () => child !== null && child.exitCode === null && child.signalCode === null,
    pid: () => child?.pid ?? 0,
    memory: () => residentOf(child?.pid ?? 0),
    sockets: () => socketsOf(child?.pid ?? 0),
    person: async (name, role, unit) => {
      await addAccount(folder, name, role, unit);
      return signIn(origin, name);
    },
    end: async () => {
      await kill('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function addAccount(folder: string, name: string, role: string, unit: string): Promise<void> {
  await ryg(['user', 'add', name, '--role', role, '--unit', unit, '--data', folder], `${PASSWORD}\n`);
}

/** A command as somebody types it; throws when it is refused. */
export async function ryg(args: readonly string[], input = ''): Promise<void> {
  const child = spawn(process.execPath, ['server/src/cli.ts', ...args], {
    cwd: root,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.end(input);
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`ryg ${args[0] ?? ''} gave ${code}`);
}

async function signIn(origin: string, username: string): Promise<Readonly<Record<string, string>>> {
  const reply = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  const cookie = reply.headers.get('set-cookie')?.split(';')[0];
  if (!reply.ok || !cookie) throw new Error(`${username} was not let in: ${await reply.text()}`);
  return { cookie };
}

/** From ps, which every POSIX machine has. */
async function residentOf(pid: number): Promise<number> {
  const ps = spawn('ps', ['-o', 'rss=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  ps.stdout.on('data', (part: Buffer) => {
    said += part.toString();
  });
  await once(ps, 'close');
  return Number(said.trim()) * 1024;
}

function socketsOf(pid: number): number {
  const folder = `/proc/${pid}/fd`;
  const isSocket = (name: string) => {
    try {
      return readlinkSync(join(folder, name)).startsWith('socket:');
    } catch {
      return false;
    }
  };
  return existsSync(folder) ? readdirSync(folder).filter(isSocket).length : Number.NaN;
}

/** Open issues of a town, which its people may report on. */
export async function openIssues(
  origin: string,
  headers: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const reply = await fetch(`${origin}/api/issues?state=rectifying`, { headers });
  const { items } = (await reply.json()) as { items: { id: string }[] };
  return items.map(({ id }) => id);
}

/** One report of progress, under a number of its own. */
export function report(
  origin: string,
  headers: Readonly<Record<string, string>>,
  id: string,
  key: string,
  progress: number,
): Promise<Response> {
  return fetch(`${origin}/api/issues/${id}/commands`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ command: 'reportProgress', progress, note: `演练进展 ${key}`, evidence: [] }),
  });
}
