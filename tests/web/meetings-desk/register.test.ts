import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { beforeIn, countsOf, ownIn, registerOf } from '@ryg/web/features/meetings-desk/register.ts';
import { quickOf } from '@ryg/web/features/meetings-desk/quick.ts';
import { aDecisionLine, aMeetingLine, theMeetingBefore } from '../../support/a-meeting-line.ts';

const day = calendarDay;
const lines = [
  aDecisionLine({ id: 'kept', standing: 'kept', doneOn: day('2018-06-18') }),
  aDecisionLine({ id: 'open', due: day('2018-06-27') }),
  aDecisionLine({ id: 'sooner', due: day('2018-06-21'), owner: '县水利局' }),
  aDecisionLine({ id: 'dropped', standing: 'broken', dropped: true }),
  aDecisionLine({ id: 'broken', standing: 'broken', due: day('2018-06-19'), issueNo: '72' }),
  aDecisionLine({ id: 'late', standing: 'late', due: day('2018-06-28') }),
];
const ids = (standing: Parameters<typeof registerOf>[1]['standing'], words = '') =>
  registerOf(lines, { standing, words }).map(({ id }) => id);

describe('the register of decisions', () => {
  it('has what presses first, and what is done or given up last', () => {
    expect(ids('all')).toEqual(['broken', 'late', 'sooner', 'open', 'kept', 'dropped']);
  });

  it('what was given up is found under all only, and is part of no count but that', () => {
    expect(ids('broken')).toEqual(['broken']);
    expect(ids('unfinished')).toEqual(['broken', 'late', 'sooner', 'open']);
    expect(countsOf(lines)).toEqual({ all: 6, unfinished: 4, kept: 1, late: 1, broken: 1, open: 2 });
  });

  it('is searched by owner and number', () => {
    expect(ids('all', ' 县水利局 ')).toEqual(['sooner']);
    expect(ids('all', '72')).toEqual(['broken']);
  });
});

describe('decisions around a meeting', () => {
  const before = theMeetingBefore();
  const oldest = theMeetingBefore({ key: '2018-W23', meetsOn: day('2018-06-07') });
  const meetings = [aMeetingLine(), before, oldest];
  const kept = aDecisionLine({ id: 'kept', doneOn: day('2018-06-18') });
  const all = [
    kept,
    aDecisionLine({ id: 'own', meeting: '2018-W25' }),
    aDecisionLine({ id: 'carried', meeting: '2018-W23' }),
    aDecisionLine({ id: 'old', meeting: '2018-W23', doneOn: day('2018-06-12') }),
  ];

  it('answers for all of the last one and for what earlier ones left open', () => {
    expect(beforeIn(all, aMeetingLine(), meetings).map(({ id }) => id)).toEqual(['kept', 'carried']);
    expect(ownIn(all, aMeetingLine()).map(({ id }) => id)).toEqual(['own']);
    expect(beforeIn(all, oldest, meetings)).toEqual([]);
  });

  it('dates to put off to count from the last meeting', () => {
    const quick = quickOf({ today: day('2018-06-20'), meetings, next: [] }, 'week');
    expect(quick.map(({ day: on }) => on > day('2018-06-22'))).toEqual([true, true, true]);
    expect(quickOf({ today: day('2018-06-20'), meetings: [], next: [] }, 'week')).toEqual([]);
  });
});
