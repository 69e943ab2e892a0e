import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarDay,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  monthEnd,
  parseCalendarDay,
  weekday,
} from '@ryg/shared/domain/calendar-day.ts';

const aDay = fc
  .integer({ min: dayNumber(calendarDay('1900-01-01')), max: dayNumber(calendarDay('2199-12-31')) })
  .map(dayFromNumber);

describe('a calendar day', () => {
  it.each([
    '2018-06-31',
    '2019-02-29',
    '1900-02-29',
    '2018-13-01',
    '2018-00-10',
    '2018-6-1',
    '18-06-01',
    '2018-06-01T00:00',
  ])('%s is not one', (text) => expect(parseCalendarDay(text)).toBeNull());

  it.each(['2018-06-30', '2020-02-29', '2000-02-29'])('%s is one', (text) => expect(parseCalendarDay(text)).toBe(text));

  it('throws on a constant that is none', () => expect(() => calendarDay('2018-02-30')).toThrow(RangeError));

  it('knows the ends of months', () => {
    expect(monthEnd(2018, 2)).toBe('2018-02-28');
    expect(monthEnd(2020, 2)).toBe('2020-02-29');
    expect(monthEnd(2018, 13)).toBeNull();
    expect(dayOf(2018.5, 1, 1)).toBeNull();
  });

  it('knows that 20 June 2018 was a Wednesday', () => expect(weekday(calendarDay('2018-06-20'))).toBe(3));

  it('adding and counting days are inverse, across summer time and leap years', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  it('text order is day order', () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });
});
