import type { Ledger } from '@ryg/server/live/ledger.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { verifyAccess } from '@ryg/server/live/verify-access.ts';
import { kyselyOn } from '@ryg/server/store/sqlite.ts';
import { storeOn } from '@ryg/server/store/store.ts';
import { seededDice } from '../demo/dice.ts';
import { withLongLedger } from './long-ledger.ts';
import { dropGuards, tamper, type ChainTable, type Tampered } from './tampering.ts';

const MUTATIONS = 1_000;
const ROWS = 10_000;
const MANY_ROWS = 100_000;
const PROMISED_MS = 2_000;

/** R52: one record of ten thousand touched, a thousand times over, and how long a hundred thousand take to verify. */
export async function tamperTrial(mutations = MUTATIONS): Promise<void> {
  await withLongLedger(ROWS, async (ledger) => {
    for (const table of ['entry', 'access_event'] as const) {
      const missed = await missedOf(ledger, table, mutations);
      console.log(`${table}: ${mutations - missed.length} of ${mutations} mutations named by their exact seq`);
      for (const one of missed) console.log(`  ${one}`);
      if (missed.length > 0) process.exitCode = 1;
    }
  });
  await withLongLedger(MANY_ROWS, async (ledger) => {
    await timed('ledger', () => ledger.glance((stores) => verifyLedger(stores, ledger.workingDays)));
    await timed('access', () => ledger.glance((stores) => verifyAccess(stores)));
  });
}

/** Touches one record, verifies, takes it back; and what the verifier did not name as it should. */
export async function missedOf(
  { file, workingDays }: Pick<Ledger, 'file' | 'workingDays'>,
  table: ChainTable,
  mutations: number,
): Promise<readonly string[]> {
  const stores = storeOn(kyselyOn(file));
  const rows = (await (table === 'entry' ? stores.entries : stores.accessEvents).head()).seq;
  const dice = seededDice(52);
  const missed: string[] = [];
  for (let turn = 0; turn < mutations; turn++) {
    file.exec('begin');
    dropGuards(file);
    const done = tamper({ file, table, rows, dice });
    const found = table === 'entry' ? await verifyLedger(stores, workingDays) : await verifyAccess(stores);
    file.exec('rollback');
    const named = found.discrepancies.map(({ seq }) => seq);
    if (named.length !== 1 || named[0] !== done.seq) missed.push(missedWords(done, named));
  }
  return missed;
}

const missedWords = ({ what, seq }: Tampered, named: readonly (number | null)[]) =>
  `${what}: expected ${seq}, named ${named.join(', ') || 'nothing'}`;

const ROUNDS = 3;

type Verify = () => Promise<Readonly<{ entries: number; discrepancies: readonly unknown[] }>>;

/** The best of some rounds, with the processor's own time beside it: on a busy machine only that one says anything. */
async function timed(chain: string, verify: Verify): Promise<void> {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await oneRound(verify));
  const wall = Math.round(Math.min(...rounds.map(({ took }) => took)));
  const worked = Math.round(Math.min(...rounds.map(({ cpu }) => cpu)));
  const isSound = rounds.every(({ wrong }) => wrong === 0);
  const verdict = !isSound ? 'NOT SOUND' : wall <= PROMISED_MS ? 'kept' : 'NOT KEPT';
  const records = rounds[0]?.entries ?? 0;
  console.log(`${chain}: ${records} records verified in ${wall} ms, ${worked} ms of processor time`);
  console.log(`  promise ${PROMISED_MS} ms: ${verdict}`);
  if (verdict !== 'kept') process.exitCode = 1;
}

async function oneRound(verify: Verify) {
  const start = performance.now();
  const before = process.cpuUsage();
  const { entries, discrepancies } = await verify();
  const { user, system } = process.cpuUsage(before);
  return { took: performance.now() - start, cpu: (user + system) / 1_000, entries, wrong: discrepancies.length };
}
