import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { movementBetween } from '@ryg/shared/domain/movement.ts';
import { compareTowns, rankTowns, type TownIssues } from '@ryg/shared/domain/ranking.ts';
import { tallyOf } from '@ryg/shared/domain/tally.ts';

const LAMPS: readonly Lamp[] = ['closed', 'green', 'yellow', 'red', 'none'];
const counted = (lamp: Lamp, daysLeft: number | null = null) => ({ lamp, closedLate: null, daysLeft });
const town = (code: string, lamps: readonly Lamp[]): TownIssues => ({
  code,
  town: `${code}镇`,
  shortName: code,
  issues: lamps.map((lamp) => counted(lamp)),
});
const someTowns = fc
  .array(fc.array(fc.constantFrom(...LAMPS), { maxLength: 12 }), { maxLength: 14 })
  .map((all) => all.map((lamps, index) => town(String(index), lamps)));

describe('counting', () => {
  it('the parts always sum to the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LAMPS)), (lamps) => {
        const tally = tallyOf(lamps.map((lamp) => ({ lamp, closedLate: lamp === 'closed' ? 3 : null })));
        expect(tally.closed + tally.red + tally.yellow + tally.green + tally.none).toBe(tally.issues);
        expect(tally.closedLate).toBe(tally.closed);
      }),
    );
  });
});

describe('ranking towns', () => {
  it('red share first, then closure rate, then yellow share', () => {
    const rows = rankTowns(
      [
        town('A', ['red', 'closed', 'closed', 'closed', 'closed']),
        town('B', ['yellow', 'green', 'closed', 'closed', 'closed']),
        town('C', ['green', 'green', 'closed', 'closed', 'closed']),
      ],
      5,
    );
    expect(rows.map(({ code, rank }) => `${code}${rank}`)).toEqual(['C1', 'B2', 'A3']);
  });

  it('equal keys share the rank and the next one is skipped: 1, 1, 3', () => {
    const five: Lamp[] = ['closed', 'closed', 'closed', 'closed', 'closed'];
    const rows = rankTowns([town('A', five), town('B', [...five, ...five]), town('C', [...five.slice(1), 'green'])], 5);
    expect(rows.map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, true],
      [1, true],
      [3, false],
    ]);
  });

  it('few issues are shown but not ranked, no issue has no plate and stands last', () => {
    const rows = rankTowns(
      [town('none', []), town('few', ['red']), town('many', ['red', 'red', 'red', 'red', 'red'])],
      5,
    );
    expect(rows.map(({ code, rank, ranked, plate }) => ({ code, rank, ranked, plate }))).toEqual([
      { code: 'many', rank: 1, ranked: true, plate: 'red' },
      { code: 'few', rank: null, ranked: false, plate: 'red' },
      { code: 'none', rank: null, ranked: false, plate: null },
    ]);
  });

  it('is a total preorder: worse rows never stand above better ones, and equal rows keep their order', () => {
    fc.assert(
      fc.property(someTowns, (towns) => {
        const ranked = rankTowns(towns, 1).filter((row) => row.ranked);
        for (let index = 1; index < ranked.length; index++) {
          const [above, below] = [ranked[index - 1]!, ranked[index]!];
          const order = compareTowns(above, below);
          expect(order).toBeLessThanOrEqual(0);
          expect(above.rank === below.rank).toBe(order === 0);
          if (order === 0) expect(Number(above.code)).toBeLessThan(Number(below.code));
        }
      }),
    );
  });
});

describe('weekly movement', () => {
  it('says what became of every lamp, once', () => {
    const before = new Map<string, Lamp>([
      ['a', 'red'],
      ['b', 'green'],
      ['c', 'closed'],
      ['d', 'yellow'],
      ['e', 'green'],
    ]);
    const after = new Map<string, Lamp>([
      ['a', 'green'],
      ['b', 'red'],
      ['c', 'yellow'],
      ['d', 'closed'],
      ['e', 'green'],
      ['f', 'red'],
    ]);
    expect(movementBetween(before, after)).toEqual({
      cured: ['a'],
      worsened: ['b'],
      reopened: ['c'],
      closed: ['d'],
      entered: ['f'],
      newRed: ['b', 'f'],
    });
  });
});
