import { expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { countCalendarDays } from '@ryg/shared/domain/working-days.ts';
import { judgedLine } from '@ryg/server/live/book.ts';
import { placeAfter } from '@ryg/server/features/issues/issue-search.ts';
import { aCounty } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';
import { aPack } from '../../support/a-pack.ts';

const law = { county: aCounty(), pack: aPack() };
const linesOf = (ids: readonly string[]) =>
  ids.map((id, seq) =>
    judgedLine({ workingDays: countCalendarDays }, law, calendarDay('2018-06-20'), anIssue({ id }), seq),
  );
const idOf = (number: number) => `Q${String(number).padStart(4, '0')}`;

it('a page goes on after its cursor, whatever is missing before, after or at it', () => {
  const all = Array.from({ length: 60 }, (_, at) => at + 1);
  const ledgers = [
    all,
    all.filter((number) => number % 3 !== 0),
    all.filter((number) => number > 40 || number < 5),
    [9_998, 9_999, 10_000, 10_001],
    [7],
    [],
  ];
  for (const numbers of ledgers) {
    const lines = linesOf(numbers.map(idOf));
    for (const cursor of [0, ...all, 61, 9_999, 10_000, 20_000]) {
      const before = numbers.filter((number) => number <= cursor).length;
      expect([numbers.length, cursor, placeAfter(lines, idOf(cursor))]).toEqual([numbers.length, cursor, before]);
    }
    expect(placeAfter(lines, 'nonsense')).toBe(lines.length);
    expect(placeAfter(lines, '')).toBe(0);
  }
});
