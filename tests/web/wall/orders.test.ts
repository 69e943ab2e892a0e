import { describe, expect, it } from 'vitest';
import type { PairedScreen } from '@ryg/shared/contract/screen-device.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { DEFAULT_SCREEN } from '@ryg/shared/domain/screen.ts';
import { sunTimes } from '@ryg/shared/domain/sun.ts';
import { coverOf, isNightFor, NO_ORDERS, ordersNow, ordersOf } from '@ryg/web/screens/plaza/link/orders.ts';
import { frameOf } from '@ryg/web/screens/plaza/wall-frame.tsx';

const at = (time: string) => Date.parse(`2026-06-20T${time}:00+08:00`);
const me: PairedScreen = {
  state: 'paired',
  screenId: 'S1',
  version: 7,
  now: '2026-06-20T04:00:00.000Z',
  build: 'abc',
  county: '610923',
  settings: {
    ...DEFAULT_SCREEN,
    name: '政府门口',
    place: '',
    feed: { mode: 'crop', width: 512, height: 256, x: 0, y: 0 },
  },
  acts: {
    hold: { scene: 'town', town: '610923101', secondsLeft: 60 },
    black: { secondsLeft: null },
    testCard: { secondsLeft: 30 },
    reload: 2,
  },
  notices: [{ id: 'T1', text: '今晚停水', secondsLeft: 10 }],
};

describe('what the office orders ends by itself, also without a server', () => {
  it.each([
    [5, { hold: true, black: true, testCard: true, notices: 1 }],
    [10, { hold: true, black: true, testCard: true, notices: 0 }],
    [31, { hold: true, black: true, testCard: false, notices: 0 }],
    [3_600, { hold: false, black: true, testCard: false, notices: 0 }],
  ])('after %i seconds', (seconds, left) => {
    const { hold, black, testCard, notices } = ordersNow(ordersOf(me, 1_000), 1_000 + seconds * 1_000);
    expect({ hold: !!hold, black: !!black, testCard: !!testCard, notices: notices.length }).toEqual(left);
  });

  it('what was just ordered goes before what was set once', () => {
    const all = ordersOf(me, 0);
    expect(coverOf(all, true, true)).toBe('black');
    expect(coverOf({ ...all, black: null }, true, true)).toBe('testCard');
    expect(coverOf({ ...all, black: null, testCard: null }, true, true)).toBe('off');
    expect(coverOf({ ...all, black: null, testCard: null }, false, true)).toBe('recalled');
    expect(coverOf({ ...all, black: null, testCard: null }, false, false)).toBe('held');
    expect(coverOf(NO_ORDERS, false, false)).toBe('none');
  });
});

it('the night palette follows the settings, and the sun of the county', () => {
  const nights = (brightness: Parameters<typeof isNightFor>[0], ...times: readonly string[]) =>
    times.map((time) => isNightFor(brightness, '610923', at(time)));
  expect(nights(null, '12:00', '23:00')).toEqual([null, null]);
  expect(nights({ mode: 'day' }, '12:00', '23:00')).toEqual([false, false]);
  expect(nights({ mode: 'night' }, '12:00', '23:00')).toEqual([true, true]);
  expect(nights({ mode: 'times', day: '06:30', night: '19:30' }, '06:29', '06:30', '19:30')).toEqual([
    true,
    false,
    true,
  ]);
  expect(nights({ mode: 'sunset' }, '05:00', '12:00', '19:30', '20:30')).toEqual([true, false, false, true]);
});

// From almanacs, to the minute: Xi'an in June and December, Beijing at the equinox, and Kashgar far from the middle of Xinjiang.
it.each([
  ['610923', '2026-06-21', 5 * 60 + 32, 19 * 60 + 59, 12],
  ['610923', '2026-12-22', 7 * 60 + 46, 17 * 60 + 38, 12],
  ['110101', '2026-03-20', 6 * 60 + 19, 18 * 60 + 27, 8],
  ['653101', '2026-06-21', 7 * 60 + 30, 22 * 60 + 33, 60],
])('the sun of %s on %s', (code, day, rise, set, within) => {
  const times = sunTimes(code, calendarDay(day));
  expect(Math.abs(times.rise - rise)).toBeLessThanOrEqual(within);
  expect(Math.abs(times.set - set)).toBeLessThanOrEqual(within);
});

it('a processor that cuts gets its window dot by dot; one that scales gets the wall’s own layout enlarged', () => {
  const page = { width: 1920, height: 1080 };
  const feed = { width: 512, height: 256, x: 10, y: 20 };
  expect(frameOf({ mode: 'crop', ...feed }, page)).toEqual({
    size: { width: 512, height: 256 },
    style: { width: 512, height: 256, left: 10, top: 20 },
  });
  expect(frameOf({ mode: 'scale', ...feed, x: 0, y: 0 }, page)).toMatchObject({
    size: { width: 512, height: 256 },
    style: { transform: 'scale(3.75, 4.21875)' },
  });
  expect(frameOf({ mode: 'custom', ...feed }, page).size).toBeUndefined();
});
