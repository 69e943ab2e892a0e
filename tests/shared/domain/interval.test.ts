import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalBand, wilsonInterval } from '@ryg/shared/domain/interval.ts';

const percents = (hits: number, total: number) => {
  const interval = wilsonInterval(hits, total);
  return interval && [Math.round(interval.low * 100), Math.round(interval.high * 100)];
};

describe('wilsonInterval', () => {
  it.each([
    { hits: 8, total: 8, expected: [68, 100] },
    { hits: 6, total: 9, expected: [35, 88] },
    { hits: 5, total: 7, expected: [36, 92] },
    { hits: 0, total: 8, expected: [0, 32] },
  ])('$hits of $total', ({ hits, total, expected }) => {
    expect(percents(hits, total)).toEqual(expected);
  });

  it('has nothing to say of a town without issues', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('always holds the rate itself and stays between 0 and 1', () => {
    const counts = fc
      .integer({ min: 1, max: 500 })
      .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
    fc.assert(
      fc.property(counts, ([hits, total]) => {
        const { low, high } = wilsonInterval(hits, total)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(hits / total + 1e-9);
        expect(high).toBeGreaterThanOrEqual(hits / total - 1e-9);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it('the band is drawn below 12 issues only', () => {
  expect(intervalBand(7, 11)).not.toBeNull();
  expect(intervalBand(9, 12)).toBeNull();
});
