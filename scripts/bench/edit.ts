import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBytes } from '@ryg/server/platform/prepared-bytes.ts';
import { declareCounty } from '@ryg/server/live/declare.ts';
import { openLedger, type Ledger } from '@ryg/server/live/ledger.ts';
import { assembleBoard } from '@ryg/shared/domain/assemble-board.ts';
import type { BoardSource } from '@ryg/shared/domain/board-source.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import { judgeWithForecast } from '@ryg/shared/domain/judge-issue.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { root } from '../run.ts';
import { anIssueOf } from './issues.ts';
import { ratioOf, report, timed } from './ratio.ts';

const TODAY = calendarDay('2018-06-20');
const ROUNDS = 15;

/** P5: the bytes of the whole board after one edit, against the durable commit of that edit, and how that grows. */
export async function benchEdit(pack: RulePack): Promise<void> {
  const county = JSON.parse(await readFile(join(root, 'data/demo/county.json'), 'utf8')) as County;
  const folder = await mkdtemp(join(tmpdir(), 'ryg-bench-'));
  const ledger = valueOf(await openLedger(folder));
  try {
    valueOf(await declareCounty(ledger, { county, pack }, TODAY));
    const small = boardOf(county, pack, 114);
    const large = boardOf(county, pack, 10_000);
    const times = { commit: [] as number[], small: [] as number[], large: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.commit.push(await commit(ledger));
      times.small.push(timed(small));
      times.large.push(timed(large));
    }
    report('P5 114 issues: new board bytes / durable commit', ratioOf(times.small, times.commit), { atMost: 0.1 });
    report('P5 10,000 issues: new board bytes / durable commit', ratioOf(times.large, times.commit), { atMost: 0.1 });
    report('P5 new board bytes at 10,000 issues / at 114', ratioOf(times.large, times.small));
  } finally {
    await ledger.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function commit({ write }: Ledger): Promise<number> {
  const draft: EntryDraft = { kind: 'progressReported', on: TODAY, subject: 'Q0001', data: { progress: 60 } };
  const start = performance.now();
  valueOf(
    await write({ actor: 'office', source: 'bench' }, async () =>
      accept({ entries: [{ row: null, draft }], value: null }),
    ),
  );
  return performance.now() - start;
}

/** Assembles and packs a board in which every light but the edited one is known already. */
function boardOf(county: County, pack: RulePack, size: number): () => void {
  const issues = Array.from({ length: size }, (_, index) => ({
    ...anIssueOf(index, TODAY),
    towns: [county.towns[index % county.towns.length]?.name ?? ''],
  }));
  const verdicts = new Map(issues.map((issue) => [issue.id, judgeWithForecast(issue, pack, TODAY)]));
  const source: BoardSource = {
    county,
    pack,
    today: TODAY,
    issues,
    verdicts,
    lampsOn: () => null,
    previousRanks: new Map(),
    release: {
      number: 1,
      period: { from: TODAY, to: TODAY },
      releasedAt: '2018-06-20T00:30:00.000Z',
      validUntil: '2018-06-28T15:59:59.000Z',
    },
    buildId: 'bench',
  };
  return () => {
    verdicts.delete(issues[0]?.id ?? '');
    prepareBytes(JSON.stringify(assembleBoard(source)));
  };
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}
