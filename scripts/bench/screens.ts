import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { gatherCrowd } from '../trial/crowd.ts';
import { openTrialHouse } from '../trial/house.ts';
import { ringerAt } from '../trial/ring.ts';
import { deliveries } from '../trial/sse.ts';
import { figureOf, report } from './ratio.ts';

const SCREENS = 2_000;
const RINGS = 20;
const COUNTY = '610923';
const BARE_SECONDS = 4;
const KIB = 1_024;
/** The unit of /proc/PID/stat on every Linux there is. */
const TICK_MS = 10;

/** P8: one change reaches 2,000 screens; what each of them costs in time, memory and, beside one bare HTTP request, CPU. */
export async function benchScreens(): Promise<void> {
  const house = await openTrialHouse();
  const crowd = gatherCrowd(house.origin);
  try {
    const ringer = await ringerAt(house, COUNTY);
    // The first change pays for what is only done once.
    await ringer.ring();
    const alone = await cpuOf(house.pid(), () => ringsOf(RINGS, async () => void (await ringer.ring())));
    const before = await house.memory();
    await crowd.join(SCREENS);
    const each = ((await house.memory()) - before) / SCREENS / KIB;
    const p99s: number[] = [];
    const heard = await cpuOf(house.pid(), () =>
      ringsOf(RINGS, async () => {
        const delays = (await deliveries(crowd, ringer)).toSorted((a, b) => a - b);
        if (delays.length < SCREENS) throw new Error(`${SCREENS - delays.length} screens never heard`);
        p99s.push(delays[Math.floor(delays.length * 0.99)] ?? Number.NaN);
      }),
    );
    report('P8 a change reaches 2,000 screens: p99 ms from the press of the button', figureOf(p99s), { atMost: 250 });
    report('P8 resident KiB a screen', figureOf([each]), { atMost: 20 });
    const bare = await bareRequestMs(house.origin);
    report('P8 CPU a screen and change / bare HTTP request', figureOf([(heard - alone) / RINGS / SCREENS / bare]), {
      atMost: 0.7,
    });
  } finally {
    await crowd.leave();
    await house.end();
  }
}

async function ringsOf(count: number, ring: () => Promise<void>): Promise<void> {
  for (let turn = 0; turn < count; turn++) {
    await ring();
    await sleep(200);
  }
}

/** The processor time a process spends while something goes on, in milliseconds. */
async function cpuOf(pid: number, activity: () => Promise<unknown>): Promise<number> {
  const before = ticksOf(pid);
  await activity();
  return (ticksOf(pid) - before) * TICK_MS;
}

function ticksOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // The name in `stat` may hold spaces and brackets, so the fields are counted from its last bracket.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

/** What one request for the same few bytes costs bare node:http. */
async function bareRequestMs(origin: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'ryg-bench-'));
  const file = join(folder, 'version.json');
  await writeFile(file, await (await fetch(`${origin}/api/public/version`)).text());
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.ts'), file, '"bare"'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [port] = child.stdout ? ((await once(child.stdout, 'data')) as [Buffer]) : [Buffer.alloc(0)];
    const url = `http://127.0.0.1:${port.toString('utf8').trim()}/`;
    let answered = 0;
    const cpu = await cpuOf(child.pid ?? 0, async () => {
      const { requests } = await autocannon({ url, connections: 16, duration: BARE_SECONDS });
      answered = requests.total;
    });
    return cpu / answered;
  } finally {
    child.kill();
    await rm(folder, { recursive: true });
  }
}
