import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_PACK, DEMO_FOLDER } from '@ryg/server/config.ts';
import { loadDemo } from '@ryg/server/demo.ts';
import { createAccount } from '@ryg/server/features/people/accounts.service.ts';
import { keeperOf, peopleWith } from '@ryg/server/features/people/people.ts';
import { signIn } from '@ryg/server/features/people/sign-in.service.ts';
import { openLedger } from '@ryg/server/live/ledger.ts';
import { systemClock } from '@ryg/server/platform/clock.ts';
import { sealWith } from '@ryg/server/platform/sealed-secret.ts';
import { PLAIN_HTTP } from '@ryg/server/platform/transport.ts';
import { figureOf } from '../bench/ratio.ts';

const TRIES = 400;
const PASSWORD = 'Qinling-8421!';
const WARM_UP = 20;
/** Five failures lock a name. */
const TRIES_A_NAME = 4;

/**
 * R37: how much longer a wrong password takes than a name nobody has. The service itself is asked, because over HTTP
 * one address may try only a few times; names and addresses change with every pair, so that nothing is locked.
 */
export async function enumerationTrial(tries = TRIES): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ryg-trial-'));
  const loaded = await loadDemo({ path: folder, samples: DEMO_FOLDER, pack: DEFAULT_PACK });
  if (!loaded.ok) throw new Error(loaded.refusal.message);
  const opened = await openLedger(folder);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const ledger = opened.value;
  try {
    const pairs = Math.floor(tries / 2);
    const keeper = keeperOf(ledger.store, systemClock);
    for (let name = 0; name * TRIES_A_NAME < pairs; name++) {
      const order = { username: `clerk${name}`, name: `甲${name}`, roles: [], unit: '610923', password: PASSWORD };
      const made = await createAccount(keeper, { account: 'trial', address: null }, { ...order, expiresOn: null });
      if (!made.ok) throw new Error(made.refusal.message);
    }
    const people = peopleWith({
      store: ledger.store,
      wall: systemClock,
      transport: PLAIN_HTTP,
      seal: sealWith(ledger.folder.key),
      standing: async () => ({ inspects: [], standsFor: [] }),
    });
    const times = { unknown: [] as number[], wrong: [] as number[] };
    const answers = new Set<string>();
    let turn = 0;
    const knock = async (username: string) => {
      turn++;
      const address = `10.${turn >> 16}.${(turn >> 8) & 255}.${turn & 255}`;
      const attempt = { username, password: `Wrong-${turn}-Pass!`, totp: null, address, agent: 'trial', before: null };
      const began = performance.now();
      const answer = await signIn(people, attempt, async () => 'none');
      const took = performance.now() - began;
      answers.add(answer.ok ? 'let in' : JSON.stringify(answer.refusal));
      return took;
    };
    for (let turn = 0; turn < WARM_UP; turn++) await knock(`early${turn}`);
    for (let pair = 0; pair < pairs; pair++) {
      const knockUnknown = async () => times.unknown.push(await knock(`nobody${pair}`));
      const knockWrong = async () => times.wrong.push(await knock(`clerk${Math.floor(pair / TRIES_A_NAME)}`));
      // Who goes first alternates, so that a slow moment of the machine hits both.
      for (const one of pair % 2 === 0 ? [knockUnknown, knockWrong] : [knockWrong, knockUnknown]) await one();
    }
    reportDifference(times, answers);
  } finally {
    await ledger.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function reportDifference(
  { unknown, wrong }: Readonly<{ unknown: readonly number[]; wrong: readonly number[] }>,
  answers: ReadonlySet<string>,
): void {
  const mean = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0) / times.length;
  const pairwise = wrong.map((time, pair) => time - (unknown[pair] ?? Number.NaN));
  const difference = mean(pairwise);
  const spread = Math.sqrt(mean(pairwise.map((one) => (one - difference) ** 2)) / pairwise.length);
  console.log(
    `R37 ${unknown.length} unknown names against ${wrong.length} wrong passwords: mean ${mean(unknown).toFixed(1)} ms ` +
      `against ${mean(wrong).toFixed(1)} ms, difference ${difference.toFixed(2)} ms (standard error ${spread.toFixed(2)}), ` +
      `median of differences ${figureOf(pairwise).median.toFixed(2)} ms; ${answers.size} different answer${answers.size === 1 ? '' : 's'}`,
  );
  if (answers.size !== 1) process.exitCode = 1;
}
