import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BoardSchema } from '@ryg/shared/contract/board.contract.ts';
import type { Board } from '@ryg/shared/domain/board.ts';
import { run as exportLedger } from '@ryg/server/cli/export.ts';
import { run as importLedger } from '@ryg/server/cli/import.ts';
import { run as init } from '@ryg/server/cli/init.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import type { IndicatorBook } from '@ryg/shared/domain/indicator-state.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { decisionLine, decisionSums } from '@ryg/shared/domain/meeting/decision-standing.ts';
import { freezingOf, type Meetings } from '@ryg/shared/domain/meeting/meetings.ts';
import { DEFAULT_PACK, DEMO_FOLDER } from '@ryg/server/config.ts';
import { loadDemo } from '@ryg/server/demo.ts';
import { boardService } from '@ryg/server/features/board/board.service.ts';
import { sampleLedgers } from '@ryg/server/features/exchange/samples.ts';
import { openIndicators } from '@ryg/server/features/indicators/indicator-book.ts';
import { openMeetings } from '@ryg/server/features/meeting/meeting-book.ts';
import { openLedger } from '@ryg/server/live/ledger.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { aFolder, valueOf } from '../../support/a-house.ts';
import { printed } from '../../support/printed.ts';

const folder = mkdtempSync(join(tmpdir(), 'ryg-'));
let board: Board;
let findings: number;
let wrong: readonly unknown[];
let indicators: IndicatorBook;
let meetings: Meetings;
let issues: readonly LedgerIssue[];

beforeAll(async () => {
  const path = join(folder, 'data');
  valueOf(await loadDemo({ path, samples: DEMO_FOLDER, pack: DEFAULT_PACK }));
  const ledger = valueOf(await openLedger(path));
  const service = boardService(ledger, 'test');
  await service.refresh();
  board = BoardSchema.parse(JSON.parse(service.current()?.bytes.identity.toString() ?? ''));
  findings = (await ledger.store.findings.all()).length;
  wrong = (await verifyLedger(ledger.store, ledger.workingDays)).discrepancies;
  indicators = await openIndicators(ledger).now();
  meetings = await openMeetings(ledger).now();
  issues = await ledger.store.issues.all();
  await ledger.close();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the shipped samples lead to release 8 on 20 June 2018: 211 findings, 114 issues, 95 closed, 19 open', () => {
  expect(board).toMatchObject({ number: 8, demo: true, asOf: '2018-06-20', totals: { issues: 114, closed: 95 } });
  expect(findings).toBe(211);
  expect(board.ranking).toHaveLength(11);
  expect(new Set(board.issues.map(({ category }) => category)).size).toBe(14);
  expect(wrong).toEqual([]);
});

it('the sample’s indicators add up to the record: 119 projects, 1.69 of 2.59, seven standards, 34 villages', () => {
  const figureOf = (id: string) => indicators.states.get(id)?.reports.at(-1)?.figure;
  expect(figureOf('demo-funds')).toEqual({ value: 1.69, of: null });
  expect(indicators.states.get('demo-funds')?.indicator.target).toBe(2.59);
  expect(indicators.states.get('demo-started')).toMatchObject({ indicator: { target: 119 }, confirmed: {} });
  const { rows, standards } = indicators.states.get('demo-standards')?.indicator ?? { rows: [], standards: [] };
  expect([rows.length, standards.length]).toEqual([11, 7]);
  expect(indicators.context.figures.map(({ value }) => value)).toEqual([34, 3847, 9028, 15.2, 25]);
  for (const { indicator } of indicators.states.values()) expect(indicator.note).toBe('演示数据');
});

it('the sample’s last meeting decided eight things: four kept, one put off, one broken, one open, one given up', () => {
  const [last, next] = ['2018-W24', '2018-W25'].map((key) => meetings.meetings.get(key));
  expect(last && freezingOf(last)).toMatchObject({ number: 1, day: '2018-06-13', meetsOn: '2018-06-14' });
  expect(next && freezingOf(next)).toMatchObject({ number: 2, day: '2018-06-20', meetsOn: '2018-06-22' });
  const today = calendarDay('2018-06-20');
  const lines = (last?.decisions ?? []).map((decision) => {
    const issue = issues.find(({ id }) => id === decision.issue) ?? null;
    return decisionLine(decision, { issue, today, carried: false });
  });
  expect(lines).toHaveLength(8);
  expect(decisionSums(lines)).toEqual({ kept: 4, late: 1, broken: 1, open: 1 });
  expect(lines.filter(({ dropped }) => dropped)).toHaveLength(1);
  expect(next?.explanations.size).toBe(4);
  expect(last?.details?.place).toContain('演示数据');
  const units = new Set(['县整改办', ...issues.flatMap(({ leadUnits }) => leadUnits)]);
  for (const { owner } of lines) expect(units).toContain(owner);
  // Of the six that were given words for the public, one is not due yet.
  expect(board.promises).toMatchObject({ metOn: '2018-06-14', kept: 3, late: 1, broken: 1 });
});

it('every lamp face is there, and eight weekly marks stand behind every bar', () => {
  const { closed, red, yellow, green, none } = board.totals;
  for (const count of [closed, red, yellow, green, none]) expect(count).toBeGreaterThan(0);
  for (const { history } of [board, ...board.ranking]) expect(history.map(({ on }) => on).at(0)).toBe('2018-05-02');
  expect(board.history).toHaveLength(8);
  expect(board.history.at(-1)).toMatchObject({ closed, red, yellow, green, none });
});

it('all of them in a ledger of one’s own, exported, come back unchanged', async () => {
  const place = aFolder();
  const path = join(place, 'own');
  const { towns, name, code } = JSON.parse(await readFile(join(DEMO_FOLDER, 'county.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const regions = join(place, 'regions.json');
  writeFileSync(regions, JSON.stringify({ county: name, code, towns }));
  expect((await printed(() => init([path, '--county', '610923', '--name', '宁陕县', '--regions', regions]))).code).toBe(
    0,
  );
  for (const file of (await sampleLedgers(DEMO_FOLDER)).slice(-2)) {
    const copy = join(place, basename(file));
    copyFileSync(file, copy);
    expect((await printed(() => importLedger([copy, '--data', path]))).code).toBe(0);
  }
  for (const ending of ['xlsx', 'csv']) {
    const out = join(place, `out.${ending}`);
    expect((await printed(() => exportLedger([out, '--data', path]))).code).toBe(0);
    expect((await printed(() => importLedger([out, '--data', path]))).out).toContain('未变 114 条');
  }
}, 60_000);
