import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay, daysBetween } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn, UNSET_DEADLINE } from '@ryg/shared/domain/deadline.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { holidaysAhead } from '@ryg/shared/domain/holiday-spans.ts';
import { judgeIssue, judgeWithForecast } from '@ryg/shared/domain/judge-issue.ts';
import { namesFor, outlookOf } from '@ryg/shared/domain/outlook.ts';
import { isWorkingDay } from '@ryg/shared/domain/working-days.ts';
import { officialHolidays, officialWorkingDays } from '@ryg/server/platform/official-calendar.ts';
import { anIssue } from '../../support/an-issue.ts';
import { aPack } from '../../support/a-pack.ts';

const TODAY = calendarDay('2018-06-20');
const law = { pack: aPack(), today: TODAY, workingDays: officialWorkingDays, holidays: officialHolidays };
const due = (day: string) => deadlineOn(calendarDay(day));
const outlook = (issues: readonly LedgerIssue[], days: readonly number[] = [1, 3, 7], over = law) =>
  outlookOf(
    issues.map((issue) => ({ issue, verdict: judgeIssue(issue, over.pack, over.today, over.workingDays) })),
    over,
    days,
  );
const done = { progress: 100 };

describe('what turns if nobody does anything', () => {
  const seen = outlook([
    anIssue({ id: 'tomorrow', deadline: due('2018-06-20'), ...done }),
    anIssue({ id: 'third', deadline: due('2018-06-30'), ...done }),
    anIssue({ id: 'seventh', deadline: due('2018-06-24'), ...done }),
    anIssue({ id: 'later', deadline: due('2018-09-25'), ...done }),
    anIssue({ id: 'asked', deadline: due('2018-06-20'), state: 'closeRequested', closeRequestedOn: TODAY, ...done }),
    anIssue({ id: 'hangs', deadline: due('2018-06-20'), state: 'suspended' }),
    anIssue({ id: 'unset', deadline: UNSET_DEADLINE }),
    anIssue({ id: 'closed', state: 'closed', closedOn: TODAY }),
  ]);

  it('stands in the stretch in which it turns, and nowhere twice', () => {
    expect(seen.days.map(({ from, to, turns }) => [from, to, turns.map(({ id, on }) => `${id} ${on}`)])).toEqual([
      ['2018-06-20', '2018-06-21', ['tomorrow 2018-06-21']],
      ['2018-06-21', '2018-06-23', ['third 2018-06-23']],
      ['2018-06-23', '2018-06-27', ['seventh 2018-06-25']],
    ]);
    expect(seen.days[0]?.turns[0]).toMatchObject({ from: 'yellow', to: 'red', reason: '红灯：超期 1 天' });
  });

  it('counts all lamps at the end of each stretch', () => {
    expect(seen.lamps).toEqual({ closed: 1, red: 0, yellow: 3, green: 2, none: 2 });
    expect(seen.days.at(-1)?.lamps).toEqual({ closed: 1, red: 2, yellow: 2, green: 1, none: 2 });
  });

  it('over a holiday says what nobody was at work to prevent', () => {
    expect(
      seen.holidays.map(({ holiday, turns }) => [holiday.name, ...turns.map(({ id, on }) => `${id} ${on}`)]),
    ).toEqual([['中秋'], ['国庆节'], ['元旦']]);
    const autumn = outlook([anIssue({ id: 'a', deadline: due('2018-09-22'), ...done })]).holidays[0];
    expect(autumn?.holiday).toEqual({
      name: '中秋',
      firstOff: '2018-09-22',
      lastOff: '2018-09-24',
      before: '2018-09-21',
      after: '2018-09-25',
    });
    expect(autumn?.turns).toMatchObject([{ id: 'a', from: 'yellow', to: 'red', on: '2018-09-23' }]);
  });
});

describe('holidays', () => {
  it('one that has begun is looked over from today', () => {
    const [first] = holidaysAhead(calendarDay('2018-10-03'), officialHolidays, 1).spans;
    expect(first).toMatchObject({ firstOff: '2018-10-03', before: '2018-10-03', after: '2018-10-08' });
  });

  it('past the last announced year it says so', () => {
    const last = officialHolidays.knownUntil;
    const ahead = holidaysAhead(calendarDay(`${last}-10-20`), officialHolidays, 3);
    expect(ahead.spans).toEqual([]);
    expect(ahead.notice).toContain(`${last + 1} 年放假安排未录入`);
  });

  it('lie between two working days, with no working day inside', () => {
    for (let day = calendarDay('2018-01-01'); day < '2019-12-01'; day = addDays(day, 13)) {
      for (const { firstOff, lastOff, before, after } of holidaysAhead(day, officialHolidays, 3).spans) {
        expect(isWorkingDay(after, officialHolidays)).toBe(true);
        expect(isWorkingDay(before, officialHolidays) || before === day).toBe(true);
        for (let off = firstOff; off <= lastOff; off = addDays(off, 1)) {
          expect([off, isWorkingDay(off, officialHolidays)]).toEqual([off, false]);
        }
      }
    }
  });
});

it('groups by town and by person, and says where nobody is named', () => {
  const issue = anIssue({ towns: ['*'], responsible: [], sponsorLeaders: ['周副县长'] });
  expect((['town', 'responsible', 'sponsor', 'lead'] as const).map((group) => namesFor(issue, group))).toEqual([
    ['各镇'],
    ['未填'],
    ['周副县长'],
    ['县交通局'],
  ]);
  expect(namesFor(anIssue({ towns: [] }), 'town')).toEqual(['县直']);
});

const someIssue = fc
  .record({
    start: fc.option(fc.integer({ min: -60, max: 0 })),
    on: fc.integer({ min: -20, max: 60 }),
    progress: fc.option(fc.integer({ min: 0, max: 100 })),
    silentFor: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ start, on, progress, silentFor }) =>
    anIssue({
      start: start === null ? null : addDays(TODAY, start),
      deadline: deadlineOn(addDays(TODAY, on)),
      progress,
      lastReport: addDays(TODAY, -silentFor),
    }),
  );

it('law: day by day it is what judging each of those days says, and its first turn is the next change', () => {
  const packs = [aPack('county-default'), aPack('county-strict'), { ...aPack(), calendar: 'workday' as const }];
  const everyDay = Array.from({ length: 20 }, (_, at) => at + 1);
  fc.assert(
    fc.property(someIssue, fc.constantFrom(...packs), (issue, pack) => {
      const { days } = outlook([issue], everyDay, { ...law, pack });
      const lightOn = (ahead: number) => judgeIssue(issue, pack, addDays(TODAY, ahead), officialWorkingDays).light;
      for (const [at, { turns, lamps }] of days.entries()) {
        const [before, after] = [lightOn(at), lightOn(at + 1)];
        expect(turns.map(({ to }) => to)).toEqual(before === after ? [] : [after]);
        expect(lamps[after]).toBe(1);
      }
      const { nextChange } = judgeWithForecast(issue, pack, TODAY, officialWorkingDays);
      const [first] = days.flatMap(({ turns }) => turns);
      const isNear = nextChange !== null && daysBetween(TODAY, nextChange.on) <= everyDay.length;
      expect(first && { on: first.on, light: first.to }).toEqual(isNear ? nextChange : undefined);
    }),
    { numRuns: 60 },
  );
});
