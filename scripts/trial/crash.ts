import { setTimeout as sleep } from 'node:timers/promises';
import { openLedger } from '@ryg/server/live/ledger.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { figureOf } from '../bench/ratio.ts';
import { openIssues, openTrialHouse, report, type TrialHouse } from './house.ts';

const WRITERS = 4;
const FIRST_KILL_MS = 80;
const KILL_SPREAD_MS = 400;

type Acknowledged = Map<string, number>;

/** R01: kill -9 under writers; every acknowledged write is there afterwards, once, and the chain is whole. */
export async function crashTrial(cycles = 200): Promise<void> {
  const house = await openTrialHouse();
  try {
    const town = await house.person('town', 'town', '610923100');
    const issues = await openIssues(house.origin, town);
    if (issues.length === 0) throw new Error('no open issue to report on');
    const acknowledged: Acknowledged = new Map();
    const restarts: number[] = [];
    for (let cycle = 0; cycle < cycles; cycle++) {
      const writers = Array.from({ length: WRITERS }, (_, writer) =>
        writeUntilItDies(house, town, issues, `c${cycle}-w${writer}`, acknowledged),
      );
      await sleep(FIRST_KILL_MS + Math.random() * KILL_SPREAD_MS);
      await house.kill('SIGKILL');
      await Promise.all(writers);
      const began = performance.now();
      await house.start();
      restarts.push(performance.now() - began);
    }
    await house.kill('SIGTERM');
    await lookForLost(house.folder, acknowledged, cycles);
    const { median, max } = figureOf(restarts);
    console.log(`R01 restart to ready after kill -9: median ${median.toFixed(0)} ms, max ${max.toFixed(0)} ms`);
  } finally {
    await house.end();
  }
}

async function writeUntilItDies(
  { origin }: TrialHouse,
  headers: Readonly<Record<string, string>>,
  issues: readonly string[],
  name: string,
  acknowledged: Acknowledged,
): Promise<void> {
  for (let turn = 0; ; turn++) {
    const key = `${name}-${turn}`;
    try {
      const reply = await report(origin, headers, issues[turn % issues.length] ?? '', key, turn % 100);
      const body = (await reply.json()) as { entries?: number[] };
      if (!reply.ok) throw new Error(`${reply.status}`);
      acknowledged.set(key, body.entries?.[0] ?? -1);
    } catch {
      return;
    }
  }
}

async function lookForLost(folder: string, acknowledged: Acknowledged, cycles: number): Promise<void> {
  const opened = await openLedger(folder);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const ledger = opened.value;
  const there = new Map<string, number[]>();
  for (const { seq, data } of await ledger.store.entries.ofKind('progressReported')) {
    const key = data.note?.replace('演练进展 ', '');
    if (key?.startsWith('c')) there.set(key, [...(there.get(key) ?? []), seq]);
  }
  const lost = [...acknowledged].filter(([key, seq]) => !there.get(key)?.includes(seq));
  const doubled = [...there].filter(([, seqs]) => seqs.length > 1);
  const { discrepancies } = await ledger.glance((stores) => verifyLedger(stores, ledger.workingDays));
  await ledger.close();
  console.log(
    `R01 ${cycles} kills, ${WRITERS} writers: ${acknowledged.size} acknowledged, ${lost.length} lost, ` +
      `${doubled.length} doubled, ${there.size - acknowledged.size} stored without an answer, ${discrepancies.length} discrepancies`,
  );
  if (acknowledged.size < cycles * 5) throw new Error('hardly anything was acknowledged: the trial shows nothing');
  if (lost.length + doubled.length + discrepancies.length > 0) process.exitCode = 1;
}
