import { describe, expect, it } from 'vitest';
import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { fromTheAxis, worstFirst } from '@ryg/web/features/standing/issue-order.ts';
import {
  daysWords,
  deadlineWords,
  nextWords,
  promiseWords,
  repeatsDays,
  sharedWords,
  spokenIssue,
  tagsOf,
} from '@ryg/web/features/standing/issue-words.ts';
import { shanghaiTime, shortDay } from '@ryg/web/design/day-words.ts';
import { theDrawnCounty } from '../../support/the-drawn-county.ts';

const today = calendarDay('2018-06-20');
const day = calendarDay;

const issue = (facts: Partial<BoardIssue> = {}): BoardIssue => ({
  id: 'Q0001',
  publicTitle: '水质检测不全',
  category: '饮水',
  towns: ['a'],
  leadUnit: '县水利局',
  light: 'yellow',
  state: 'rectifying',
  closedOn: null,
  closedLate: null,
  start: null,
  deadline: day('2018-06-26'),
  deadlineKind: 'date',
  originalDeadline: day('2018-06-26'),
  extensions: 0,
  daysLeft: 6,
  rule: 'due-soon',
  reason: '距时限还有 6 天',
  nextChange: { on: day('2018-06-27'), light: 'red' },
  statement: null,
  withdrawn: false,
  outcome: null,
  photos: [],
  ...facts,
});

describe('words of an issue', () => {
  it.each([
    [{ daysLeft: -12 }, '超期 12 天'],
    [{ daysLeft: 3 }, '还剩 3 天'],
    [{ daysLeft: 0 }, '今天到期'],
    [{ light: 'none', daysLeft: null }, '暂不亮灯'],
    [{ daysLeft: null }, '未定时限'],
  ] as const)('%j is %s', (facts, expected) => {
    const { before, days, after } = daysWords(issue(facts));
    expect([before, days, after].filter((word) => word !== null && word !== '').join(' ')).toBe(expected);
  });

  it('tags show the original day and the step', () => {
    const moved = { extensions: 1, originalDeadline: day('2018-05-30') };
    expect(tagsOf(issue(moved), today)).toEqual(['原定5.30 · 延1次']);
    expect(
      tagsOf(issue({ ...moved, originalDeadline: day('2017-12-31'), extensions: 2, state: 'leaderSigned' }), today),
    ).toEqual(['原定2017.12.31 · 延2次', '待核验']);
    expect(tagsOf(issue({ extensions: 1, originalDeadline: null, state: 'noticed' }), today)).toEqual([
      '延1次',
      '公示中',
    ]);
    expect(tagsOf(issue(), today)).toEqual([]);
  });

  it('names the other towns of a shared issue', () => {
    const names = new Map('abcdefg'.split('').map((code) => [code, `镇${code}`]));
    expect(sharedWords(issue({ towns: ['a', 'b', 'c'] }), 'a', names)).toBe('与镇b、镇c共有');
    expect(sharedWords(issue({ towns: ['a', 'b'] }), null, names)).toBe('镇a、镇b共有');
    expect(sharedWords(issue({ towns: 'abcdef'.split('') }), 'a', names)).toBe('与镇b、镇c等 5 镇共有');
    expect(sharedWords(issue({ towns: 'abcdefg'.split('') }), 'a', names)).toBe('各镇共有');
    expect(sharedWords(issue(), 'a', names)).toBeNull();
  });

  it('says the deadline, also when it is none', () => {
    expect(deadlineWords(issue(), today)).toBe('时限 6.26');
    expect(deadlineWords(issue({ deadlineKind: 'staged', deadline: day('2018-12-31') }), today)).toBe(
      '时限 12.31，并长期坚持',
    );
    expect(deadlineWords(issue({ deadlineKind: 'immediate', deadline: null }), today)).toBe('立行立改');
    expect(deadlineWords(issue({ deadlineKind: 'unset', deadline: null }), today)).toBe('时限待明确');
  });

  it('says what comes next, and everything at once to those who listen', () => {
    expect(nextWords(issue({ nextChange: { on: day('2018-06-21'), light: 'red' } }), today)).toBe('明日转红');
    expect(nextWords(issue({ nextChange: null }), today)).toBeNull();
    expect(spokenIssue(issue(), today)).toBe('预警：水质检测不全，距时限还有 6 天，时限 6.26，还有 7 天转红');
  });

  it('knows a reason that only repeats the days', () => {
    expect(repeatsDays(issue())).toBe(true);
    expect(repeatsDays(issue({ reason: '距时限还有 6 天；应完成 80%，现报 45%，落后 35 个百分点' }))).toBe(false);
    expect(repeatsDays(issue({ daysLeft: -5, reason: '超期 5 天' }))).toBe(true);
    expect(repeatsDays(issue({ daysLeft: null }))).toBe(false);
  });
});

describe('order', () => {
  const shown = (issues: readonly BoardIssue[]) =>
    issues.map(({ light, state, towns }) => `${state === 'closed' ? 'closed' : light}${towns.length > 1 ? '+' : ''}`);
  const jinchuan = theDrawnCounty().issues.filter(({ towns }) => towns.includes('610923109'));

  it('lamps stand from closed at the axis to red at the tip', () => {
    expect(shown(fromTheAxis(jinchuan.toReversed()))).toEqual([
      ...Array<string>(7).fill('closed'),
      'yellow',
      'yellow+',
      'red',
      'red',
    ]);
  });

  it('open issues are told worst first, the longest overdue before the others', () => {
    const told = worstFirst([
      issue({ daysLeft: 2 }),
      issue({ light: 'red', daysLeft: -3 }),
      issue({ light: 'red', daysLeft: -9 }),
      issue({ state: 'closed', outcome: 'done', light: 'green' }),
      issue({ light: 'none', daysLeft: null }),
      issue({ daysLeft: 1 }),
    ]);
    expect(told.map(({ light, daysLeft }) => [light, daysLeft])).toEqual([
      ['red', -9],
      ['red', -3],
      ['yellow', 1],
      ['yellow', 2],
      ['none', null],
    ]);
  });
});

it('days are said short, instants in Shanghai', () => {
  expect(shortDay(day('2018-06-05'), today)).toBe('6.5');
  expect(shanghaiTime('2018-06-20T00:30:00.000Z')).toBe('6月20日 08:30');
  expect(shanghaiTime('2018-06-20T17:05:00.000Z')).toBe('6月21日 01:05');
});

it('says what an extension hides, and nothing where the days say it already', () => {
  const extended = issue({ extensions: 1, light: 'green', ghostLight: 'red', debt: 21 });
  expect(promiseWords(extended)).toBe('若没有延期，现在是红灯，已超过最初的时限 21 天');
  expect(spokenIssue(extended, today)).toContain('若没有延期，现在是红灯');
  expect(promiseWords({ ...extended, ghostLight: 'green' })).toBe('已超过最初的时限 21 天');
  expect(promiseWords(issue({ debt: 12, daysLeft: -12 }))).toBeNull();
  expect(promiseWords(issue({ extensions: 1, ghostLight: 'yellow' }))).toBeNull();
});
