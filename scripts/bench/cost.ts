import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

const SECONDS = 2;
const CONNECTIONS = 8;
const TICKS_A_SECOND = 100;

/** Requests per second, and seconds of the server's processor for each. */
export type Cost = Readonly<{ rate: number; cpu: number }>;

export async function costOf(url: string, headers: Readonly<Record<string, string>>, pid: number): Promise<Cost> {
  const before = processorSeconds(pid);
  const { requests, errors, non2xx } = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS });
  if (errors > 0 || non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} refusals`);
  return { rate: requests.average, cpu: (processorSeconds(pid) - before) / requests.total };
}

/** User and system time of a process so far, as Linux counts it. */
function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}
