import { describe, expect, it } from 'vitest';
import { addDays, calendarDay, weekday } from '@ryg/shared/domain/calendar-day.ts';
import type { MeetingKind } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { quickDates } from '@ryg/shared/domain/meeting/quick-dates.ts';
import { anAgenda } from '../../../support/an-agenda.ts';

/** A meeting whose agenda knows fourteen days, of which `off` are holidays. */
const asked = (kind: MeetingKind, meetsOn: string, day: string, off: readonly string[] = []) => ({
  head: { kind, meetsOn: calendarDay(meetsOn) },
  stamp: { ...anAgenda().stamp, day: calendarDay(day) },
  due: {
    calendarKnown: true,
    days: Array.from({ length: 14 }, (_, at) => {
      const one = addDays(calendarDay(day), at);
      return { day: one, working: weekday(one) % 6 !== 0 && !off.includes(one), issues: [] };
    }),
  },
});
const daysOf = (...facts: Parameters<typeof asked>) => quickDates(asked(...facts)).map(({ day }) => day);

describe('quick dates of a decision', () => {
  it('of the sample week: the day before next Friday’s meeting, next Friday, the last working day of June', () => {
    expect(quickDates(anAgenda())).toEqual([
      { label: '下次会前', day: '2018-06-28' },
      { label: '一周', day: '2018-06-29' },
      { label: '月底', day: '2018-06-29' },
    ]);
  });

  it('a holiday before the next meeting moves the date back to a working day', () => {
    expect(daysOf('week', '2018-06-22', '2018-06-20', ['2018-06-28', '2018-06-27'])[0]).toBe('2018-06-26');
  });

  it('looked at later than it met, it counts from the day looked at', () => {
    expect(daysOf('week', '2018-06-22', '2018-06-29')).toEqual(['2018-07-05', '2018-07-06', '2018-07-31']);
  });

  it('monthly and quarterly meetings meet again on the same day of the month, or on its last', () => {
    expect(daysOf('month', '2018-01-31', '2018-01-30')[0]).toBe('2018-02-27');
    expect(daysOf('quarter', '2018-06-22', '2018-06-20')[0]).toBe('2018-09-21');
  });

  it('each lies after the meeting, on every day of two years', () => {
    for (let at = 0; at < 730; at++) {
      const day = addDays(calendarDay('2018-01-01'), at);
      for (const { day: date } of quickDates(asked('week', day, addDays(day, -2)))) expect(date > day).toBe(true);
    }
  });
});
