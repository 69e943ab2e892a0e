import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialHolidays, officialWorkingDays } from '@ryg/server/platform/official-calendar.ts';
import { calendarDay, dayFromNumber, dayNumber } from '@ryg/shared/domain/calendar-day.ts';
import { addWorkingDays, calendarNotice, isWorkingDay, withOverrides } from '@ryg/shared/domain/working-days.ts';

const between = (from: string, to: string) =>
  officialWorkingDays(dayNumber(calendarDay(from)), dayNumber(calendarDay(to)));

describe('working days', () => {
  it.each([
    ['2018-06-18', false, '端午节'],
    ['2018-06-19', true, '节后第一天'],
    ['2018-09-29', true, '国庆调休上班的星期六'],
    ['2018-10-05', false, '国庆假期'],
    ['2018-06-16', false, '星期六'],
    ['2026-10-10', true, '2026 年国庆调休'],
  ])('%s: %s (%s)', (day, working) => expect(isWorkingDay(calendarDay(day), officialHolidays)).toBe(working));

  it('counts (a, b]: what falls due before a holiday is not overdue during it', () => {
    expect(between('2018-10-01', '2018-09-30')).toBe(0);
    expect(between('2018-10-08', '2018-09-30')).toBe(-1);
    expect(between('2018-06-13', '2018-06-19')).toBe(3);
  });

  it('counting is additive and antisymmetric, and moves by one exactly on working days', () => {
    const number = fc.integer({ min: dayNumber(calendarDay('2009-01-01')), max: dayNumber(calendarDay('2030-01-01')) });
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(officialWorkingDays(a, b) + officialWorkingDays(b, c)).toBe(officialWorkingDays(a, c));
        expect(officialWorkingDays(a, b)).toBe(0 - officialWorkingDays(b, a));
        expect(officialWorkingDays(a - 1, a)).toBe(isWorkingDay(dayFromNumber(a), officialHolidays) ? 1 : 0);
      }),
    );
  });

  it('adding working days lands where counting says', () => {
    const start = calendarDay('2018-09-28');
    const end = addWorkingDays(start, 5, officialHolidays);
    expect(officialWorkingDays(dayNumber(start), dayNumber(end))).toBe(5);
    expect(end).toBe('2018-10-10');
  });

  it('says so when a year was not announced, and does not when it was', () => {
    expect(calendarNotice(calendarDay('2018-06-20'), officialHolidays)).toBeNull();
    expect(calendarNotice(calendarDay('2199-01-04'), officialHolidays)).toContain('2199 年放假安排未录入');
  });

  it("a county's own day goes before the official one", () => {
    const own = withOverrides(officialHolidays, {
      holidays: [calendarDay('2018-06-20')],
      makeUpDays: [calendarDay('2018-06-18')],
    });
    expect(isWorkingDay(calendarDay('2018-06-20'), own)).toBe(false);
    expect(isWorkingDay(calendarDay('2018-06-18'), own)).toBe(true);
  });
});
