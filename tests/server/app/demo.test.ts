import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { BoardSchema } from '@ryg/shared/contract/board.contract.ts';
import type { Board } from '@ryg/shared/domain/board.ts';
import { DEFAULT_PACK } from '@ryg/server/config.ts';
import { loadDemo } from '@ryg/server/demo.ts';
import { boardService } from '@ryg/server/features/board/board.service.ts';
import { openLedger } from '@ryg/server/live/ledger.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { folderAt } from '@ryg/server/store/folder.ts';
import { aFolder, valueOf } from '../../support/a-house.ts';
import { sampleLedgers, type SampleRow, type SampleWeek } from '../../support/sample-ledgers.ts';

// Loading a sample county is seconds of work, and some tests do it twice.
vi.setConfig({ testTimeout: 60_000 });

const row = (no: string, town: string, progress: string, more: Partial<SampleRow> = {}): SampleRow => ({
  no,
  town,
  deadline: '2018-07-31',
  progress,
  ...more,
});

const WEEKS: readonly SampleWeek[] = [
  { on: '2018-04-25', rows: [row('1', '金川镇', '10%'), row('2', '江口镇', '10%')] },
  {
    on: '2018-05-02',
    rows: [row('1', '金川镇', '20%'), row('2', '江口镇', '20%'), row('3', '金川镇', '20%', { deadline: '2018-05-12' })],
  },
  {
    on: '2018-05-09',
    rows: [row('1', '金川镇', '30%'), row('2', '江口镇', '30%'), row('3', '金川镇', '90%', { deadline: '2018-05-12' })],
  },
  {
    on: '2018-05-16',
    rows: [
      row('1', '金川镇', '40%'),
      row('2', '江口镇', '40%'),
      row('3', '金川镇', '100%', { deadline: '2018-05-12', closedOn: '2018-05-16' }),
    ],
  },
];

/** Loads the samples and reads the board they lead to. */
async function boardOf(weeks: readonly SampleWeek[]) {
  const path = join(aFolder(), 'data');
  const loaded = valueOf(await loadDemo({ path, samples: await sampleLedgers(weeks), pack: DEFAULT_PACK }));
  const ledger = valueOf(await openLedger(path));
  const service = boardService(ledger, 'test');
  await service.refresh();
  const board = BoardSchema.parse(JSON.parse(service.current()?.bytes.identity.toString() ?? ''));
  const verified = await verifyLedger(ledger.store, ledger.workingDays);
  const today = ledger.clock.today();
  await ledger.close();
  return { path, loaded, board, verified, today };
}

it('the sample ledgers go through the importer week by week, and the demo stands on the day of the last release', async () => {
  const { path, loaded, board, verified, today } = await boardOf(WEEKS);
  expect(loaded).toEqual({ ledgers: 4, releases: 3 });
  expect(today).toBe('2018-05-16');
  expect(board).toMatchObject({
    number: 3,
    demo: true,
    asOf: '2018-05-16',
    period: { from: '2018-05-10', to: '2018-05-16' },
    totals: { issues: 3, closed: 1, closedLate: 1 },
  });
  expect(board.releasedAt).toBe('2018-05-16T00:30:00.000Z');
  expect(board.issues.map(({ publicTitle }) => publicTitle)).toEqual(['公示1', '公示2', '公示3']);
  expect(board.history.map(({ on, closed, yellow, red }) => [on, closed, yellow, red])).toEqual([
    ['2018-05-02', 0, 0, 1],
    ['2018-05-09', 0, 1, 0],
    ['2018-05-16', 1, 0, 0],
  ]);
  expect(board.week).toMatchObject({ closed: 1, newRed: 0 });
  expect(verified.discrepancies).toEqual([]);
  expect(
    readdirSync(path)
      .filter((name) => !name.endsWith('.lock'))
      .toSorted(),
  ).toEqual(['ryg.db', 'ryg.head-key.pem', 'ryg.installed.json']);
});

const arrows = ({ ranking }: Board) =>
  Object.fromEntries(ranking.map(({ town, rank, rankChange }) => [town, [rank, rankChange]]));

it('one altered line in one sample ledger alters trend, arrows and movement', async () => {
  const { board: before } = await boardOf(WEEKS);
  const [a, b, c, last] = WEEKS;
  if (!a || !b || !c || !last) throw new Error('four weeks');
  const without = last.rows.map((line) =>
    line.no === '3' ? row('3', '金川镇', '95%', { deadline: '2018-05-12' }) : line,
  );
  const { board: after } = await boardOf([a, b, c, { ...last, rows: without }]);

  expect(arrows(before)).toEqual({ 金川镇: [1, 1], 江口镇: [2, -1] });
  expect(arrows(after)).toEqual({ 江口镇: [1, 0], 金川镇: [2, 0] });
  expect([before.week, after.week]).toMatchObject([
    { closed: 1, newRed: 0 },
    { closed: 0, newRed: 1 },
  ]);
  expect(after.history.map(({ on, closed, yellow, red }) => [on, closed, yellow, red])).toEqual([
    ['2018-05-02', 0, 0, 1],
    ['2018-05-09', 0, 1, 0],
    ['2018-05-16', 0, 0, 1],
  ]);
});

it('a sample that cannot be read leaves an empty folder, and the next try begins anew', async () => {
  const samples = await sampleLedgers(WEEKS);
  writeFileSync(join(samples, '2018-05-30.xlsx'), 'PK no workbook');
  const path = aFolder();
  expect(await loadDemo({ path, samples, pack: DEFAULT_PACK })).toMatchObject({ ok: false });
  expect(readdirSync(path)).toEqual([]);
  valueOf(await loadDemo({ path, samples: await sampleLedgers(WEEKS), pack: DEFAULT_PACK }));
  expect(existsSync(folderAt(path).database)).toBe(true);
});

it('a folder that has a ledger is never loaded over', async () => {
  const { path } = await boardOf(WEEKS);
  expect(await loadDemo({ path, samples: await sampleLedgers(WEEKS), pack: DEFAULT_PACK })).toMatchObject({
    ok: false,
    refusal: { code: 'ALREADY_INITIALISED' },
  });
});
