import { describe, expect, it } from 'vitest';
import { judgeTime, serverTimeOf, silenceOf, type KeptContact } from '@ryg/web/features/board/feed/contact.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const YEAR = 365 * DAY;
const WALL = Date.parse('2026-06-20T04:00:00Z');

describe('R58: contact is a signed time that moves on', () => {
  it.each([
    { what: 'the first ever', last: null, suspect: null, told: WALL, is: 'contact' },
    { what: 'a later one', last: WALL, suspect: null, told: WALL + 1, is: 'contact' },
    { what: 'the same within its second', last: WALL, suspect: null, told: WALL, is: 'again' },
    { what: 'an earlier one, as a proxy repeats it', last: WALL, suspect: null, told: WALL - DAY, is: 'echo' },
    { what: 'the same earlier one again', last: WALL, suspect: WALL - DAY, told: WALL - DAY, is: 'echo' },
    {
      what: 'a server whose clock was put back and goes on',
      last: WALL,
      suspect: WALL - DAY,
      told: WALL - DAY + 5_000,
      is: 'contact',
    },
  ])('$what', ({ last, suspect, told, is }) => expect(judgeTime(last, suspect, told)).toBe(is));
});

describe('R58: the age of the picture', () => {
  const kept: KeptContact = { serverTime: WALL, wallTime: WALL, silentMs: 2 * MINUTE, isKnown: true, device: WALL };
  const after = (device: number, run = 0) =>
    silenceOf(null, { kept, at: { monotonic: 100, device } }, { monotonic: 100 + run, device: device + run });

  it('within one run only the monotonic clock counts, whatever is done to the other', () => {
    const contact = { serverTime: WALL, wallTime: WALL, monotonic: 1_000, device: WALL };
    for (const device of [0, WALL - 10 * YEAR, WALL + 10 * YEAR])
      expect(silenceOf(contact, null, { monotonic: 1_000 + 12 * MINUTE, device })).toEqual({
        ms: 12 * MINUTE,
        isKnown: true,
      });
  });

  it('over a restart the difference of the device’s clock counts, right or ten years off', () => {
    expect(after(WALL + 10 * MINUTE, MINUTE)).toEqual({ ms: 13 * MINUTE, isKnown: true });
    for (const off of [-10 * YEAR, 10 * YEAR]) {
      const shifted = { ...kept, device: kept.device + off };
      const at = { monotonic: 0, device: WALL + off + 10 * MINUTE };
      expect(silenceOf(null, { kept: shifted, at }, at)).toEqual({ ms: 12 * MINUTE, isKnown: true });
    }
  });

  it.each([
    { what: 'went back to 1970', device: 0 },
    { what: 'leapt ten years ahead', device: WALL + 10 * YEAR },
  ])('a clock that $what in between is believed nothing: what is left is the least it was', ({ device }) =>
    expect(after(device, MINUTE)).toEqual({ ms: 3 * MINUTE, isKnown: false }),
  );

  it('an age nobody knows is not known after another restart either', () => {
    const unsure = { ...kept, isKnown: false };
    const at = { monotonic: 0, device: WALL + MINUTE };
    expect(silenceOf(null, { kept: unsure, at }, at)).toEqual({ ms: 3 * MINUTE, isKnown: false });
  });

  it('gives the server’s time while nobody answers', () => {
    const at = { monotonic: 0, device: WALL + 10 * MINUTE };
    expect(serverTimeOf(null, { kept, at }, { ...at, monotonic: 5_000 })).toBe(WALL + 12 * MINUTE + 5_000);
    expect(serverTimeOf(null, null, at)).toBeNull();
  });
});
