import { expect, it } from 'vitest';
import type { DaySeen } from '@ryg/shared/domain/as-of.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import {
  dayByKey,
  firstFrame,
  nextFrame,
  spanOf,
  spokenDay,
  ticksOf,
  weekOfYear,
} from '@ryg/web/features/timemachine/days.ts';

const day = calendarDay;
const seen = (asked: string, facts: Partial<DaySeen> = {}): DaySeen => ({
  kind: 'past',
  asked: day(asked),
  today: day('2018-06-20'),
  firstDay: day('2018-05-02'),
  lastDay: day('2019-07-25'),
  ...facts,
});

it('weeks are counted from Monday, and the first has the first Thursday of the year', () => {
  const weeks = ['2018-01-01', '2018-05-09', '2018-12-30', '2018-12-31', '2021-01-03', '2021-01-04', '2020-12-31'];
  expect(weeks.map((one) => weekOfYear(day(one)))).toEqual([1, 19, 52, 1, 53, 1, 53]);
  expect(spokenDay(day('2018-05-09'))).toBe('2018年5月9日 第19周');
});

it('the slider goes from the first day to four weeks ahead, or as far as somebody looked', () => {
  expect(spanOf(seen('2018-05-09'))).toEqual({ from: '2018-05-02', to: '2018-07-18' });
  expect(spanOf(seen('2019-03-01')).to).toBe('2019-03-01');
});

it('arrows go a day, PgUp and PgDn a week, Home and End to the ends, and nothing goes over them', () => {
  const span = spanOf(seen('2018-05-09'));
  const from = (start: string, key: string) => dayByKey(day(start), key, span);
  expect(from('2018-05-09', 'ArrowRight')).toBe('2018-05-10');
  expect(from('2018-05-09', 'ArrowLeft')).toBe('2018-05-08');
  expect(from('2018-05-09', 'PageUp')).toBe('2018-05-16');
  expect(from('2018-05-05', 'PageDown')).toBe('2018-05-02');
  expect([from('2018-05-09', 'Home'), from('2018-05-09', 'End')]).toEqual(['2018-05-02', '2018-07-18']);
  expect(from('2018-07-18', 'ArrowRight')).toBe('2018-07-18');
  expect(from('2018-05-09', 'Tab')).toBeNull();
});

it('the film shows a picture a week and ends on today; from today or later it begins with the first week', () => {
  const frames: string[] = [];
  for (let at = seen('2018-06-20'), next: string | null = firstFrame(at); next; next = nextFrame(at)) {
    frames.push(next);
    at = seen(next);
  }
  expect(frames).toEqual([
    '2018-05-02',
    '2018-05-09',
    '2018-05-16',
    '2018-05-23',
    '2018-05-30',
    '2018-06-06',
    '2018-06-13',
    '2018-06-20',
  ]);
  expect(firstFrame(seen('2018-05-11'))).toBe('2018-05-11');
  expect(nextFrame(seen('2018-06-15'))).toBe('2018-06-20');
});

it('labels stand apart however long the ledger is', () => {
  const words = (first: string) =>
    ticksOf(spanOf(seen('2018-06-20', { firstDay: day(first) }))).map((tick) => tick.words);
  expect(words('2018-05-02')).toEqual(['2018年5月2日', '6月', '7月']);
  expect(words('2008-06-25')).toEqual(['2008年6月25日', '2012年', '2014年', '2016年', '2018年']);
});
