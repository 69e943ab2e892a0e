import { describe, expect, it } from 'vitest';
import { addDays, calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import {
  periodAt,
  periodBefore,
  periodsUpTo,
  periodWords,
  readPeriod,
  shortPeriodWords,
  type Period,
} from '@ryg/shared/domain/period.ts';

const today = calendarDay('2018-06-20');
const read = (asked: Parameters<typeof readPeriod>[0]): Period => {
  const period = readPeriod(asked, today);
  if (!period.ok) throw new Error(period.refusal.message);
  return period.value;
};
const refusal = (asked: Parameters<typeof readPeriod>[0]) => {
  const period = readPeriod(asked, today);
  return period.ok ? null : period.refusal;
};

describe('periods', () => {
  it.each([
    ['week', '2018-06-20', '2018-W25', '2018-06-18', '2018-06-24', '第25周 6月18日—24日', '25周'],
    ['week', '2018-07-01', '2018-W26', '2018-06-25', '2018-07-01', '第26周 6月25日—7月1日', '26周'],
    ['week', '2018-12-31', '2019-W01', '2018-12-31', '2019-01-06', '第1周 2018年12月31日—2019年1月6日', '1周'],
    ['week', '2021-01-03', '2020-W53', '2020-12-28', '2021-01-03', '第53周 2020年12月28日—2021年1月3日', '53周'],
    ['month', '2018-02-10', '2018-02', '2018-02-01', '2018-02-28', '2018年2月', '2月'],
    ['quarter', '2018-06-20', '2018-Q2', '2018-04-01', '2018-06-30', '2018年第二季度', '二季度'],
    ['quarter', '2018-12-31', '2018-Q4', '2018-10-01', '2018-12-31', '2018年第四季度', '四季度'],
  ] as const)('the %s of %s is %s', (kind, day, key, from, to, words, short) => {
    const period = periodAt(kind, calendarDay(day));
    expect(period).toEqual({ kind, key, from, to });
    expect(periodWords(period)).toBe(words);
    expect(shortPeriodWords(period)).toBe(short);
    expect(read({ period: kind, of: key })).toEqual(period);
  });

  it('cover every day once, whatever the kind', () => {
    for (const kind of ['week', 'month', 'quarter'] as const) {
      for (let day = calendarDay('2015-12-20'); day < '2021-02-01'; day = addDays(day, 1)) {
        const period = periodAt(kind, day);
        expect(period.from <= day && day <= period.to).toBe(true);
        expect(periodBefore(period).to).toBe(addDays(period.from, -1));
        expect(read({ period: kind, of: period.key })).toEqual(period);
      }
    }
  });

  it('without a name is the present one, and goes back period by period', () => {
    expect(read({ period: 'month' }).key).toBe('2018-06');
    expect(periodsUpTo(read({ period: 'quarter' }), 3).map(({ key }) => key)).toEqual([
      '2017-Q4',
      '2018-Q1',
      '2018-Q2',
    ]);
  });

  it('may be any two days; before it lies a span of the same length', () => {
    const custom = read({ period: 'custom', from: '2018-06-01', to: '2018-06-20' });
    expect(periodWords(custom)).toBe('6月1日—20日');
    expect(shortPeriodWords(custom)).toBe('6.1–6.20');
    expect(periodBefore(custom)).toMatchObject({ from: '2018-05-12', to: '2018-05-31' });
  });

  it.each([
    { period: 'week', of: '2018-W54' },
    { period: 'week', of: '2018-W00' },
    { period: 'week', of: '2018-06' },
    { period: 'month', of: '2018-13' },
    { period: 'month', of: '2018-6' },
    { period: 'quarter', of: '2018-Q5' },
    { period: 'quarter', of: "2018-Q2'--" },
    { period: 'month', of: '０' },
    { period: 'custom' },
    { period: 'custom', from: '2018-06-31', to: '2018-07-01' },
    { period: 'custom', from: '2018-06-20', to: '2018-06-01' },
    { period: 'custom', from: '2010-01-01', to: '2018-06-01' },
  ] as const)('%j is refused in words', (asked) => {
    expect(refusal(asked)).toMatchObject({ code: 'NO_SUCH_PERIOD', message: expect.stringMatching(/请/u) });
  });
});
