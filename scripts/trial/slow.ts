import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { openTrialHouse } from './house.ts';

const SLOW = 800;
const DRIP_MS = 5_000;
const WATCH_MS = 22_000;
const ASK_EVERY_MS = 50;
const IDLE_MS = 5_000;
const P99_MS = 50;
/** Too slow, or too many at a door that only opens so often. */
const GONE = new Set([408, 429]);
const HEADERS_WITHIN_MS = 10_000;

/** What a slow visitor sends first, and what then drips; none of them ever comes to an end. */
const WAYS: Readonly<Record<string, Readonly<{ first: string; drip: string }>>> = {
  headers: { first: 'GET /api/public/board HTTP/1.1\r\nhost: here\r\n', drip: 'x-slow: 1\r\n' },
  body: {
    first:
      'POST /api/session HTTP/1.1\r\nhost: here\r\ncontent-type: application/json\r\ncontent-length: 4096\r\n\r\n{"username":"',
    drip: 'a',
  },
};

type Seen = { answered: Map<number, number>; longest: number };

/** R19: 800 visitors who never finish a sentence, first in their headers, then in a body; everybody else is served meanwhile. */
export async function slowTrial(sockets = SLOW): Promise<void> {
  const house = await openTrialHouse();
  try {
    const idle = p99Of(await boardTimes(house.origin, IDLE_MS));
    console.log(`R19 the board with nobody in the way: p99 ${idle.toFixed(1)} ms`);
    for (const [name, way] of Object.entries(WAYS)) {
      const seen: Seen = { answered: new Map(), longest: 0 };
      const visitors = Array.from({ length: sockets }, () => slowVisitor(house.origin, way, seen));
      const times = await boardTimes(house.origin, WATCH_MS);
      for (const visitor of visitors) visitor.leave();
      const p99 = p99Of(times);
      const told = [...seen.answered].map(([status, count]) => `${count} × ${status}`).join(', ');
      console.log(
        `R19 ${sockets} slow ${name}: ${told || 'none'} sent away, the last after ${(seen.longest / 1_000).toFixed(1)} s; ` +
          `the board meanwhile ${times.length} answers, p99 ${p99.toFixed(1)} ms`,
      );
      const gone = [...seen.answered].reduce((sum, [status, count]) => sum + (GONE.has(status) ? count : 0), 0);
      const isTold = gone === sockets && (name !== 'headers' || seen.longest <= HEADERS_WITHIN_MS);
      // On a machine that is busy with something else the board is slow with nobody in the way, too.
      if (!isTold || p99 > Math.max(P99_MS, 2 * idle)) process.exitCode = 1;
    }
  } finally {
    await house.end();
  }
}

function slowVisitor(
  origin: string,
  { first, drip }: Readonly<{ first: string; drip: string }>,
  seen: Seen,
): Readonly<{ leave: () => void }> {
  const { hostname: host, port } = new URL(origin);
  const began = performance.now();
  const socket = connect({ host, port: Number(port) });
  socket.on('error', () => undefined);
  socket.write(first);
  const timer = setInterval(() => socket.writable && socket.write(drip), DRIP_MS);
  socket.once('data', (head: Buffer) => {
    const status = Number(head.toString('latin1').split(' ')[1]);
    seen.answered.set(status, (seen.answered.get(status) ?? 0) + 1);
    seen.longest = Math.max(seen.longest, performance.now() - began);
  });
  socket.once('close', () => clearInterval(timer));
  return {
    leave: () => {
      clearInterval(timer);
      socket.destroy();
    },
  };
}

const p99Of = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;

/** How long others wait for the board in the meantime. */
async function boardTimes(origin: string, forMs: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (const end = performance.now() + forMs; performance.now() < end; await sleep(ASK_EVERY_MS)) {
    const began = performance.now();
    const reply = await fetch(`${origin}/api/public/board`);
    await reply.arrayBuffer();
    if (!reply.ok) throw new Error(`the board answered ${reply.status}`);
    times.push(performance.now() - began);
  }
  return times;
}
