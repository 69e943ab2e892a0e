import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseJson, casePath } from '../../support/ledger-cases.ts';

const CLI = fileURLToPath(new URL('../../../server/src/cli.ts', import.meta.url));

type Ran = Readonly<{ code: number; out: string; err: string }>;

function ryg(args: readonly string[], input = '', cwd = casePath('')): Promise<Ran> {
  return new Promise((resolve) => {
    const { INIT_CWD: _, ...env } = process.env;
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
    child.stdin.end(input);
  });
}

type Totals = Record<'issues' | 'closed' | 'closedLate' | 'red' | 'yellow' | 'green' | 'none', number>;
type Checked = Readonly<{
  file: string;
  pack: { id: string };
  sheet: string;
  headerRows: number[];
  totals: Totals;
  issues: {
    no: string;
    towns: string[];
    light: string;
    state: string;
    closedLate: number | null;
    deadline: { on: string | null };
    reason: string;
    nextChange: { on: string; light: string } | null;
  }[];
  rejected: { row: number; code: string; message: string }[];
  ranking: { rank: number | null; town: string; total: number; ranked: boolean }[];
  notices: string[];
}>;

async function check(args: readonly string[]): Promise<Checked> {
  const { code, out, err } = await ryg(['check', ...args, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Checked;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ryg-check-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A pack of one window only, as the published figures were computed. */
async function windowPack(days: number): Promise<string> {
  const pack = {
    id: `window-${days}`,
    version: 1,
    name: '只看天数',
    calendar: 'calendar',
    mode: 'worst',
    base: 'normal',
    rules: [
      { id: 'overdue', when: { overdue: { gte: 1 } }, level: 'alarm' },
      { id: 'due-soon', when: { remaining: { lte: days } }, level: 'warn' },
    ],
    display: {
      settled: { colour: 'green', word: '已办结' },
      normal: { colour: 'green', word: '绿灯' },
      warn: { colour: 'yellow', word: '黄灯' },
      alarm: { colour: 'red', word: '红灯' },
    },
  };
  const path = join(folder, `window-${days}.json`);
  await writeFile(path, JSON.stringify({ pack }));
  return path;
}

const BOSTON = ['open-data/boston311-100.csv', '--map', 'open-data/boston311.map.json'];

describe('a foreign ledger with real dates', () => {
  it.each([
    ['2022-06-01', 7, { issues: 100, closed: 85, closedLate: 4, red: 12, none: 3 }],
    ['2022-01-20', 7, { issues: 97, red: 7, yellow: 1, green: 7, none: 1, closed: 81 }],
    ['2022-01-10', 3, { issues: 93, red: 2, yellow: 2, green: 13, none: 1, closed: 75 }],
    ['2022-01-10', 7, { issues: 93, red: 2, yellow: 4, green: 11, none: 1, closed: 75 }],
    ['2022-01-10', 15, { issues: 93, red: 2, yellow: 8, green: 7, none: 1, closed: 75 }],
    ['2022-01-03', 7, { issues: 87, yellow: 13, green: 15, none: 7, closed: 52 }],
  ])('as of %s with a window of %i days', async (asOf, days, totals) => {
    const checked = await check([...BOSTON, '--as-of', asOf, '--rules', await windowPack(days)]);
    expect(checked.totals).toMatchObject(totals);
    expect(checked.rejected).toEqual([]);
  });

  it('keeps long numbers whole, names with strokes in one piece, and shows a blank town as such', async () => {
    const checked = await check([...BOSTON, '--as-of', '2022-06-01']);
    expect(checked.issues[0]).toMatchObject({ no: '101004143000', towns: ['(未定)'], deadline: { on: '2022-02-04' } });
    expect(checked.ranking.map(({ town }) => town)).toEqual(
      expect.arrayContaining(['(未定)', 'South Boston / South Boston Waterfront']),
    );
    const closed = checked.issues.filter(({ state }) => state === 'closed');
    expect(closed.filter(({ deadline }) => deadline.on === null)).toHaveLength(8);
    expect(closed.filter(({ closedLate, deadline }) => deadline.on !== null && closedLate === null)).toHaveLength(73);
  });
});

describe('a county ledger', () => {
  const name = '01_两行合并表头_县整改办汇总';
  const expected = caseJson(`messy/${name}.expected.json`) as { rows: { no: string; lightAtAsOf_win7: string }[] };

  it('has the lights a clerk expects, each with its sentence, and ranks all towns of the list', async () => {
    const checked = await check([
      `messy/${name}.xlsx`,
      '--as-of',
      '2018-06-20',
      '--regions',
      'ningshan/ningshan_towns.json',
    ]);
    const lights = checked.issues.map(({ no, state, light }) => [no, state === 'closed' ? 'done' : light]);
    expect(lights).toEqual(expected.rows.map(({ no, lightAtAsOf_win7: light }) => [no, light]));
    expect(checked.issues.every(({ reason }) => reason !== '')).toBe(true);
    expect(checked.issues.find(({ no }) => no === '10')?.nextChange).toEqual({ on: '2018-06-26', light: 'red' });
    expect(checked.ranking).toHaveLength(11);
    const { issues, closed, red, yellow, green, none } = checked.totals;
    expect(closed + red + yellow + green + none).toBe(issues);
  });

  it('says in text what it understood, what it refused and how the towns rank', async () => {
    const { code, out } = await ryg(['check', `messy/${name}.xlsx`, '--as-of', '2018-06-20']);
    expect(code).toBe(0);
    for (const part of [
      '问题←存在问题',
      '第15行：“存在问题”是空的',
      '■ 红灯  6 易地搬迁安置房超标准',
      '红灯：超期 10 天',
      '各镇排行',
    ])
      expect(out).toContain(part);
  });

  it('is found from the folder the caller stood in', async () => {
    const { INIT_CWD: _, ...env } = process.env;
    const child = spawn(process.execPath, [CLI, 'check', `${name}.xlsx`, '--as-of', '2018-06-20'], {
      cwd: folder,
      env: { ...env, INIT_CWD: casePath('messy') },
    });
    child.stdout.resume();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });
});

describe('what cannot be done is said in one line, exit 2', () => {
  it.each([
    ['no file', ['check', 'nowhere.xlsx']],
    ['no ledger', ['check', 'rules/county-default.json']],
    ['an unknown flag', ['check', `messy/a.xlsx`, '--colour']],
    ['no day', ['check', 'open-data/boston311-100.csv', '--as-of', '2018-06-31']],
    ['no year', ['check', 'open-data/boston311-100.csv', '--year', '18']],
    ['no rules', ['check', 'open-data/boston311-100.csv', '--rules', 'open-data/boston311.map.json']],
    [
      'a map that fits another file',
      ['check', 'messy/03_分段标题_一题多措施_重复表头.xlsx', '--map', 'open-data/boston311.map.json'],
    ],
    ['a sheet that is not there', ['check', 'messy/03_分段标题_一题多措施_重复表头.xlsx', '--sheet', '没有']],
    ['an unknown command', ['chekc']],
    ['a name every object has', ['constructor']],
    ['no command', []],
    ['judge without rules', ['judge']],
  ])('%s', async (_, args) => {
    const { code, out, err } = await ryg(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^[^\n]*\p{Script=Han}[^\n]*\n$/u);
    expect(err).not.toMatch(/\bat \/|Error:|node:/u);
  });
});

describe('judge', () => {
  it('answers each line, goes on after one it cannot read, and says so at the end', async () => {
    const lines = [
      '{"asOf":"2018-06-20","due":"2018-06-19","state":"rectifying"}',
      '',
      '{"asOf":"2018-06-20","due":"2018-06-31"}',
      'nonsense',
      '{"asOf":"2018-06-13","due":"2018-06-19"}',
    ];
    const { code, out } = await ryg(['judge', '--rules', 'rules/xian-workdays.json'], lines.join('\n'));
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>);
    expect(code).toBe(2);
    expect(answers).toMatchObject([
      { level: 'alarm', colour: 'red', rule: 'late' },
      { error: expect.stringContaining('due') as string },
      { error: expect.any(String) as string },
      { level: 'warn', rule: '3-days' },
    ]);
    expect(answers[0]?.['reason']).not.toBe('');
  });

  it('takes the mark at the head of a file and line ends of another system, and explains itself in Chinese', async () => {
    const lines = [
      '\uFEFF{"asOf":"2018-06-20","due":"2018-06-19"}',
      '',
      '[]',
      '{"due":"2018-06-19"}',
      '{"asOf":"2018-06-20","actual":"50"}',
    ];
    const { code, out } = await ryg(['judge', '--rules', 'rules/county-default.json'], lines.join('\r\n'));
    const [first, ...others] = out.trim().split('\n');
    expect(code).toBe(2);
    expect(first).toContain('"rule":"overdue"');
    expect(others).toHaveLength(3);
    for (const answer of others) expect(answer).toMatch(/^\{"error":"[^"]*\p{Script=Han}/u);
    expect(others.join('')).not.toMatch(/Invalid|expected/u);
  });

  it('exits 0 when every line was read', async () => {
    const { code } = await ryg(
      ['judge', '--rules', 'rules/county-default.json'],
      '{"asOf":"2018-06-13","due":"2018-06-19"}\n',
    );
    expect(code).toBe(0);
  });
});
