import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRulePack } from '@ryg/shared/contract/rule-pack.contract.ts';
import { readWhy } from '@ryg/shared/contract/why.contract.ts';
import { addDays, calendarDay, dayNumber } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { numbersOn, prepareFacts, type Facts } from '@ryg/shared/domain/facts.ts';
import { judgeIssue } from '@ryg/shared/domain/judge-issue.ts';
import { counterFor, judge } from '@ryg/shared/domain/light.ts';
import { ruleChecks } from '@ryg/shared/domain/rule-check.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { reportedOn, waysToGreen } from '@ryg/shared/domain/way-to-green.ts';
import { checkRow } from '@ryg/shared/domain/why-lit-words.ts';
import { officialWorkingDays } from '@ryg/server/platform/official-calendar.ts';
import { anIssue } from '../../support/an-issue.ts';
import { aPack } from '../../support/a-pack.ts';
import { WHY_DAY as TODAY, whyAsked as why } from '../../support/why-asked.ts';

const folder = new URL('../../cases/rules/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

type PackFile = Readonly<{ pack: RulePack; cases: readonly { facts: Facts }[] }>;

function packFile(name: string): PackFile {
  const { pack: json, cases } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as PackFile;
  const pack = readRulePack(json);
  if (!pack.ok) throw new Error(pack.refusal.message);
  return { pack: pack.value, cases };
}

const days = (from: string, to: string) =>
  fc
    .integer({ min: dayNumber(calendarDay(from)), max: dayNumber(calendarDay(to)) })
    .map((n) => addDays(calendarDay('1970-01-01'), n));
const someIssue: fc.Arbitrary<Partial<LedgerIssue>> = fc
  .record({
    start: fc.option(days('2018-01-01', '2018-06-20')),
    on: days('2018-05-20', '2018-12-31'),
    original: days('2018-04-01', '2018-09-30'),
    progress: fc.option(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(33.3, 66.7))),
    lastReport: days('2018-05-01', '2018-06-20'),
    returned: fc.integer({ min: 0, max: 2 }),
    state: fc.constantFrom('assigned' as const, 'rectifying' as const),
  })
  .map(({ on, original, ...facts }) => ({
    ...facts,
    deadline: deadlineOn(on),
    originalDeadline: deadlineOn(original),
    extensions: [{ from: original, to: on, reason: '天气', decidedOn: TODAY }],
  }));
const somePack = fc.constantFrom(aPack('county-default'), aPack('county-strict'));

describe('laws', () => {
  it('a report of the computed figure turns it green, today and on the last day it says, and one point less does not', () => {
    fc.assert(
      fc.property(someIssue, somePack, (facts, pack) => {
        const found = why(facts, { pack });
        for (const way of found.ways) {
          if (way.kind !== 'report') continue;
          for (const day of [TODAY, way.by]) {
            const reported = anIssue({ ...facts, progress: way.progress, lastReport: day });
            expect(judgeIssue(reported, pack, day, officialWorkingDays).light).toBe('green');
          }
          const next = addDays(way.by, 1);
          const late = anIssue({ ...facts, progress: way.progress, lastReport: next });
          expect(judgeIssue(late, pack, next, officialWorkingDays).light).not.toBe('green');
          if (way.progress - 1 < (facts.progress ?? 0)) continue;
          const less = anIssue({ ...facts, progress: way.progress - 1, lastReport: TODAY });
          expect(judgeIssue(less, pack, TODAY, officialWorkingDays).light).not.toBe('green');
        }
      }),
    );
  });

  it('what is not green always has a way, and what is green needs none', () => {
    fc.assert(
      fc.property(someIssue, somePack, (facts, pack) => {
        const { light, ways } = why(facts, { pack });
        expect(ways.length === 0).toBe(light === 'green');
        expect(ways.at(-1)?.kind ?? 'close').toBe('close');
      }),
    );
  });

  it('the ghost is what the issue would show had nobody extended it', () => {
    fc.assert(
      fc.property(someIssue, somePack, (facts, pack) => {
        const { ghost } = why(facts, { pack });
        const never = anIssue({ ...facts, deadline: facts.originalDeadline!, extensions: [] });
        const { light, reason } = judgeIssue(never, pack, TODAY, officialWorkingDays);
        if (facts.originalDeadline!.on === facts.deadline!.on) expect(ghost).toBeNull();
        else expect(ghost).toMatchObject({ light, reason });
      }),
    );
  });

  it('the answer of a desk holds it as it is', () => {
    const issue = { id: 'Q0001', no: '1', title: '问题', towns: [], leadUnits: [] };
    fc.assert(
      fc.property(someIssue, somePack, (facts, pack) => {
        const answer = { ...why(facts, { pack }), issue, kind: 'today' };
        expect(readWhy.reply.parse(structuredClone(answer))).toEqual(answer);
      }),
      { numRuns: 30 },
    );
  });
});

describe.each(files)('%s', (name) => {
  const { pack, cases } = packFile(name);

  it('names what fired as the judgement does, and every number that did not with its distance', () => {
    for (const { facts } of cases) {
      const { rule, fired } = judge(pack, facts, officialWorkingDays);
      const numbers = numbersOn(prepareFacts(facts), dayNumber(facts.asOf), counterFor(pack, officialWorkingDays));
      const checks = ruleChecks(pack, facts, numbers, rule);
      expect(checks.filter((one) => one.fired).map(({ id }) => id)).toEqual(fired);
      for (const check of checks.flatMap((one) => one.checks)) {
        expect(check.holds && check.distance !== null).toBe(false);
        expect(checkRow(check, pack.calendar).gap).not.toContain('NaN');
      }
      for (const { words } of checks) expect(words).toMatch(/\p{Script=Han}/u);
    }
  });

  it('each way to green, tried, is green', () => {
    for (const { facts } of cases) {
      for (const way of waysToGreen(pack, facts, officialWorkingDays)) {
        const tried: Facts =
          way.kind === 'report'
            ? reportedOn(facts, way.progress, way.by)
            : way.kind === 'close'
              ? { ...facts, state: 'closed', closedOn: facts.asOf }
              : way.kind === 'confirm'
                ? { ...facts, confirmed: true }
                : { ...facts, asOf: way.on };
        expect([name, way.kind, judge(pack, tried, officialWorkingDays).light]).toEqual([name, way.kind, 'green']);
      }
    }
  });
});
