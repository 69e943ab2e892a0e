import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialWorkingDays } from '@ryg/server/platform/official-calendar.ts';
import { judge } from '@ryg/shared/domain/light.ts';
import { anyFacts, anyPack } from '../../support/any-pack.ts';
import { judgeByTheBook } from '../../support/judge-by-the-book.ts';

describe('any pack on any facts', () => {
  it('gives the level and the rule that a second judge finds', () => {
    fc.assert(
      fc.property(anyPack, anyFacts, (pack, given) => {
        const { level: shown, rule, colour } = judge(pack, given, officialWorkingDays);
        expect({ level: shown, rule }).toEqual(judgeByTheBook(pack, given));
        expect(colour).toBe(pack.display[shown]?.colour ?? 'none');
      }),
      { numRuns: 1_500 },
    );
  });
});
