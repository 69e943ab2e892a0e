import { describe, expect, it } from 'vitest';
import type { ScreenTimelineView } from '@ryg/shared/contract/screens.contract.ts';
import { dayParts, offHours, shownSince } from '@ryg/web/features/screens/day-strip.ts';
import { endsAhead, noticeEnd } from '@ryg/web/features/screens/notice-ends.ts';
import { daysBefore, shareWords, spanWords, whenWords } from '@ryg/web/features/screens/time-words.ts';
import { SCREEN_NOW } from '../../support/a-screen-line.ts';

type Stretch = ScreenTimelineView['stretches'][number];
const at = (time: string, day = '2026-03-04') => new Date(`${day}T${time}:00+08:00`).toISOString();
const shown = (from: string, until: string, facts: Partial<Stretch> = {}): Stretch => ({
  from,
  until,
  shown: true,
  snapshot: 8,
  stage: 'fresh',
  cover: 'none',
  ...facts,
});

describe('a day in one bar', () => {
  it('is cut at both midnights of the county, with interruptions on top', () => {
    const stretches = [shown(at('18:00', '2026-03-03'), at('06:00')), shown(at('12:00'), at('18:00', '2026-03-05'))];
    const gaps = [{ from: at('06:00'), until: at('12:00') }];
    const parts = dayParts({ stretches, gaps }, '2026-03-04');
    expect(parts.map(({ kind, start, length }) => ({ kind, start, length }))).toEqual([
      { kind: 'shown', start: 0, length: 0.25 },
      { kind: 'shown', start: 0.5, length: 0.5 },
      { kind: 'gap', start: 0.25, length: 0.25 },
    ]);
  });

  it('darkness by order is drawn as such; a day without anything is empty', () => {
    const dark = shown(at('06:00'), at('12:00'), { shown: false, cover: 'black' });
    expect(dayParts({ stretches: [dark], gaps: [] }, '2026-03-04')[0]?.kind).toBe('dark');
    expect(dayParts({ stretches: [dark], gaps: [] }, '2026-03-05')).toEqual([]);
  });

  it.each([
    [null, []],
    [
      { on: '06:00', off: '18:00' },
      [
        { start: 0, length: 0.25 },
        { start: 0.75, length: 0.25 },
      ],
    ],
    [{ on: '18:00', off: '06:00' }, [{ start: 0.25, length: 0.5 }]],
    [{ on: '00:00', off: '12:00' }, [{ start: 0.5, length: 0.5 }]],
  ])('hours %j leave %j off', (hours, off) => {
    expect(offHours(hours)).toEqual(off);
  });

  it('tells since when the release is on, over a break but not over another release', () => {
    const [old, first, second] = [
      shown(at('07:00'), at('08:00'), { snapshot: 7 }),
      shown(at('08:00'), at('09:00')),
      shown(at('10:00'), at('11:00')),
    ];
    expect(shownSince([old, first, second])).toBe(at('08:00'));
    expect(shownSince([second])).toBe(at('10:00'));
    expect(shownSince([first, shown(at('09:00'), at('10:00'), { shown: false })])).toBeNull();
    expect(shownSince([])).toBeNull();
  });
});

describe('time in words', () => {
  it('a share is never rounded up to a whole', () => {
    expect([1, 0.99999, 0.9962, 0, null].map(shareWords)).toEqual(['100%', '99.9%', '99.6%', '0.0%', '—']);
  });

  it.each([
    [12, '12 秒'],
    [60, '1 分钟'],
    [3_600, '1 小时'],
    [7_500, '2 小时 5 分'],
    [200_000, '2 天'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(spanWords(seconds)).toBe(words);
  });

  it('an instant of another day of the county says its day', () => {
    expect(whenWords('2026-03-04T15:59:00.000Z', SCREEN_NOW)).toBe('23:59');
    expect(whenWords('2026-03-04T16:00:00.000Z', SCREEN_NOW)).toBe('3月5日 00:00');
    expect(daysBefore('2026-03-01', 6)).toBe('2026-02-23');
  });
});

describe('the end of a notice', () => {
  const evening = Date.parse(at('22:30'));
  it('is counted in the county’s day', () => {
    expect(noticeEnd('today', Date.parse(SCREEN_NOW))).toBe(at('22:00'));
    expect(noticeEnd('tomorrow', Date.parse(at('00:10')))).toBe(at('22:00', '2026-03-05'));
    expect(noticeEnd('hour', Date.parse(SCREEN_NOW))).toBe(at('18:30'));
  });

  it('one that is over is not offered', () => {
    expect(endsAhead(Date.parse(SCREEN_NOW))).toContain('today');
    expect(endsAhead(evening)).toEqual(['hour', 'threeHours', 'tomorrow', 'other']);
  });
});
