import { describe, expect, it } from 'vitest';
import {
  actOn,
  memoryFor,
  noted,
  openedAgain,
  pauseBefore,
  watchFrom,
  type Seen,
  type Watch,
} from '../../../scripts/kiosk/watch.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const NOON = 12 * 60;

/** A browser that started at 0 and showed a scene until `paintedAt`. */
const painting = (paintedAt: number, words = '总览 17:42'): Watch =>
  noted(watchFrom(0, 0), 'painting', words, paintedAt);

describe('peers 6: when the browser is started afresh', () => {
  it.each<readonly [Seen, Watch, number, string]>([
    ['gone', painting(5 * SECOND), 6 * SECOND, 'restart'],
    ['crashed', painting(5 * SECOND), 6 * SECOND, 'restart'],
    ['silent', painting(5 * SECOND), 24 * SECOND, 'wait'],
    ['silent', painting(5 * SECOND), 26 * SECOND, 'restart'],
    ['silent', watchFrom(0, 0), 44 * SECOND, 'wait'],
    ['silent', watchFrom(0, 0), 46 * SECOND, 'restart'],
    ['painting', painting(5 * SECOND), 6 * SECOND, 'wait'],
  ])('%s', (seen, watch, now, act) => {
    expect(actOn(watch, seen, now, NOON)).toBe(act);
  });

  it('a frozen picture is back within a minute: noticed in time for a start of half a minute', () => {
    const watch = painting(0);
    const noticed = Array.from({ length: 60 }, (_, second) => second * SECOND).find(
      (now) => actOn(watch, 'silent', now, NOON) === 'restart',
    );
    expect(noticed).toBeLessThanOrEqual(30 * SECOND);
  });

  it('a scene that says the same for an hour is stuck; a black screen may say nothing all night', () => {
    let scene = painting(0);
    let black = painting(0, '');
    for (let now = 0; now <= 61 * MINUTE; now += MINUTE) {
      scene = noted(scene, 'painting', '总览 17:42', now);
      black = noted(black, 'painting', '', now);
    }
    expect(actOn(scene, 'painting', 61 * MINUTE, NOON)).toBe('restart');
    expect(actOn(noted(scene, 'painting', '总览 17:43', 61 * MINUTE), 'painting', 61 * MINUTE, NOON)).toBe('wait');
    expect(actOn(black, 'painting', 61 * MINUTE, NOON)).toBe('wait');
  });

  it('each night once, and not just after a start', () => {
    const night = 3 * 60 + 45;
    const up = noted(watchFrom(0, 0), 'painting', 'x', 70 * MINUTE);
    expect(actOn(up, 'painting', 70 * MINUTE, night)).toBe('nightly');
    expect(actOn(up, 'painting', 70 * MINUTE, night + 60)).toBe('wait');
    expect(actOn(up, 'painting', 70 * MINUTE, null)).toBe('wait');
    expect(actOn(noted(watchFrom(0, 0), 'painting', 'x', 50 * MINUTE), 'painting', 50 * MINUTE, night)).toBe('wait');
  });
});

describe('peers 8: another page than ours', () => {
  it('is left, but a page that is still being fetched is given its time', () => {
    const watch = watchFrom(0, 0);
    expect(actOn(watch, 'elsewhere', 10 * SECOND, NOON)).toBe('wait');
    expect(actOn(watch, 'elsewhere', 13 * SECOND, NOON)).toBe('openPage');
    expect(actOn(openedAgain(watch, 13 * SECOND), 'elsewhere', 16 * SECOND, NOON)).toBe('wait');
  });
});

describe('starts that fail', () => {
  it('come ever slower, half a minute apart at most', () => {
    const pauses = Array.from({ length: 20 }, (_, failures) => pauseBefore(failures));
    expect(pauses[0]).toBe(0);
    expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses);
    expect(Math.max(...pauses)).toBe(30 * SECOND);
  });

  it('try without what the page kept: first the last good memory, then none; a picture forgives', () => {
    expect([0, 1, 2, 3, 4, 99].map(memoryFor)).toEqual(['kept', 'kept', 'lastGood', 'lastGood', 'none', 'none']);
    expect(noted(watchFrom(0, 5), 'painting', 'x', 1).failures).toBe(0);
    expect(noted(watchFrom(0, 5), 'silent', '', 1).failures).toBe(5);
  });
});
