import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLedger } from '@ryg/server/live/ledger.ts';
import { gatherCrowd } from './crowd.ts';
import { openIssues, openTrialHouse, type TrialHouse } from './house.ts';

const STREAMS = 2_000;
const WRITERS = 20;
const WITHIN_MS = 5_000;
const PATIENCE_MS = 20_000;

type Book = { answered: Set<string>; turnedAway: number; refused: number; cut: number };

/** R20: the server is told to go while 2,000 screens listen and 20 people write. Every write it took is answered, every screen hears `bye`. */
export async function stopTrial(streams = STREAMS): Promise<void> {
  const house = await openTrialHouse();
  const crowd = gatherCrowd(house.origin);
  try {
    const town = await house.person('town', 'town', '610923100');
    const issues = await openIssues(house.origin, town);
    await crowd.join(streams);
    const book: Book = { answered: new Set(), turnedAway: 0, refused: 0, cut: 0 };
    const isOver = { now: false };
    const writers = Array.from({ length: WRITERS }, (_, writer) =>
      writeOn(house, town, issues, `s${writer}`, book, isOver),
    );
    // Every writer is in the middle of something by then, also on a slow machine.
    for (let waited = 0; book.answered.size < 2 * WRITERS && waited < PATIENCE_MS; waited += 10) await sleep(10);
    const began = performance.now();
    const code = await house.kill('SIGTERM');
    const took = performance.now() - began;
    isOver.now = true;
    await Promise.all(writers);
    const stored = await storedKeys(house.folder);
    const silent = [...stored].filter((key) => !book.answered.has(key));
    const lost = [...book.answered].filter((key) => !stored.has(key));
    console.log(
      `R20 SIGTERM with ${streams} streams and ${WRITERS} writers: gone after ${took.toFixed(0)} ms with code ${code}; ` +
        `${crowd.farewells()} heard bye; ${book.answered.size} writes acknowledged, ${lost.length} lost, ` +
        `${silent.length} stored without an answer, ${book.turnedAway} turned away with 503, ` +
        `${book.refused} found the door closed, ${book.cut} cut off before the server had looked at them`,
    );
    const isMet = code === 0 && took <= WITHIN_MS && crowd.farewells() === streams && lost.length + silent.length === 0;
    if (!isMet || book.answered.size < WRITERS) process.exitCode = 1;
  } finally {
    await crowd.leave();
    await house.end();
  }
}

async function writeOn(
  house: TrialHouse,
  headers: Readonly<Record<string, string>>,
  issues: readonly string[],
  name: string,
  book: Book,
  isOver: Readonly<{ now: boolean }>,
): Promise<void> {
  for (let turn = 0; !isOver.now; turn++) {
    const key = `${name}-${turn}`;
    const status = await write(house, headers, issues[turn % issues.length] ?? '', key, turn % 100);
    if (status === 200) {
      book.answered.add(key);
      continue;
    }
    if (status === 503) book.turnedAway += 1;
    else if (status === 'ECONNREFUSED') book.refused += 1;
    else if (typeof status === 'string') book.cut += 1;
    else throw new Error(`a write was answered ${status}`);
    return;
  }
}

/** On a connection of its own: one kept open may be closed for being idle just as the next write sets out on it. */
function write(
  { origin }: TrialHouse,
  headers: Readonly<Record<string, string>>,
  issue: string,
  key: string,
  progress: number,
): Promise<number | string> {
  const { promise, resolve } = Promise.withResolvers<number | string>();
  const asked = request(
    `${origin}/api/issues/${issue}/commands`,
    {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': key },
    },
    (reply) => {
      reply.resume().once('end', () => resolve(reply.statusCode ?? 0));
    },
  );
  asked.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'cut'));
  asked.end(JSON.stringify({ command: 'reportProgress', progress, note: `演练进展 ${key}`, evidence: [] }));
  return promise;
}

async function storedKeys(folder: string): Promise<ReadonlySet<string>> {
  const opened = await openLedger(folder);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const entries = await opened.value.store.entries.ofKind('progressReported');
  await opened.value.close();
  const keys = entries.map(({ data }) => data.note?.replace('演练进展 ', '') ?? '');
  return new Set(keys.filter((key) => /^s\d+-\d+$/u.test(key)));
}
