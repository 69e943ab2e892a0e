import { Worker } from 'node:worker_threads';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRulePack } from '@ryg/shared/contract/rule-pack.contract.ts';
import { calendarDay, dayNumber } from '@ryg/shared/domain/calendar-day.ts';
import { columnsOf, type Rehearsal, type SpellColumns } from '@ryg/shared/domain/rehearsal.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { root } from '../run.ts';
import { anIssueOf } from './issues.ts';
import { figureOf, report } from './ratio.ts';

const TODAY = calendarDay('2018-06-20');
const SIZE = 100_000;
const DAYS = 90;
const ROUNDS = 7;

/** A rehearsal of the strict rules against the default ones on 100,000 issues × 90 days, by two workers as in the browser. */
export async function benchRehearsal(pack: RulePack): Promise<void> {
  const strict = readRulePack(JSON.parse(readFileSync(join(root, 'data/rules/county-strict.json'), 'utf8')));
  if (!strict.ok) throw new Error(strict.refusal.message);
  for (const [name, isOpen] of [
    ['four in five closed on the 45th day', false],
    ['all open', true],
  ] as const) {
    for (const calendar of ['calendar', 'workday'] as const) {
      const after = { ...strict.value, calendar };
      const sides = { before: [{ from: 0, pack }], after: [{ from: 0, pack: after }] };
      const rounds = await rehearseBy(columns(isOpen), sides);
      const what = `rehearsal ${SIZE} issues × ${DAYS} days, ${name}, ${calendar}`;
      report(`${what}: seconds until both answered`, figureOf(rounds.map(({ wall }) => wall)), { atMost: 1 });
      // On a machine that is busy otherwise only this says what two free cores would need.
      report(`${what}: seconds of a core, of the slower half`, figureOf(rounds.map(({ core }) => core)), { atMost: 1 });
    }
  }
}

function columns(isOpen: boolean): SpellColumns {
  const from = dayNumber(TODAY) - DAYS / 2;
  return columnsOf(
    Array.from({ length: SIZE }, (_, issue) => {
      const facts = anIssueOf(issue, TODAY);
      const open = isOpen ? { ...facts, state: 'rectifying' as const, closedOn: null } : facts;
      return { issue, facts: open, from, until: from + DAYS - 1 };
    }),
  );
}

type Round = Readonly<{ wall: number; core: number }>;

/** Seconds from the question to the last flip, for workers that hold their half of the facts. */
async function rehearseBy(all: SpellColumns, sides: Rehearsal): Promise<readonly Round[]> {
  const halves = [0, 1].map((half) => ({ start: (SIZE / 2) * half, end: (SIZE / 2) * (half + 1) }));
  const workers = halves.map(
    (half) => new Worker(new URL('rehearsal-worker.ts', import.meta.url), { workerData: { columns: all, ...half } }),
  );
  const answer = (worker: Worker) => new Promise<number>((resolve) => worker.once('message', resolve));
  await Promise.all(workers.map(answer));
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const answers = workers.map(answer);
    for (const worker of workers) worker.postMessage(sides);
    const core = Math.max(...(await Promise.all(answers)));
    rounds.push({ wall: (performance.now() - start) / 1_000, core });
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return rounds;
}
