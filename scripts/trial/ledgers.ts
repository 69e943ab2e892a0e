import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { openLedger } from '@ryg/server/live/ledger.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import { seededDice, type Dice } from '../demo/dice.ts';
import { root } from '../run.ts';
import { foundCounty } from './founded-county.ts';
import { openTrialHouse, type TrialHouse } from './house.ts';
import { upload, type LedgerFile } from './upload.ts';

const LEDGERS = 300;
const SEED = 26;
/** Bombs are not worth mutating by the hundred. */
const MOST_MUTANT_BYTES = 300_000;
const DAY = '2026-06-20';
/** Nobody in the sample county has this name. */
const CLERK = 'hostile-clerk';

type Case = Readonly<{
  id: string;
  surface: string;
  outcome: 'accept' | 'reject' | 'row-errors';
  file: string;
  expect: Readonly<{ code?: string }>;
}>;
type Sent = Readonly<{ status: number; code: string; ms: number }>;
type Tally = { worst: number; statuses: Map<number, number>; wrong: string[]; honest: number };

/** R26: hostile ledgers through the upload of a real server: the known ones get their answer, mutants at least a calm one. */
export async function ledgersTrial(ledgers = LEDGERS): Promise<void> {
  const corpus = await mkdtemp(join(tmpdir(), 'ryg-trial-'));
  const county = JSON.parse(await readFile(join(root, 'data/demo/county.json'), 'utf8')) as County;
  const house = await openTrialHouse((folder) => foundCounty(folder, county));
  try {
    const gen = join(root, 'tests/cases/hostile/gen.mjs');
    await promisify(execFile)(process.execPath, [gen, corpus], { maxBuffer: 1 << 26 });
    const cases = await casesIn(corpus);
    const headers = await house.person(CLERK, 'office', '610923');
    const tally: Tally = { worst: 0, statuses: new Map(), wrong: [], honest: 0 };
    for (const one of cases.slice(0, ledgers)) await sendCase(house, headers, one, tally);
    const mutants = Math.max(0, ledgers - cases.length);
    await sendMutants(house, headers, cases, mutants, tally);
    await house.kill('SIGTERM');
    const committed = await committedIn(house.folder);
    const statuses = [...tally.statuses].toSorted(([a], [b]) => a - b).map(([status, n]) => `${status}×${n}`);
    console.log(
      `R26 ${cases.length} hostile ledgers and ${mutants} mutants (seed ${SEED}): ${statuses.join(' ')}; ` +
        `${tally.wrong.length} wrong answers; worst ${Math.round(tally.worst)} ms; ${committed} entries committed; ` +
        `${tally.honest} honest controls accepted`,
    );
    for (const line of tally.wrong.slice(0, 10)) console.log(`  ${line}`);
    if (tally.wrong.length > 0 || committed !== 0 || tally.honest === 0) process.exitCode = 1;
  } finally {
    await house.end();
    await rm(corpus, { recursive: true, force: true });
  }
}

async function casesIn(corpus: string): Promise<readonly (Case & LedgerFile)[]> {
  const { entries } = JSON.parse(await readFile(join(corpus, 'manifest.json'), 'utf8')) as { entries: Case[] };
  const imports = entries.filter(({ surface }) => surface === 'import');
  return Promise.all(
    imports.map(async (one) => ({
      ...one,
      name: basename(one.file),
      bytes: new Uint8Array(await readFile(join(corpus, one.file))),
    })),
  );
}

async function sendCase(
  house: TrialHouse,
  headers: Readonly<Record<string, string>>,
  one: Case & LedgerFile,
  tally: Tally,
): Promise<void> {
  const { id, outcome } = one;
  const { status, code } = await send(house, headers, one, tally);
  if (outcome === 'accept' && status === 201) tally.honest++;
  const isRight =
    outcome === 'reject'
      ? (one.expect.code ?? '').split('|').includes(code)
      : status === 201 || (outcome === 'row-errors' && status === 422);
  if (!isRight) tally.wrong.push(`${id}: ${status} ${code}`);
}

async function sendMutants(
  house: TrialHouse,
  headers: Readonly<Record<string, string>>,
  cases: readonly LedgerFile[],
  mutants: number,
  tally: Tally,
): Promise<void> {
  const dice = seededDice(SEED);
  const small = cases.filter(({ bytes }) => bytes.length > 0 && bytes.length <= MOST_MUTANT_BYTES);
  for (let turn = 0; turn < mutants; turn++) {
    const origin = small[dice.roll(small.length)];
    if (!origin) throw new Error('nothing to mutate');
    const { status, code } = await send(house, headers, { ...origin, bytes: mutated(origin.bytes, dice) }, tally);
    if (status < 200 || status >= 500 || (status >= 300 && status < 400))
      tally.wrong.push(`mutant ${turn} of ${origin.name}: ${status} ${code}`);
  }
}

/** A few bytes overwritten, a piece cut out, doubled or zeroed. */
function mutated(bytes: Uint8Array, dice: Dice): Uint8Array<ArrayBuffer> {
  const at = dice.roll(bytes.length);
  const end = Math.min(bytes.length, at + 1 + dice.roll(64));
  const how = dice.roll(4);
  if (how === 0) return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(end)]);
  if (how === 1) return new Uint8Array([...bytes.subarray(0, end), ...bytes.subarray(at)]);
  const copy = new Uint8Array(bytes);
  if (how === 2) return copy.fill(0, at, end);
  for (let times = 1 + dice.roll(8); times > 0; times--) copy[dice.roll(copy.length)] = dice.roll(256);
  return copy;
}

async function send(
  { origin }: TrialHouse,
  headers: Readonly<Record<string, string>>,
  file: LedgerFile,
  tally: Tally,
): Promise<Sent> {
  const began = performance.now();
  const reply = await upload(origin, headers, file, { batch: '演练', on: DAY });
  const body = (await reply.json()) as { code?: string };
  const ms = performance.now() - began;
  tally.worst = Math.max(tally.worst, ms);
  tally.statuses.set(reply.status, (tally.statuses.get(reply.status) ?? 0) + 1);
  return { status: reply.status, code: body.code ?? 'read', ms };
}

/** Entries the trial's own account left in the ledger; NaN when the ledger is not sound. */
async function committedIn(folder: string): Promise<number> {
  const opened = await openLedger(folder);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { store, workingDays, close } = opened.value;
  try {
    const { discrepancies } = await verifyLedger(store, workingDays);
    if (discrepancies.length > 0) return Number.NaN;
    let written = 0;
    for await (const { actor } of store.entries.rows()) if (actor === CLERK) written++;
    return written;
  } finally {
    await close();
  }
}
