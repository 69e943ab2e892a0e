import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

export type Ended = Readonly<{ code: number; output: string }>;
type Limits = Readonly<{ env?: Readonly<Record<string, string>>; minutes?: number }>;

// What is collected here is printed later, so a child cannot see for itself whether a person looks on.
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/** The script behind a package's command, so that no shell shim has to be trusted on any platform. */
export function commandOf(packageName: string, command = packageName): string {
  const home = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { bin: Record<string, string> };
  const file = bin[command];
  if (!file) throw new Error(`${packageName} has no command ${command}`);
  return join(home, file);
}

/** Runs a Node script to its end, collecting what it prints; one that outlives its minutes has failed. */
export const runNode = (args: readonly string[], limits: Limits = {}): Promise<Ended> =>
  run(process.execPath, args, limits);

export function run(command: string, args: readonly string[], { env = {}, minutes = 5 }: Limits = {}): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  // A group of its own on POSIX, so that a child which hangs takes its own children with it.
  const detached = process.platform !== 'win32';
  const child = spawn(command, args, {
    cwd: root,
    env: { ...colours, ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached,
  });
  const end = () => child.pid && (detached ? process.kill(-child.pid, 'SIGKILL') : child.kill('SIGKILL'));
  const chunks: Buffer[] = [];
  const timer = setTimeout(() => {
    chunks.push(Buffer.from(`\n超过 ${minutes} 分钟未结束，已停止。\n`));
    end();
  }, minutes * 60_000);
  // A group of its own does not hear the terminal's Ctrl-C either.
  const interrupted = () => {
    end();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);

  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('error', (error) => chunks.push(Buffer.from(String(error))));
  child.on('close', (code) => {
    clearTimeout(timer);
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
  });
  return promise;
}
