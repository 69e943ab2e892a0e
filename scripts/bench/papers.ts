import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildApp } from '@ryg/server/app.ts';
import { publishWork } from '@ryg/server/cli/works/publish.ts';
import { DEFAULT_PACK, DEMO_FOLDER } from '@ryg/server/config.ts';
import { loadDemo } from '@ryg/server/demo.ts';
import { runPapers } from '@ryg/server/documents/papers/run-papers.ts';
import { boardService } from '@ryg/server/features/board/board.service.ts';
import { snapshotLedger } from '@ryg/server/features/exchange/snapshot-ledger.ts';
import { agendaService } from '@ryg/server/features/meeting/agenda.service.ts';
import { openMeetings } from '@ryg/server/features/meeting/meeting-book.ts';
import { openBook } from '@ryg/server/live/book.ts';
import { openLedger, type Ledger } from '@ryg/server/live/ledger.ts';
import { openPast } from '@ryg/server/live/past.ts';
import { officialHolidays } from '@ryg/server/platform/official-calendar.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { Result } from '@ryg/shared/domain/refusal.ts';
import { freezeWeek, withLargeCounty } from './agenda.ts';
import { figureOf } from './ratio.ts';

const IDLE_MS = 5_000;
const PAUSE_MS = 10;

/** All papers of a meeting of 114 and of 5,000 issues: seconds, memory of the process that writes, and the board meanwhile. */
export async function benchPapers(pack: RulePack): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'ryg-bench-'));
  try {
    const demo = join(place, 'demo');
    await mkdir(demo);
    await loadDemo({ path: demo, samples: DEMO_FOLDER, pack: DEFAULT_PACK });
    const small = valueOf(await openLedger(demo));
    await measure('114', small, place);
    await small.close();
    await withLargeCounty(pack, async (ledger) => {
      await freezeWeek(ledger);
      await publishWork(ledger, { titles: 'release' });
      await measure('5,000', ledger, place);
    });
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function measure(size: string, ledger: Ledger, place: string): Promise<void> {
  const app = await buildApp({ ledger, board: boardService(ledger, 'unbuilt'), site: '' });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  try {
    const idle = await latenciesDuring(origin, () => sleep(IDLE_MS));
    const told = { seconds: 0, files: 0, megabytes: 0, archive: 0 };
    const busy = await latenciesDuring(origin, async () => {
      const start = performance.now();
      const written = await papersOf(ledger, place, size);
      told.seconds = (performance.now() - start) / 1_000;
      told.files = written.files.length;
      told.megabytes = written.peakMegabytes;
      told.archive = (written.bytes ?? 0) / 2 ** 20;
    });
    const [calm, loud] = [figureOf(idle), figureOf(busy)];
    console.log(
      `papers of ${size} issues: ${told.files} files (${told.archive.toFixed(1)} MB) in ${told.seconds.toFixed(1)} s, ` +
        `the writing process held at most ${told.megabytes} MB; board median ${calm.median.toFixed(1)} ms idle, ` +
        `${loud.median.toFixed(1)} ms meanwhile (${(loud.median / calm.median).toFixed(2)}x), longest ${loud.max.toFixed(0)} ms`,
    );
  } finally {
    await app.close();
  }
}

/** What the room of the papers does when somebody presses the button, from the question to the archive. */
async function papersOf(ledger: Ledger, place: string, size: string) {
  const book = openBook(ledger);
  const past = openPast(ledger, book);
  const agendas = agendaService({ ledger, book, past, meetings: openMeetings(ledger), holidays: officialHolidays });
  const agenda = valueOf(await agendas.compose('2018-W25', 'frozen'));
  const tables = valueOf(await snapshotLedger(ledger, past)(agenda));
  const folder = join(place, `papers-${size}`);
  await mkdir(folder);
  const order = { agenda, ledger: tables, redHead: null, templates: {}, folder, only: null, archive: `${folder}.zip` };
  return valueOf(await runPapers(order, { bug: console.error }));
}

/** How long the board takes, asked in this process: what keeps the server waiting is then in every figure. */
async function latenciesDuring(origin: string, activity: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  const isOver = { yet: false };
  const asking = (async () => {
    while (!isOver.yet) {
      const start = performance.now();
      const reply = await fetch(`${origin}/api/public/board`);
      await reply.arrayBuffer();
      if (reply.ok) times.push(performance.now() - start);
      await sleep(PAUSE_MS);
    }
  })();
  try {
    await activity();
  } finally {
    isOver.yet = true;
    await asking;
  }
  return times;
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}
