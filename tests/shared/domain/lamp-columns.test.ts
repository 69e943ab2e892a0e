import fc from 'fast-check';
import { expect, it } from 'vitest';
import { officialWorkingDays } from '@ryg/server/platform/official-calendar.ts';
import { addDays, calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { judgeIssue, type Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { lampColumns } from '@ryg/shared/domain/lamp-columns.ts';
import { tallyOf } from '@ryg/shared/domain/tally.ts';
import { anyJudgedIssue, FIRST_DAY } from '../../support/any-issue.ts';
import { anyPack } from '../../support/any-pack.ts';

const ORDER = ['closed', 'red', 'yellow', 'green', 'none'] as const satisfies readonly Lamp[];

it('every day shows what the plain judge shows, though few issues are judged again', () => {
  fc.assert(
    fc.property(
      anyPack,
      fc.array(anyJudgedIssue, { maxLength: 5 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 }),
      (pack, issues, steps) => {
        const columns = lampColumns(issues, pack, officialWorkingDays);
        const groups = Uint16Array.from(issues, (_, place) => place % 2);
        const known = issues.map(() => '');
        let day = FIRST_DAY;
        for (const step of [0, ...steps]) {
          day = addDays(day, step);
          for (const { place, verdict } of columns.moveTo(day))
            known[place] = `${verdict.lamp} ${verdict.level} ${verdict.rule}`;
          const judged = issues.map((issue) => judgeIssue(issue, pack, day, officialWorkingDays));
          expect(known).toEqual(judged.map(({ lamp, level, rule }) => `${lamp} ${level} ${rule}`));
          const tallies = [0, 1].map((group) => tallyOf(judged.filter((_, place) => place % 2 === group)));
          expect([...columns.countBy(groups, 2)]).toEqual(tallies.flatMap((tally) => ORDER.map((lamp) => tally[lamp])));
        }
      },
    ),
    { numRuns: 150 },
  );
});

it('a day on which nothing turns judges nothing', () => {
  const issue = {
    deadline: { kind: 'date', on: calendarDay('2018-12-31'), raw: '', inferred: false },
    start: calendarDay('2018-06-01'),
    progress: 100,
    lastReport: calendarDay('2018-06-01'),
    state: 'rectifying',
    closedOn: null,
    closeRequestedOn: null,
    returned: 0,
  } as const;
  const columns = lampColumns(
    [issue],
    {
      id: 'p',
      version: 1,
      name: '',
      calendar: 'calendar',
      mode: 'worst',
      base: 'normal',
      rules: [{ id: 'late', when: { overdue: { gte: 1 } }, level: 'alarm' }],
      display: {},
    },
    officialWorkingDays,
  );
  const touched = (day: string) => columns.moveTo(calendarDay(day)).length;
  expect(['2018-06-20', '2018-06-21', '2018-12-30', '2019-01-01', '2019-01-02'].map(touched)).toEqual([1, 0, 0, 1, 0]);
});
