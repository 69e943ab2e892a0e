import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { ScreenHours } from '@ryg/shared/domain/screen.ts';
import { isOnAt, onSince, shanghaiMs } from '@ryg/shared/domain/screen-hours.ts';
import { afterBeat, timelineOf, type Stretch } from '@ryg/shared/domain/screen-timeline.ts';
import { commonSpans, joinSpans, lengthOf, withoutSpans } from '@ryg/shared/domain/time-span.ts';
import { aBeat } from '../../support/a-screen.ts';

const day = calendarDay('2026-10-08');
const at = (time: string, on = day) => shanghaiMs(on, time);
const SECOND = 1_000;

/** What a screen leaves behind that beats every 30 seconds from one time to another. */
function painted(
  stretches: readonly Stretch[],
  from: string,
  until: string,
  facts: Parameters<typeof aBeat>[0] = {},
): readonly Stretch[] {
  let [done, last] = [stretches.slice(0, -1), stretches.at(-1) ?? null];
  for (let now = at(from); now <= at(until); now += 30 * SECOND) {
    const { ended, current } = afterBeat(last, aBeat(facts), { now, moves: true });
    if (ended) done = [...done, ended];
    last = current;
  }
  return last ? [...done, last] : done;
}

const HOURS = { on: '09:00', off: '21:00' };
const life = { from: at('00:00'), until: at('23:59') };
/** Hours that never were others. */
const always = (hours: ScreenHours | null) => [{ from: 0, hours }];
const timeline = (stretches: readonly Stretch[]) => timelineOf({ stretches, hours: always(HOURS), life }, day, day);

describe('what a screen showed from when to when', () => {
  it('an unbroken time is one stretch, however many beats it had', () => {
    const [one, ...others] = painted([], '09:00', '21:00');
    expect(others).toEqual([]);
    expect(one).toMatchObject({ from: at('09:00'), until: at('21:00'), shown: true, snapshot: 8 });
  });

  it('a page that was loaded anew after a gap leaves the gap; the share and its interruption are counted', () => {
    const before = painted([], '09:00', '12:00');
    const stretches = painted(before, '12:12', '21:00', { boot: 'another-boot' });
    const told = timeline(stretches);
    expect(stretches).toHaveLength(2);
    expect(told.gaps).toEqual([{ from: at('12:00'), until: at('12:12') }]);
    expect(told).toMatchObject({ interruptions: 1, expectedSeconds: 12 * 3_600, shownSeconds: 12 * 3_600 - 720 });
    expect(told.share).toBeCloseTo(0.9833, 4);
  });

  it('a page that went on painting while nobody heard it was there: its own count of beats says so', () => {
    const before = painted([], '09:00', '12:00', { boot: 'the-same-boot' });
    const unheard = 2 * 60;
    const beat = (before.at(-1)?.beat ?? 0) + unheard;
    const { ended, current } = afterBeat(before.at(-1) ?? null, aBeat({ boot: 'the-same-boot', beat }), {
      now: at('13:00'),
      moves: true,
    });
    expect([ended, current]).toMatchObject([null, { from: at('09:00'), until: at('13:00') }]);
    const frozen = aBeat({ boot: 'the-same-boot', beat: (before.at(-1)?.beat ?? 0) + 3 });
    expect(afterBeat(before.at(-1) ?? null, frozen, { now: at('13:00'), moves: true }).current.from).toBe(at('13:00'));
  });

  it('another release begins another stretch, and what is dark by order is neither shown nor missing', () => {
    const first = painted([], '09:00', '10:00', { snapshot: 7 });
    const dark = painted(first, '10:00', '11:00', { snapshot: 8, cover: 'black' });
    const all = painted(dark, '11:00', '21:00', { snapshot: 8 });
    expect(all.map(({ snapshot, shown }) => [snapshot, shown])).toEqual([
      [7, true],
      [8, false],
      [8, true],
    ]);
    expect(timeline(all)).toMatchObject({ share: 1, expectedSeconds: 11 * 3_600, interruptions: 0, gaps: [] });
  });

  it('a notice that comes and goes breaks nothing; a blank or frozen picture was not shown', () => {
    const withNotice = painted(painted([], '09:00', '10:00'), '10:00', '10:05', { cover: 'notice' });
    expect(withNotice).toHaveLength(1);
    const blank = painted(withNotice, '10:05', '21:00', { stage: 'blank' });
    expect(timeline(blank).gaps).toEqual([{ from: at('10:05'), until: at('21:00') }]);
    const stuck = afterBeat(null, aBeat(), { now: at('09:00'), moves: false });
    expect(stuck.current.shown).toBe(false);
  });

  it('outside its hours, before it was paired and after the last moment nothing is missing', () => {
    const now = { from: at('15:00'), until: at('16:00') };
    const stretches = painted([], '15:00', '15:59');
    const told = timelineOf({ stretches, hours: always(HOURS), life: now }, day, day);
    expect(told).toMatchObject({ share: 1, expectedSeconds: 59 * 60 });
    const silent = timelineOf(
      { stretches: [], hours: always(HOURS), life: { from: at('20:00'), until: at('23:00') } },
      day,
      day,
    );
    expect(silent).toMatchObject({ share: 0, interruptions: 1, expectedSeconds: 3_600 });
    expect(
      timelineOf({ stretches: [], hours: always(HOURS), life: { from: at('22:00'), until: at('23:00') } }, day, day)
        .share,
    ).toBe(null);
  });

  it('hours that were changed at noon count from noon on; what was expected before stays', () => {
    const hours = [...always(HOURS), { from: at('12:00'), hours: { on: '11:00', off: '13:00' } }];
    const told = timelineOf({ stretches: [], hours, life }, day, day);
    expect(told.gaps).toEqual([{ from: at('09:00'), until: at('13:00') }]);
    expect(told.expectedSeconds).toBe(4 * 3_600);
  });

  it('a week is the sum of its days', () => {
    const monday = calendarDay('2026-10-05');
    const told = timelineOf(
      { stretches: painted([], '09:00', '21:00'), hours: always(HOURS), life: { ...life, from: 0 } },
      monday,
      day,
    );
    expect(told.days.map(({ share }) => share)).toEqual([0, 0, 0, 1]);
    expect(told).toMatchObject({ share: 0.25, interruptions: 3 });
  });
});

describe('hours of a screen', () => {
  it('may go over midnight', () => {
    const hours = { on: '18:00', off: '02:00' };
    expect(['17:59', '18:00', '01:59', '02:00'].map((time) => isOnAt(hours, at(time)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(onSince(hours, at('01:00'))).toBe(at('18:00', calendarDay('2026-10-07')));
    expect(onSince(hours, at('19:00'))).toBe(at('18:00'));
    expect([onSince(hours, at('12:00')), onSince(null, at('12:00'))]).toEqual([null, null]);
    expect(
      timelineOf({ stretches: [], hours: always(hours), life: { from: 0, until: at('23:59') + 1e9 } }, day, day)
        .expectedSeconds,
    ).toBe(8 * 3_600);
  });
});

describe('spans of time', () => {
  const span = fc.tuple(fc.nat(50), fc.nat(20)).map(([from, length]) => ({ from, until: from + length }));
  const holds = (spans: readonly { from: number; until: number }[], moment: number) =>
    spans.some(({ from, until }) => from <= moment && moment < until);

  it('common and without mean what they say at every moment, and together they are the whole', () => {
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (some, others) => {
        const [both, only] = [commonSpans(some, others), withoutSpans(some, others)];
        for (let moment = 0; moment < 72; moment++) {
          expect(holds(both, moment)).toBe(holds(some, moment) && holds(others, moment));
          expect(holds(only, moment)).toBe(holds(some, moment) && !holds(others, moment));
        }
        expect(lengthOf(both) + lengthOf(only)).toBe(lengthOf(joinSpans(some)));
      }),
    );
  });
});
