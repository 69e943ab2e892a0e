import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialWorkingDays } from '@ryg/server/platform/official-calendar.ts';
import { addDays, calendarDay, dayFromNumber, dayNumber } from '@ryg/shared/domain/calendar-day.ts';
import { prepareFacts } from '@ryg/shared/domain/facts.ts';
import { HORIZON_DAYS, nextChangeOf } from '@ryg/shared/domain/forecast.ts';
import { judgeIssue, type JudgedIssue } from '@ryg/shared/domain/judge-issue.ts';
import { counterFor, judge } from '@ryg/shared/domain/light.ts';
import {
  columnsOf,
  issueAt,
  rehearsalOf,
  shownOn,
  type Flip,
  type PackFrom,
  type Spell,
} from '@ryg/shared/domain/rehearsal.ts';
import { hasMoved, standingsOn } from '@ryg/shared/domain/rehearsal-standing.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { compilePack } from '@ryg/shared/domain/rule-sense/compile-pack.ts';
import { aPack } from '../../support/a-pack.ts';
import { anyJudgedIssue, FIRST_DAY } from '../../support/any-issue.ts';
import { anyFacts, anyPack } from '../../support/any-pack.ts';

const DAYS = 90;
const first = dayNumber(FIRST_DAY);
const standing = (issues: readonly JudgedIssue[]): readonly Spell[] =>
  issues.map((facts, issue) => ({ issue, facts, from: first, until: first + DAYS - 1 }));
const since = (pack: RulePack, from = 0): PackFrom => ({ from, pack });

/** What the plain judge would say, day by day. */
function flipsByHand(spells: readonly Spell[], before: readonly PackFrom[], after: readonly PackFrom[]) {
  const packOn = (packs: readonly PackFrom[], today: number) => packs.findLast(({ from }) => from <= today)?.pack;
  return spells.flatMap(({ issue, facts, from, until }) =>
    Array.from({ length: until - from + 1 }, (_, index) => from + index).flatMap((today) => {
      const shown = [before, after].map((packs) => {
        const pack = packOn(packs, today);
        return pack ? judgeIssue(facts, pack, dayFromNumber(today), officialWorkingDays) : null;
      });
      const [was, now] = shown;
      return was?.lamp === now?.lamp ? [] : [{ issue, day: today, was: was?.light, now: now?.light }];
    }),
  );
}

const dayByDay = (flips: readonly Flip[]) =>
  flips.flatMap(({ issue, from, until, was, now }) =>
    Array.from({ length: until - from + 1 }, (_, index) => ({ issue, day: from + index, was, now })),
  );

describe('a pack made ready for millions of questions', () => {
  it('says what judge says, of any facts', () => {
    fc.assert(
      fc.property(anyPack, anyFacts, (pack, facts) => {
        const { level, rule } = judge(pack, facts, officialWorkingDays);
        const ready = compilePack(pack, counterFor(pack, officialWorkingDays));
        expect(ready.on(prepareFacts(facts), dayNumber(facts.asOf))).toEqual({ level, rule });
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the next change', () => {
  it('is the first day on which judge shows another light', () => {
    fc.assert(
      fc.property(anyPack, anyFacts, (pack, facts) => {
        const { light } = judge(pack, facts, officialWorkingDays);
        const ahead = Array.from({ length: HORIZON_DAYS }, (_, index) => addDays(facts.asOf, index + 1));
        const first = ahead.find((asOf) => judge(pack, { ...facts, asOf }, officialWorkingDays).light !== light);
        const expected = first
          ? { on: first, light: judge(pack, { ...facts, asOf: first }, officialWorkingDays).light }
          : null;
        expect(nextChangeOf(pack, facts, officialWorkingDays)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a rehearsal', () => {
  it('finds what the plain judge finds on every day, in any slices', () => {
    fc.assert(
      fc.property(
        anyPack,
        anyPack,
        fc.array(anyJudgedIssue, { maxLength: 4 }),
        fc.nat(4),
        (one, other, issues, cut) => {
          const spells = standing(issues);
          const columns = columnsOf(spells);
          const rehearse = rehearsalOf({ before: [since(one)], after: [since(other)] }, officialWorkingDays);
          const middle = Math.min(cut, spells.length);
          const flips = [...rehearse(columns, 0, middle), ...rehearse(columns, middle, spells.length)];
          expect(dayByDay(flips)).toEqual(flipsByHand(spells, [since(one)], [since(other)]));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('changes rules in the middle as the day changes them', () => {
    fc.assert(
      fc.property(anyPack, anyPack, anyJudgedIssue, (one, other, issue) => {
        const spells = standing([issue]);
        const before = [since(one), since(other, first + 30)];
        const flips = rehearsalOf({ before, after: [since(one)] }, officialWorkingDays)(columnsOf(spells), 0, 1);
        expect(dayByDay(flips)).toEqual(flipsByHand(spells, before, [since(one)]));
      }),
      { numRuns: 100 },
    );
  });

  it('of the pack in force flips nothing', () => {
    fc.assert(
      fc.property(anyPack, fc.array(anyJudgedIssue, { maxLength: 6 }), (pack, issues) => {
        const rehearse = rehearsalOf({ before: [since(pack)], after: [since(pack)] }, officialWorkingDays);
        expect(rehearse(columnsOf(standing(issues)), 0, issues.length)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('draws every lamp as the board does, and gives the facts back as they came', () => {
    fc.assert(
      fc.property(anyPack, fc.array(anyJudgedIssue, { maxLength: 6 }), fc.nat(DAYS - 1), (pack, issues, offset) => {
        const columns = columnsOf(standing(issues));
        const today = dayFromNumber(first + offset);
        const judged = issues.map((issue) => judgeIssue(issue, pack, today, officialWorkingDays));
        const shown = shownOn(columns, [since(pack)], first + offset, officialWorkingDays);
        expect(shown.map(({ lamp }) => lamp)).toEqual(judged.map(({ lamp }) => lamp));
        const again = issues.map((_, spell) => judgeIssue(issueAt(columns, spell), pack, today, officialWorkingDays));
        expect(again).toEqual(judged);
      }),
      { numRuns: 100 },
    );
  });

  it('says which towns change plate and rank', () => {
    const due = (on: string): JudgedIssue => ({
      deadline: { kind: 'date', on: calendarDay(on), raw: on, inferred: false },
      start: calendarDay('2018-04-01'),
      progress: 100,
      lastReport: calendarDay('2018-04-01'),
      state: 'rectifying',
      closedOn: null,
      closeRequestedOn: null,
      returned: 0,
    });
    const columns = columnsOf(standing([due('2018-08-01'), due('2018-08-02'), due('2018-05-03')]));
    const towns = ['金川', '江口'].map((name, index) => ({ code: String(index), name: `${name}镇`, shortName: name }));
    const where = { columns, issueTowns: [[0], [0, 1], [1]], towns, minIssues: 1 };
    const sides = { before: [since(aPack())], after: [since(aPack('county-strict'))] };
    const both = standingsOn(where, sides, first + 1, officialWorkingDays);
    expect(both.map(({ town, before, after }) => [town, before.rank, before.plate, after.rank, after.plate])).toEqual([
      ['金川镇', 1, 'green', 1, 'red'],
      ['江口镇', 1, 'green', 1, 'red'],
    ]);
    expect(both.every(hasMoved)).toBe(true);
  });
});
