import { readFileSync } from 'node:fs';

const EVERY_MS = 1_000;

function read(pid: number, file: 'stat' | 'cmdline'): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}

// The name in `stat` may hold spaces and brackets, so the fields are counted from its last bracket.
const parentOf = (pid: number) => Number(read(pid, 'stat')?.split(') ').at(-1)?.split(' ')[1] ?? 0);

const isNpx = (pid: number) => read(pid, 'cmdline')?.startsWith('npm exec') ?? false;

/** The `npx` above this process, where there is one and the system tells. */
function findNpx(): number | null {
  for (let pid = process.ppid; pid > 1; pid = parentOf(pid)) {
    if (isNpx(pid)) return pid;
  }
  return null;
}

/** Ends this process politely when its `npx` is killed: npx passes no signal on, and a forgotten server would keep the port and the data folder. */
export function endWithNpx(): void {
  const npx = findNpx();
  if (!npx) return;
  const watch = setInterval(() => {
    if (isNpx(npx)) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, EVERY_MS);
  watch.unref();
}
