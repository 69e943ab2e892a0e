import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { pinnedClock, settableClock, shanghaiDayOf, shanghaiInstant } from '@ryg/server/platform/clock.ts';

describe('the business day is the date in Shanghai', () => {
  it.each([
    ['2018-06-20T15:59:59.999Z', '2018-06-20'],
    ['2018-06-20T16:00:00.000Z', '2018-06-21'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
    ['2018-12-31T16:00:00.000Z', '2019-01-01'],
  ])('%s is %s', (instant, day) => {
    expect(shanghaiDayOf(new Date(instant))).toBe(day);
  });

  it('the end of a day there is an instant everywhere', () => {
    expect(shanghaiInstant(calendarDay('2018-06-28'), '23:59:59').toISOString()).toBe('2018-06-28T15:59:59.000Z');
  });
});

it('a demo keeps its day while the time of day runs on, over midnight too', () => {
  const wall = settableClock(new Date('2026-11-24T02:30:00Z'));
  const clock = pinnedClock(calendarDay('2018-06-20'), wall);
  expect([clock.today(), clock.now().toISOString()]).toEqual(['2018-06-20', '2018-06-20T02:30:00.000Z']);
  wall.set(new Date('2026-11-24T15:59:59Z'));
  expect(clock.now().toISOString()).toBe('2018-06-20T15:59:59.000Z');
  wall.set(new Date('2026-11-24T16:00:01Z'));
  expect([clock.today(), clock.now().toISOString()]).toEqual(['2018-06-20', '2018-06-19T16:00:01.000Z']);
});
