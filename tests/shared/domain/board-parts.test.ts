import { describe, expect, it } from 'vitest';
import { dutyOf } from '@ryg/shared/domain/board-duty.ts';
import { filmOf } from '@ryg/shared/domain/board-film.ts';
import { momentsOf } from '@ryg/shared/domain/board-moments.ts';
import { assembleBoard } from '@ryg/shared/domain/assemble-board.ts';
import type { BoardSource } from '@ryg/shared/domain/board-source.ts';
import { addDays, calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import type { Issue } from '@ryg/shared/domain/issue.ts';
import { judgeWithForecast, type Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { aPack } from '../../support/a-pack.ts';
import { anIssue } from '../../support/an-issue.ts';

const TODAY = calendarDay('2018-06-20');
const TOWNS = [
  ['610923108', '金川镇'],
  ['610923111', '梅子镇'],
] as const;
const TOO_MANY = 49;

function source(issues: readonly Issue[], more: Partial<BoardSource> = {}): BoardSource {
  return {
    county: {
      code: '610923',
      name: '宁陕县',
      publisher: '宁陕县整改办公室',
      hotline: '',
      towns: TOWNS.map(([code, name]) => ({ code, name, shortName: name, aliases: [] })),
      minIssues: 1,
      demo: false,
    },
    pack: aPack(),
    today: TODAY,
    issues,
    lampsOn: () => null,
    previousRanks: new Map(),
    release: {
      number: 8,
      period: { from: calendarDay('2018-06-14'), to: TODAY },
      releasedAt: '2018-06-20T09:00:00Z',
      validUntil: '2018-06-28T15:59:59Z',
    },
    buildId: 'test',
    ...more,
  };
}

const judged = (issues: readonly Issue[]) =>
  issues.map((issue) => ({ issue, verdict: judgeWithForecast(issue, aPack(), TODAY), codes: ['610923108'] }));
const done = (id: string, daysAgo: number, more: Partial<Issue> = {}) =>
  anIssue({ id, state: 'closed', closedOn: addDays(TODAY, -daysAgo), start: calendarDay('2018-05-10'), ...more });
const closing = (issue: string, hour: number) => ({
  issue,
  releasedAt: `2018-06-20T0${hour}:00:00.000Z`,
  before: 'yellow' as Lamp,
  verifiedOn: null,
});

describe('the week', () => {
  it('lists the newest closings first, none older than seven days, and keeps the sum when the list is cut', () => {
    const issues = [done('old', 7), done('a', 6), done('b', 0), done('c', 2)];
    expect(assembleBoard(source(issues)).week).toMatchObject({ closed: 3, closedIssues: ['b', 'c', 'a'] });
    const many = Array.from({ length: TOO_MANY }, (_, at) => done(`n${at}`, 1));
    const { week } = assembleBoard(source(many));
    expect([week.closed, week.closedIssues.length]).toEqual([TOO_MANY, TOO_MANY - 1]);
  });

  it('lists new red lights, the longest overdue first', () => {
    const red = (id: string, day: string) =>
      anIssue({ id, start: calendarDay('2018-05-01'), progress: 90, deadline: deadlineOn(calendarDay(day)) });
    const { week } = assembleBoard(source([red('a', '2018-06-18'), red('b', '2018-06-15'), red('c', '2018-06-02')]));
    expect(week).toMatchObject({ newRed: 2, newRedIssues: ['b', 'a'] });
  });

  it('calls a town improved that climbed and closed two, and no other', () => {
    const issues = [done('a', 1), done('b', 2), done('m', 1, { towns: ['梅子镇'] })];
    const { week } = assembleBoard(
      source(issues, {
        previousRanks: new Map([
          ['610923108', 5],
          ['610923111', 4],
        ]),
      }),
    );
    expect(week.improved).toEqual([{ code: '610923108', from: 5, to: 1, closed: 2 }]);
  });
});

describe('the moments', () => {
  it('the last release first, three at most', () => {
    const issues = ['a', 'b', 'c', 'd'].map((id) => done(id, 1));
    const closings = issues.map(({ id }, at) => closing(id, at + 1));
    expect(momentsOf(judged(issues), source(issues, { closings })).map(({ issue }) => issue)).toEqual(['d', 'c', 'b']);
  });

  it('of one release the one that was over last comes first', () => {
    const issues = [done('a', 5), done('b', 1), done('c', 3)];
    const closings = issues.map(({ id }) => closing(id, 1));
    expect(momentsOf(judged(issues), source(issues, { closings })).map(({ issue }) => issue)).toEqual(['b', 'c', 'a']);
  });

  it('old news, a second round and a wording under check are none', () => {
    const issues = [done('old', 8), done('again', 1, { cycle: 2 }), done('checked', 1), anIssue({ id: 'open' })];
    const closings = issues.map(({ id }) => closing(id, 1));
    expect(momentsOf(judged(issues), source(issues, { closings, withdrawn: new Set(['checked']) }))).toEqual([]);
  });

  it('where no evening was recorded, only a late closing had been red', () => {
    const issues = [
      done('late', 1, { deadline: deadlineOn(calendarDay('2018-06-10')) }),
      done('due', 1, { deadline: deadlineOn(calendarDay('2018-06-30')) }),
    ];
    const closings = issues.map(({ id }, at) => ({ ...closing(id, at + 1), before: null }));
    expect(momentsOf(judged(issues), source(issues, { closings })).map(({ before }) => before)).toEqual([
      'green',
      'red',
    ]);
  });
});

describe('the film', () => {
  const issues = [done('a', 1), anIssue({ id: 'b' }), anIssue({ id: 'c', towns: ['金川镇', '梅子镇'] })];
  const recorded = (weeks: readonly number[]) => (day: string) =>
    weeks.some((week) => day === addDays(TODAY, -7 * week))
      ? new Map<string, Lamp>(issues.map(({ id }) => [id, 'red']))
      : null;

  it('counts every issue once a frame and leaves out weeks without a record', () => {
    const { film, totals } = assembleBoard(source(issues, { lampsOn: recorded([5, 2]) }));
    expect(film?.frames.map(({ on }) => on)).toEqual(['2018-05-16', '2018-06-06', TODAY]);
    expect(film?.columns.at(-1)).toBeNull();
    for (const { lamps } of film?.frames ?? []) {
      const all = lamps.flatMap((counts) => Object.values(counts)).reduce((sum, count) => sum + count, 0);
      expect([lamps.length, all]).toEqual([film?.columns.length, totals.issues]);
    }
    expect(film?.frames[0]?.lamps.map(({ red }) => red)).toEqual([2, 0, 1]);
  });

  it('is none with two weeks on record, and never made of days without one', () => {
    expect(filmOf(judged(issues), [], source(issues, { lampsOn: recorded([1]) }))).toBeNull();
  });
});

describe('the duty list', () => {
  it('sums up by leading office, most open first, and names nobody of an issue being checked', () => {
    const lead = (id: string, unit: string, more: Partial<Issue> = {}) => anIssue({ id, leadUnits: [unit], ...more });
    const issues = [
      lead('a', '县水利局'),
      lead('b', '县水利局'),
      done('c', 1, { leadUnits: ['县教体局'] }),
      lead('d', '李大山'),
    ];
    const { units } = dutyOf(judged(issues), source(issues, { withdrawn: new Set(['d']) }));
    expect(units.map(({ unit, issues: all, closed }) => [unit, all, closed])).toEqual([
      ['县水利局', 2, 0],
      ['县教体局', 1, 1],
    ]);
  });

  it('the notice runs from the day of the release', () => {
    const notice = { basis: '文件', days: 5, objection: '来电', publicUrl: '' };
    expect(dutyOf([], source([], { notice }))).toMatchObject({
      notice: { from: TODAY, to: '2018-06-24' },
      publicUrl: null,
    });
  });
});

it('what was added to the board has an end, however large the county', () => {
  const towns = Array.from({ length: 40 }, (_, at) => ({ code: String(610_923_200 + at), name: `${at}镇` }));
  const issues = Array.from({ length: 4_000 }, (_, at) =>
    done(`Q${at}`, at % 7, { towns: [`${at % 40}镇`], leadUnits: [`县${at % 90}局`] }),
  );
  const base = source(issues, {
    lampsOn: () => new Map(issues.map(({ id }) => [id, 'red'])),
    closings: issues.map(({ id }) => closing(id, 1)),
  });
  const county = { ...base.county, towns: towns.map((town) => ({ ...town, shortName: town.name, aliases: [] })) };
  const { week, moments, film, duty } = assembleBoard({ ...base, county });
  expect(film?.frames).toHaveLength(7);
  expect(JSON.stringify({ week, moments, film, duty }).length).toBeLessThan(24_000);
});
