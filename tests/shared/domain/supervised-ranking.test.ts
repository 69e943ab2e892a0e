import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { ALL_TOWNS, type Issue } from '@ryg/shared/domain/issue.ts';
import { judgeIssue, type Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { periodAt } from '@ryg/shared/domain/period.ts';
import { rankTowns } from '@ryg/shared/domain/ranking.ts';
import {
  rowsOf,
  supervise,
  unitsOf,
  type RankedUnits,
  type SupervisedSource,
} from '@ryg/shared/domain/supervised-ranking.ts';
import { aCounty } from '../../support/a-house.ts';
import { aPack } from '../../support/a-pack.ts';
import { anIssue } from '../../support/an-issue.ts';

const today = calendarDay('2018-06-20');
const county = aCounty();
const [jinchuan, jiangkou] = ['610923101', '610923102'] as const;

let ids = 0;
const red = (facts: Partial<Issue> = {}) => anIssue({ id: `q${++ids}`, ...due('2018-06-01'), ...facts });
const green = (facts: Partial<Issue> = {}) => anIssue({ id: `q${++ids}`, ...due('2018-12-31'), ...facts });
const closed = (facts: Partial<Issue> = {}) =>
  anIssue({ id: `q${++ids}`, ...due('2018-06-30'), state: 'closed', closedOn: calendarDay('2018-06-19'), ...facts });
function due(on: string): Partial<Issue> {
  const deadline = { kind: 'date', on: calendarDay(on), raw: on, inferred: false } as const;
  return { start: calendarDay('2018-06-15'), deadline, originalDeadline: deadline };
}

function tableOf(issues: readonly Issue[], facts: Partial<SupervisedSource> & { by?: RankedUnits } = {}) {
  const { by = 'town', ...rest } = facts;
  return supervise({
    units: unitsOf(by, issues, county),
    placed: issues.map((issue) => ({
      issue,
      verdict: judgeIssue(issue, aPack(), today),
      rows: rowsOf(by, issue, county),
    })),
    minIssues: 1,
    period: periodAt('week', today),
    before: null,
    previousRanks: new Map(),
    helps: new Map(),
    mayBeSilent: true,
    ...rest,
  });
}
const rowOf = (table: ReturnType<typeof tableOf>, code: string) => {
  const row = table.rows.find((one) => one.code === code);
  if (!row) throw new Error(`no row ${code}`);
  return row;
};
const lampsBefore = (...lamps: readonly (readonly [Issue, Lamp])[]) =>
  new Map(lamps.map(([{ id }, lamp]) => [id, lamp]));

describe('a table', () => {
  it('is ranked by the same law as the public one, an issue of several towns in full in each row and once in all', () => {
    const issues = [red({ towns: ['金川镇'] }), closed({ towns: ['江口镇'] }), green({ towns: [ALL_TOWNS] })];
    const table = tableOf(issues);
    expect(table.rows.map(({ code, rank, total, shared }) => [code, rank, total, shared])).toEqual([
      [jiangkou, 1, 2, 1],
      [jinchuan, 2, 2, 1],
    ]);
    expect(table.totals).toMatchObject({ issues: 3, closed: 1, red: 1, green: 1 });
    expect(table.apart).toMatchObject({ total: 1, closed: 0 });
    const publicRows = rankTowns(
      county.towns.map(({ code, name, shortName }) => ({
        code,
        town: name,
        shortName,
        issues: issues
          .filter((issue) => rowsOf('town', issue, county).includes(code))
          .map((issue) => judgeIssue(issue, aPack(), today)),
      })),
      1,
    );
    expect(table.rows).toMatchObject(publicRows);
  });

  it('shares ranks, leaves small units unranked and says who has nothing', () => {
    const two = tableOf([red({ towns: ['金川镇'] }), red({ towns: ['江口镇'] })]);
    expect(two.rows.map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, true],
      [1, true],
    ]);
    const small = tableOf([red({ towns: ['金川镇'] })], { minIssues: 5 });
    expect(rowOf(small, jinchuan)).toMatchObject({ rank: null, ranked: false, total: 1 });
    expect(rowOf(small, jiangkou)).toMatchObject({ rank: null, total: 0, plate: null });
  });

  it('of departments counts the lead, and says how much a department helps with', () => {
    const issues = [
      red({ leadUnits: ['县水利局', '县交通局'] }),
      closed({ leadUnits: ['县水利局'], coopUnits: ['县财政局'] }),
    ];
    const table = tableOf(issues, { by: 'department', helps: new Map([['县财政局', 1]]) });
    expect(rowOf(table, '县水利局')).toMatchObject({ total: 2, red: 1, closed: 1, shared: 1, rank: 1 });
    expect(rowOf(table, '县交通局')).toMatchObject({ total: 1, red: 1, shared: 1, rank: 2 });
    expect(rowOf(table, '县财政局')).toMatchObject({ total: 0, rank: null, helps: 1 });
  });

  it('of leaders takes every sponsor, and leaves apart what has none', () => {
    const table = tableOf([red({ sponsorLeaders: ['甲', '甲', '乙'] }), green({ sponsorLeaders: [] })], {
      by: 'leader',
    });
    expect(table.rows.map(({ code, total }) => [code, total])).toEqual([
      ['甲', 1],
      ['乙', 1],
    ]);
    expect(table.apart.total).toBe(2);
    expect(table.totals.issues).toBe(2);
  });

  it('marks who did not report, but never in the first period of all', () => {
    const silent = red({ towns: ['金川镇'], lastReport: calendarDay('2018-06-17') });
    expect(rowOf(tableOf([silent]), jinchuan).reported).toBe(false);
    expect(rowOf(tableOf([{ ...silent, lastReport: calendarDay('2018-06-18') }]), jinchuan).reported).toBe(true);
    expect(rowOf(tableOf([silent], { mayBeSilent: false }), jinchuan).reported).toBe(true);
    expect(rowOf(tableOf([closed({ towns: ['金川镇'], lastReport: null })]), jinchuan).reported).toBe(true);
  });
});

describe('movement', () => {
  it('is split by kind for each row and counted once for all; without a record there is none', () => {
    const [late, better, gone, fresh] = [red(), green(), closed(), green()];
    const issues = [late, better, gone, fresh].map((issue) => ({ ...issue, towns: ['金川镇', '江口镇'] }));
    const before = lampsBefore([late, 'yellow'], [better, 'red'], [gone, 'yellow']);
    const { movement, rows } = tableOf(issues, { before });
    expect(movement).toMatchObject({ worsened: [late.id], cured: [better.id], closed: [gone.id], entered: [fresh.id] });
    expect(movement?.reopened).toEqual([]);
    expect(rows.map((row) => row.movement)).toEqual([movement, movement]);
    expect(tableOf(issues).movement).toBeNull();
  });
});

describe('the progress rank', () => {
  const [a, b, c] = [green({ towns: ['金川镇'] }), red({ towns: ['江口镇'] }), closed({ towns: ['江口镇'] })];

  it('is about the way, not the place: who came furthest is first even from behind', () => {
    const { rows } = tableOf([a, b, c], { before: lampsBefore([a, 'green'], [b, 'red'], [c, 'red']) });
    const progress = new Map(rows.map((row) => [row.code, row]));
    expect(progress.get(jinchuan)).toMatchObject({ rank: 1, progress: { rank: 2, redShare: 0, closureRate: 0 } });
    expect(progress.get(jiangkou)).toMatchObject({ rank: 2, progress: { rank: 1, redShare: -0.5, closureRate: 0.5 } });
  });

  it('compares closing where red fell alike, and equal ways share the rank', () => {
    const before = lampsBefore([a, 'green'], [b, 'red'], [c, 'closed']);
    expect(tableOf([a, b, c], { before }).rows.map(({ progress }) => [progress.rank, progress.tied])).toEqual([
      [1, true],
      [1, true],
    ]);
  });

  it('is withheld from who could not improve, has too little, or of whom nothing is known', () => {
    const done = closed({ towns: ['金川镇'] });
    const before = lampsBefore([done, 'closed'], [b, 'red']);
    const { rows } = tableOf([done, b], { before });
    expect(rows.map(({ progress }) => progress.because)).toEqual(['full', null]);
    expect(tableOf([done, b]).rows.map(({ progress }) => progress.because)).toEqual(['unknown', 'unknown']);
    expect(rowOf(tableOf([done, b], { before, minIssues: 2 }), jinchuan).progress).toMatchObject({
      because: 'small',
      rank: null,
    });
  });
});
