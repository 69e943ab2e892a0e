import { describe, expect, it } from 'vitest';
import {
  happenToTimer,
  leftOf,
  lookOf,
  newTimer,
  type TimerEvent,
} from '@ryg/web/features/meeting/writeback/town-timer.ts';

const MINUTE = 60_000;
const after = (...events: readonly TimerEvent[]) => events.reduce(happenToTimer, newTimer());

describe('speaking time of a town', () => {
  it('counts three minutes down, warns for half a minute, and says by how much it is over', () => {
    const timer = after({ type: 'start', town: '金川镇', now: 0 });
    const looks = [0, 1, 150_000, 179_001, 180_000, 185_500].map((now) => lookOf(timer, now));
    expect(looks).toEqual([
      { figures: '3:00', word: '发言计时', state: 'running' },
      { figures: '3:00', word: '发言计时', state: 'running' },
      { figures: '0:30', word: '快到了', state: 'soon' },
      { figures: '0:01', word: '快到了', state: 'soon' },
      { figures: '0:00', word: '时间到', state: 'over' },
      { figures: '+0:05', word: '时间到', state: 'over' },
    ]);
  });

  it('the next town begins anew; a page without a town, or the same town again, changes nothing', () => {
    const timer = after({ type: 'start', town: '金川镇', now: 0 });
    const later = 2 * MINUTE;
    for (const town of [null, '金川镇'])
      expect(happenToTimer(timer, { type: 'town', town, now: later })).toEqual(timer);
    expect(leftOf(happenToTimer(timer, { type: 'town', town: '新场镇', now: later }), later)).toBe(3 * MINUTE);
  });

  it('stands still while it is paused', () => {
    const paused = after({ type: 'start', town: null, now: 0 }, { type: 'pause', now: MINUTE });
    expect(lookOf(paused, 50 * MINUTE)).toEqual({ figures: '2:00', word: '已暂停', state: 'paused' });
    const on = happenToTimer(paused, { type: 'resume', now: 50 * MINUTE });
    expect(leftOf(on, 51 * MINUTE)).toBe(MINUTE);
    expect(happenToTimer(on, { type: 'resume', now: 51 * MINUTE })).toEqual(on);
  });

  it('is lengthened for this town and the ones after it, between one minute and thirty', () => {
    const longer = after({ type: 'start', town: 'a', now: 0 }, { type: 'longer', minutes: 2, now: MINUTE });
    expect([leftOf(longer, MINUTE), longer.minutes]).toEqual([4 * MINUTE, 5]);
    expect(leftOf(happenToTimer(longer, { type: 'town', town: 'b', now: 0 }), 0)).toBe(5 * MINUTE);
    const shortest = after({ type: 'longer', minutes: -9, now: 0 });
    expect([shortest.minutes, happenToTimer(shortest, { type: 'longer', minutes: 90, now: 0 }).minutes]).toEqual([
      1, 30,
    ]);
  });
});
