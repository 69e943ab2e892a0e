import { connect } from 'node:net';
import { openLedger } from '@ryg/server/live/ledger.ts';
import { verifyChains } from '@ryg/server/live/verify-chains.ts';
import { openTrialHouse, type TrialHouse } from './house.ts';
import { malformedRequests } from './malformed-requests.ts';

const PARALLEL = 64;
/** A busy machine answers later; what is still silent then is a request that never ends. */
const SOCKET_MS = 1_500;
const MOST_GROWTH = 150 * 2 ** 20;
/** What must never leave the house: stacks, paths, SQL, libraries. */
const LEAKS = /\bat .+:\d+:\d+|node_modules|\/server\/src|SQLITE|select .+ from|kysely|fastify/iu;

type Outcome = { answered: number; silent: number; statuses: Map<number, number>; wrong: string[] };

/** R25: ten thousand malformed requests, most of them with a good session; nobody falls, nothing leaks. */
export async function fuzzTrial(requests = 10_000, seed = 20180620): Promise<void> {
  const house = await openTrialHouse();
  try {
    const { cookie = '' } = await house.person('office', 'office', '610923');
    const before = await house.memory();
    const outcome: Outcome = { answered: 0, silent: 0, statuses: new Map(), wrong: [] };
    const began = performance.now();
    await sendAll(house, malformedRequests({ requests, seed, cookie }), outcome);
    const growth = (await house.memory()) - before;
    const wasUp = house.isUp();
    await house.kill('SIGTERM');
    const { entries, discrepancies } = await verified(house.folder);
    const statuses = [...outcome.statuses].toSorted(([a], [b]) => a - b).map(([status, n]) => `${status}×${n}`);
    console.log(
      `R25 ${requests} malformed requests (seed ${seed}) in ${((performance.now() - began) / 1000).toFixed(1)} s: ` +
        `${statuses.join(' ')}, ${outcome.silent} without an answer; memory +${(growth / 2 ** 20).toFixed(0)} MiB; ` +
        `server ${wasUp ? 'up' : 'DOWN'}; ${entries} entries, ${discrepancies} discrepancies`,
    );
    for (const line of outcome.wrong.slice(0, 10)) console.log(`  ${line}`);
    if (outcome.answered < requests / 4) throw new Error('hardly anything was answered: the trial shows nothing');
    if (!wasUp || discrepancies > 0 || outcome.wrong.length > 0 || growth > MOST_GROWTH) process.exitCode = 1;
  } finally {
    await house.end();
  }
}

/** Some mutants stay honest requests and are carried out, so the ledger may grow; both chains must be whole. */
async function verified(folder: string): Promise<Readonly<{ entries: number; discrepancies: number }>> {
  const opened = await openLedger(folder);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { store, workingDays, close } = opened.value;
  try {
    const { ledger, access } = await verifyChains(store, workingDays);
    return { entries: ledger.entries, discrepancies: ledger.discrepancies.length + access.discrepancies.length };
  } finally {
    await close();
  }
}

async function sendAll({ origin }: TrialHouse, requests: Iterator<Buffer>, outcome: Outcome): Promise<void> {
  const { port } = new URL(origin);
  const worker = async () => {
    for (let next = requests.next(); !next.done; next = requests.next()) {
      const answer = await send(Number(port), next.value);
      look(next.value, answer, outcome);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}

function look(request: Buffer, answer: string, outcome: Outcome): void {
  const status = Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1] ?? 0);
  if (status === 0) {
    outcome.silent++;
    return;
  }
  outcome.answered++;
  outcome.statuses.set(status, (outcome.statuses.get(status) ?? 0) + 1);
  const body = answer.slice(answer.indexOf('\r\n\r\n'));
  const isFault = status >= 500 && status !== 501 && status !== 503;
  if (isFault || LEAKS.test(body)) {
    outcome.wrong.push(
      `${status} for ${JSON.stringify(request.subarray(0, 160).toString('latin1'))}: ${body.slice(0, 200)}`,
    );
  }
}

function send(port: number, bytes: Buffer): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connect(port, '127.0.0.1');
  const parts: Buffer[] = [];
  const finish = () => {
    socket.destroy();
    resolve(Buffer.concat(parts).toString('utf8'));
  };
  socket.setTimeout(SOCKET_MS, finish);
  socket.on('data', (part) => parts.push(part));
  socket.on('error', finish);
  socket.on('close', finish);
  socket.end(bytes);
  return promise;
}
