import { openTrialHouse, openIssues, report as send } from '../trial/house.ts';
import { ratioOf, report } from './ratio.ts';

const CLERKS = 10;
const WRITES = 200;
const ROUNDS = 5;

/** P7: ten clerks writing at once, against the same writes one after the other. */
export async function benchClerks(): Promise<void> {
  const house = await openTrialHouse();
  try {
    const headers = await house.person('town', 'town', '610923100');
    const issues = await openIssues(house.origin, headers);
    let number = 0;
    const write = async () => {
      const turn = number++;
      const reply = await send(house.origin, headers, issues[turn % issues.length] ?? '', `clerk-${turn}`, turn % 100);
      if (!reply.ok) throw new Error(await reply.text());
      await reply.arrayBuffer();
    };
    const rates = { together: [] as number[], alone: [] as number[] };
    for (let round = 0; round <= ROUNDS; round++) {
      const alone = await rateOf(1, write);
      const together = await rateOf(CLERKS, write);
      if (round === 0) continue;
      rates.alone.push(alone);
      rates.together.push(together);
    }
    const { median } = ratioOf(
      rates.alone,
      rates.alone.map(() => 1),
    );
    console.log(`P7 one clerk, commands acknowledged per second: ${median.toFixed(0)}`);
    report(
      'P7 ten clerks at once / one by one, acknowledged commands per second',
      ratioOf(rates.together, rates.alone),
      {
        atLeast: 5,
      },
    );
  } finally {
    await house.end();
  }
}

async function rateOf(clerks: number, write: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clerks }, async () => {
      for (let turn = 0; turn < WRITES / clerks; turn++) await write();
    }),
  );
  return (WRITES * 1_000) / (performance.now() - start);
}
