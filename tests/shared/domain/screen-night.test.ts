import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { shanghaiAt, shanghaiMs } from '@ryg/shared/domain/screen-hours.ts';
import { isNightAt, sunOn } from '@ryg/shared/domain/screen-night.ts';

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

describe('the sun over a county', () => {
  // Almanac values of the capitals, written down without the formula.
  it.each([
    ['610923', '2026-06-21', '05:33', '19:59'],
    ['610923', '2026-12-21', '07:46', '17:38'],
    ['110101', '2026-06-21', '04:46', '19:46'],
    ['650102', '2026-12-21', '09:40', '18:38'],
    ['230102', '2026-03-20', '05:40', '17:49'],
  ])('%s on %s: up %s, down %s, to a few minutes', (code, day, up, down) => {
    const { rises, sets } = sunOn(calendarDay(day), code);
    expect(Math.abs(minutes(shanghaiAt(rises).time) - minutes(up))).toBeLessThanOrEqual(4);
    expect(Math.abs(minutes(shanghaiAt(sets).time) - minutes(down))).toBeLessThanOrEqual(4);
  });

  it('every day of every province has a day and a night, the sun up before it sets', () => {
    for (const province of ['11', '15', '23', '46', '54', '61', '65', '99'])
      for (let month = 1; month <= 12; month++) {
        const { rises, sets } = sunOn(calendarDay(`2026-${String(month).padStart(2, '0')}-15`), `${province}0101`);
        const hours = (sets - rises) / 3_600_000;
        expect([province, month, hours > 8 && hours < 16.5]).toEqual([province, month, true]);
      }
  });
});

describe('day and night palette', () => {
  const at = (time: string) => shanghaiMs(calendarDay('2026-06-21'), time);
  const nights = (brightness: Parameters<typeof isNightAt>[0]) =>
    ['03:00', '12:00', '19:30', '21:00'].map((time) => isNightAt(brightness, '610923', at(time)));

  it('follows the sun, the two times, or stays as it is', () => {
    expect(nights({ mode: 'sunset' })).toEqual([true, false, false, true]);
    expect(nights({ mode: 'times', day: '06:30', night: '19:30' })).toEqual([true, false, true, true]);
    expect(nights({ mode: 'times', day: '20:00', night: '02:00' })).toEqual([true, true, true, false]);
    expect(nights({ mode: 'day' })).toEqual([false, false, false, false]);
    expect(nights({ mode: 'night' })).toEqual([true, true, true, true]);
  });
});
