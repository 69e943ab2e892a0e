import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CountySchema } from '@ryg/shared/contract/county.contract.ts';
import type { LedgerReading } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import { findPrivateWords } from '@ryg/shared/domain/privacy.ts';
import { sampleLedgers } from '@ryg/server/features/exchange/samples.ts';
import { COUNTY } from '../../scripts/demo/county.ts';
import { planFindings } from '../../scripts/demo/findings.ts';
import { planIssues } from '../../scripts/demo/plan.ts';
import { weekWorkbook } from '../../scripts/demo/week-workbook.ts';
import { SHEET_DAYS } from '../../scripts/demo/weeks.ts';
import { keepLedger, readingOf, type KeptLedger } from '../support/kept-ledger.ts';

const FOLDER = join(import.meta.dirname, '../../data/demo');
const county = CountySchema.parse(JSON.parse(readFileSync(join(FOLDER, 'county.json'), 'utf8')));

let files: readonly string[];
let readings: readonly LedgerReading[];
let kept: KeptLedger;

beforeAll(async () => {
  files = await sampleLedgers(FOLDER);
  readings = await Promise.all(files.map((file) => readingOf(file, county)));
  kept = keepLedger(readings, county);
});

describe('the sample ledgers as files', () => {
  it('are one a week, each the whole ledger of its Wednesday', () => {
    expect(readings.map(({ reportDate }) => reportDate)).toEqual(SHEET_DAYS);
    expect(readings.map(({ reportUnit }) => reportUnit)).toEqual(SHEET_DAYS.map(() => '宁陕县整改办公室（演示）'));
    const counts = readings.map(({ rows }) => rows.length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBe(114);
  });

  it('hold no row that a clerk would have to ask about', () => {
    expect(readings.flatMap(({ rejected }) => rejected)).toEqual([]);
    // The only notice names the sheet of findings, which is no ledger.
    const notices = new Set(readings.flatMap((reading) => reading.notices));
    expect([...notices]).toEqual([expect.stringContaining('“转办问题”是转办问题清单')]);
    const codes = new Set(readings.flatMap(({ rows }) => rows.flatMap(({ flags }) => flags.map(({ code }) => code))));
    expect([...codes].toSorted()).toEqual(['DEADLINE_OPEN', 'DONE_LATE']);
  });

  it('say in name and content that they are invented', () => {
    expect(files.every((file) => file.includes('演示数据'))).toBe(true);
    expect(county.demo).toBe(true);
  });

  it('are what the script writes, the same at every run', async () => {
    const write = () => {
      const issues = planIssues();
      return Promise.all(SHEET_DAYS.map((day) => weekWorkbook(day, issues, planFindings(issues))));
    };
    const written = await write();
    expect(await write()).toEqual(written);
    for (const week of [0, 5, SHEET_DAYS.length - 1]) {
      const bytes = written[week] ?? new Uint8Array();
      expect(await readingOf({ name: 'again.xlsx', bytes }, county)).toEqual(readings[week]);
    }
    expect(county).toEqual(COUNTY);
  });

  it('carry public titles of at most 14 characters that name nobody', () => {
    const titles = readings.flatMap(({ rows }) => rows.map(({ publicTitle }) => publicTitle ?? ''));
    expect(
      titles.filter((title) => title === '' || [...title].length > 14 || findPrivateWords(title).length > 0),
    ).toEqual([]);
  });
});

describe('the ledger on 2018-06-20', () => {
  it('counts 114 issues over 14 aspects, every face of a lamp among them', () => {
    const { totals, issues, week } = kept.board;
    expect(totals).toMatchObject({ issues: 114, closed: 95, green: 5, yellow: 8, red: 5, none: 1 });
    expect(totals.closedLate).toBeGreaterThan(0);
    expect(new Set(issues.map(({ category }) => category)).size).toBe(14);
    expect(week).toMatchObject({ closed: 12, newRed: 1, dueIn7: 8 });
  });

  it('ranks the towns as drawn', () => {
    const rows = kept.board.ranking.map((row) => [
      row.rank,
      row.town,
      `${row.closed}/${row.total}`,
      `${row.green}-${row.yellow}-${row.red}-${row.none}`,
      row.rankChange,
    ]);
    expect(rows).toEqual([
      [1, '四亩地镇', '9/9', '0-0-0-0', 2],
      [1, '筒车湾镇', '11/11', '0-0-0-0', 1],
      [3, '龙王镇', '9/10', '0-1-0-0', -2],
      [4, '城关镇', '16/19', '2-1-0-0', 1],
      [5, '太山庙镇', '8/10', '2-0-0-0', 2],
      [6, '江口回族镇', '12/15', '2-1-0-0', -2],
      [7, '广货街镇', '9/12', '0-2-1-0', -1],
      [8, '梅子镇', '5/8', '0-1-1-1', 2],
      [9, '新场镇', '5/8', '0-2-1-0', 0],
      [10, '金川镇', '7/11', '0-2-2-0', -2],
      [null, '皇冠镇', '4/4', '0-0-0-0', null],
    ]);
    expect(kept.board.ranking.every(({ reported }) => reported)).toBe(true);
  });

  it('has five issues of several towns and three of no town', () => {
    const shared = kept.board.issues.filter(({ towns }) => towns.length > 1);
    const ofNoTown = kept.board.issues.filter(({ towns }) => towns.length === 0);
    expect(
      shared.map(({ light, state, towns }) => `${state === 'closed' ? state : light} ${towns.length}`).toSorted(),
    ).toEqual(['closed 2', 'closed 2', 'closed 2', 'green 2', 'yellow 3']);
    expect(ofNoTown.map(({ state }) => state)).toEqual(['closed', 'closed', 'closed']);
  });

  it('tells of 金川镇 what its scene shows', () => {
    const { board } = kept;
    const code = '610923108';
    const open = board.issues.filter(({ towns, state }) => towns.includes(code) && state !== 'closed');
    const lines = open.map((issue) => [
      issue.publicTitle,
      issue.leadUnit,
      issue.daysLeft,
      issue.originalDeadline,
      issue.extensions,
    ]);
    expect(lines.toSorted((a, b) => Number(a[2]) - Number(b[2]))).toEqual([
      ['通村路水毁未修复', '县交通局', -12, '2018-05-30', 1],
      ['产业奖补资金滞留', '县农业局', -5, '2018-06-15', 0],
      ['卫生室药品不齐', '县卫计局', 3, '2018-06-13', 1],
      ['水质检测不全', '县水利局', 6, '2018-06-26', 0],
    ]);
    const history = board.ranking.find((row) => row.code === code)?.history ?? [];
    expect(history.map(({ red, yellow, green, none }) => red + yellow + green + none)).toEqual([
      11, 11, 10, 9, 8, 6, 5, 4,
    ]);
  });

  it('shows each rule of the default pack at work, and a lamp on the last day before red', () => {
    const open = kept.board.issues.filter(({ state }) => state !== 'closed');
    expect(new Set(open.map(({ rule }) => rule))).toEqual(
      new Set(['overdue', 'far-behind', 'due-soon', 'behind', 'base', 'not-judged']),
    );
    expect(open.some(({ daysLeft, light }) => daysLeft === 0 && light === 'yellow')).toBe(true);
    const waiting = open.filter(({ state }) => state === 'closeRequested').flatMap(({ towns }) => towns);
    expect(waiting.toSorted()).toEqual(['610923105', '610923108', '610923110', '610923113', '610923113']);
  });
});

describe('the way there', () => {
  it('closes more every week from the meeting of 6 May on', () => {
    expect(kept.board.history.map(({ closed }) => closed)).toEqual([0, 0, 8, 21, 39, 58, 83, 95]);
  });

  it('lights and cures reds, extends, returns, reopens and closes late', () => {
    expect(kept.board.history.slice(2).every(({ red, yellow }) => red > 0 && yellow > 0)).toBe(true);
    expect(Math.max(...kept.boards.map(({ totals }) => totals.red))).toBeGreaterThan(kept.board.totals.red);
    expect(kept.issues.filter(({ cycle }) => cycle > 1)).toHaveLength(1);
    expect(kept.issues.filter(({ returned }) => returned > 0)).toHaveLength(1);
    expect(kept.issues.filter(({ extensions }) => extensions.length > 0).length).toBeGreaterThanOrEqual(5);
    expect(new Set(kept.issues.map(({ originalDeadline }) => originalDeadline.kind))).toEqual(
      new Set(['date', 'immediate', 'staged', 'longTerm', 'unset']),
    );
  });

  it('never reports less than the week before, but for what was reopened', () => {
    const reopened = new Set(kept.issues.filter(({ cycle }) => cycle > 1).map(({ no }) => no));
    const fallen = readings.slice(1).flatMap(({ rows }, week) => {
      const before = new Map(readings[week]?.rows.map(({ no, progress }) => [no, progress ?? 0]));
      return rows.filter(({ no, progress }) => !reopened.has(no) && (progress ?? 0) < (before.get(no) ?? 0));
    });
    expect(fallen).toEqual([]);
  });

  it('traces 211 findings to 114 issues, four of them found by the county', () => {
    const { findings, issues } = kept;
    const counts = Map.groupBy(findings, ({ disposition }) => disposition ?? 'open');
    expect(findings).toHaveLength(211);
    expect(counts.has('open')).toBe(false);
    expect([...counts.keys()].toSorted()).toEqual(['merged', 'notFound', 'other', 'split', 'townLevel']);
    expect(findings.filter(({ source }) => source === '县级自查')).toHaveLength(4);
    const traced = new Set(findings.flatMap(({ issueNos }) => issueNos));
    expect([...traced].toSorted()).toEqual(issues.map(({ no }) => no ?? '').toSorted());
    const becameNone = findings.filter(({ issueNos }) => issueNos.length === 0);
    expect(becameNone.every(({ disposition }) => disposition !== 'merged' && disposition !== 'split')).toBe(true);
  });
});
