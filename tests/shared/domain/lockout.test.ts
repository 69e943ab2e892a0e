import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addressGroup, afterFailure, isLocked, lockMinutesLeft, NO_FAILURES } from '@ryg/shared/domain/lockout.ts';

const MINUTE = 60_000;
const failing = (
  times: readonly number[],
  scope: 'account' | 'address' = 'account',
  name = (index: number) => String(index),
) => times.reduce((failures, at, index) => afterFailure(failures, scope, name(index), at * MINUTE), NO_FAILURES);

describe('R36: afterFailure', () => {
  it.each([
    [[0, 1, 2, 3], 3, 0],
    [[0, 1, 2, 3, 4], 4, 15],
    [[0, 5, 10, 14, 15], 15, 0],
    [[0, 1, 2, 3, 4, 5, 6], 6, 13],
    [[0, 1, 2, 3, 4, 20, 21, 22, 23, 24], 24, 30],
    [[0, 0, 0, 0, 0, 15, 15, 15, 15, 15, 45, 45, 45, 45, 45], 45, 60],
    [[0, 0, 0, 0, 0, 15, 15, 15, 15, 15, 45, 45, 45, 45, 45, 105, 105, 105, 105, 105], 105, 60],
    [[0, 0, 0, 0, 0, 1456, 1456, 1456, 1456, 1456], 1456, 15],
  ])('failures in the minutes %j leave %i locked for %i minutes', (times, now, minutes) => {
    expect(lockMinutesLeft(failing(times), now * MINUTE)).toBe(minutes);
  });

  it('an address is closed by five names, not by one colleague who forgot a password', () => {
    const five = [0, 0, 0, 0, 0];
    expect(isLocked(failing(five, 'address'), 0)).toBe(true);
    expect(
      isLocked(
        failing([...five, ...five], 'address', () => 'same'),
        0,
      ),
    ).toBe(false);
  });

  it('no lock lasts longer than an hour, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 60 }), (minutes) => {
        const times = minutes.toSorted((a, b) => a - b);
        const last = times.at(-1) ?? 0;
        expect(lockMinutesLeft(failing(times), last * MINUTE)).toBeLessThanOrEqual(60);
      }),
    );
  });
});

it.each([
  ['10.1.2.3', '10.1.2.3'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', (address, group) => {
  expect(addressGroup(address)).toBe(group);
});
