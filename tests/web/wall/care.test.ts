import { describe, expect, it } from 'vitest';
import { mayReload } from '@ryg/web/api/reload-gate.ts';
import { dutyAt, isStalled, isUnsafe, type Boundary } from '@ryg/web/screens/plaza/care/duties.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2026-06-20T04:00:00Z');

describe('row 7: the reload gate', () => {
  const ask = (wishes: object) => mayReload({ earlier: [], now: NOW, pageAge: MINUTE, hasPicture: true, ...wishes });
  it.each([
    ['the first one', {}, true],
    ['nine minutes after the last', { earlier: [NOW - 9 * MINUTE] }, false],
    ['ten minutes after the last', { earlier: [NOW - 10 * MINUTE] }, true],
    [
      'a page without a picture, a third time within five minutes',
      { hasPicture: false, earlier: [NOW - 3 * MINUTE, NOW - MINUTE] },
      true,
    ],
    [
      'a page without a picture, a fourth time',
      { hasPicture: false, earlier: [NOW - 4 * MINUTE, NOW - 3 * MINUTE, NOW - MINUTE] },
      false,
    ],
    ['a browser that cannot remember, after a minute', { earlier: null }, false],
    ['a browser that cannot remember, after ten minutes', { earlier: null, pageAge: 10 * MINUTE }, true],
    ['a clock that was set back ten years', { earlier: [NOW + 10 * 365 * 24 * HOUR] }, false],
    [
      'the same clock, when this page has run for ten minutes',
      { earlier: [NOW + 10 * 365 * 24 * HOUR], pageAge: 10 * MINUTE },
      true,
    ],
  ])('%s: %j is %s', (_what, wishes, allowed) => expect(ask(wishes)).toBe(allowed));
});

describe('row 19: between two pictures', () => {
  const at = (wishes: Partial<Boundary>) =>
    dutyAt({
      now: 10 * HOUR,
      startedAt: 0,
      buildReadyAt: null,
      loopEndedAt: null,
      spreadMs: 20_000,
      hour: 12,
      isHeard: true,
      ...wishes,
    });
  const ready = 9 * HOUR;
  it.each([
    ['nothing is to be done', {}, null],
    ['a build is ready, but no loop has ended since', { buildReadyAt: ready, loopEndedAt: ready - 1 }, null],
    [
      'a loop has ended, but this screen’s part of the minute is not over',
      { buildReadyAt: ready, loopEndedAt: 10 * HOUR - 19_999 },
      null,
    ],
    ['now it is', { buildReadyAt: ready, loopEndedAt: 10 * HOUR - 20_000 }, 'build'],
    ['without a server it stays', { buildReadyAt: ready, loopEndedAt: ready, isHeard: false }, null],
    ['at night it starts afresh', { hour: 4 }, 'nightly'],
    ['not twice in one night', { hour: 4, startedAt: 9 * HOUR }, null],
    ['nor without a server', { hour: 4, isHeard: false }, null],
  ] as const)('%s', (_what, wishes, duty) => expect(at(wishes)).toBe(duty));
});

it('row 11: a picture that outlives twice its time has stopped; a held one may stay', () => {
  expect(isStalled({ ms: 20_000, since: 0 }, 40_000)).toBe(false);
  expect(isStalled({ ms: 20_000, since: 0 }, 40_001)).toBe(true);
  // A page of seconds may be late on a busy machine.
  expect(isStalled({ ms: 4_000, since: 0 }, 20_000)).toBe(false);
  expect(isStalled({ ms: Number.POSITIVE_INFINITY, since: 0 }, 24 * HOUR)).toBe(false);
});

it('three errors within ten minutes make the page play it safe, until they are over', () => {
  expect(isUnsafe([0, MINUTE], 2 * MINUTE)).toBe(false);
  expect(isUnsafe([0, MINUTE, 2 * MINUTE], 2 * MINUTE)).toBe(true);
  expect(isUnsafe([0, MINUTE, 2 * MINUTE], 10 * MINUTE)).toBe(false);
});
