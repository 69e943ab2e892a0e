import { setTimeout as sleep } from 'node:timers/promises';
import { gatherCrowd, type Crowd } from './crowd.ts';
import { openTrialHouse, type TrialHouse } from './house.ts';
import { ringerAt, type Ringer } from './ring.ts';

const CLIENTS = 2_000;
const ROUNDS = 10;
const CHURN = 0.05;
const MOST = 3_000;
const MOST_AN_ADDRESS = 300;
const ONE_ADDRESS = '127.0.0.200';
const COUNTY = '610923';
const KIB = 1_024;
/** How long a ring may be on its way before it counts as lost. */
const PATIENCE_MS = 5_000;

/** R17 and R18: 2,000 screens of which one in twenty is exchanged every second, rung once a second. `seconds` in all; 600 is the long form. */
export async function sseTrial(seconds = 30): Promise<void> {
  const house = await openTrialHouse();
  const crowd = gatherCrowd(house.origin);
  try {
    const ringer = await ringerAt(house, COUNTY);
    const before = { memory: await house.memory(), sockets: house.sockets() };
    await crowd.join(CLIENTS);
    const each = ((await house.memory()) - before.memory) / CLIENTS / KIB;
    const { delays, lost, memory } = await rounds(house, crowd, ringer, seconds);
    const places = await findLimits(crowd);
    await crowd.leave();
    const leaked = house.sockets() - before.sockets;
    const sorted = delays.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
    const half = memory.slice(ROUNDS / 2);
    const growth = (half.at(-1) ?? 0) / (half[0] ?? 1);
    console.log(
      `R17 ${CLIENTS} streams, ${CHURN * 100} %/s exchanged, ${seconds} s: ${delays.length} deliveries, ${lost} lost, ` +
        `from the press of the button p50 ${at(0.5).toFixed(0)} ms, p99 ${at(0.99).toFixed(0)} ms, max ${at(1 - 1e-9).toFixed(0)} ms`,
    );
    console.log(
      `R17 memory ${each.toFixed(1)} KiB a stream; after each round MiB ${memory.map((one) => one.toFixed(0)).join(' ')}; ` +
        `last five rounds × ${growth.toFixed(2)}; ${leaked} sockets left over`,
    );
    console.log(`R18 place ${MOST + 1}: ${places.all}; place ${MOST_AN_ADDRESS + 1} of one address: ${places.address}`);
    const isMet = at(0.99) <= 1_000 && lost === 0 && each <= 60 && growth <= 1.15 && leaked <= 0;
    if (!isMet || places.all !== 'HTTP 503, Retry-After' || places.address !== 'HTTP 429, Retry-After')
      process.exitCode = 1;
  } finally {
    await crowd.leave();
    await house.end();
  }
}

async function rounds(
  house: TrialHouse,
  crowd: Crowd,
  ringer: Ringer,
  seconds: number,
): Promise<Readonly<{ delays: readonly number[]; lost: number; memory: readonly number[] }>> {
  const delays: number[] = [];
  const memory: number[] = [];
  let lost = 0;
  const turns = Math.max(1, Math.round(seconds / ROUNDS));
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < turns; turn++) {
      const began = performance.now();
      if (ringer.left() > 0) {
        const heard = await deliveries(crowd, ringer);
        delays.push(...heard);
        lost += CLIENTS - heard.length;
      }
      await crowd.change(Math.round(CLIENTS * CHURN));
      await sleep(Math.max(0, 1_000 - (performance.now() - began)));
    }
    memory.push((await house.memory()) / KIB / KIB);
  }
  return { delays, lost, memory };
}

/** How long after the press of the button each of the crowd heard of it. */
export async function deliveries(crowd: Crowd, ringer: Ringer): Promise<readonly number[]> {
  const { version, askedAt } = await ringer.ring();
  for (let waited = 0; crowd.heardAt(version).length < crowd.size() && waited < PATIENCE_MS; waited += 10)
    await sleep(10);
  return crowd.heardAt(version).map((at) => at - askedAt);
}

async function findLimits(crowd: Crowd): Promise<Readonly<{ all: string; address: string }>> {
  const answerOf = ({ status, head }: Readonly<{ status: number; head: string }>) =>
    `HTTP ${status}${/\r\nretry-after: \d+\r\n/iu.test(head) ? ', Retry-After' : ''}`;
  await crowd.join(MOST_AN_ADDRESS, ONE_ADDRESS);
  const address = answerOf(await crowd.knock(ONE_ADDRESS));
  await crowd.join(MOST - crowd.size());
  return { all: answerOf(await crowd.knock()), address };
}
