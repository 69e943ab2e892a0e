import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { byWeight, decisionLine, decisionSums, standingOf } from '@ryg/shared/domain/meeting/decision-standing.ts';
import { aDecision, aFollowUp } from '../../../support/a-decision.ts';
import { anIssue } from '../../../support/an-issue.ts';

const day = calendarDay;
const on = (today: string, ...followUps: readonly ReturnType<typeof aFollowUp>[]) =>
  standingOf(aDecision({ followUps }), null, day(today));

it('what is done by its date is kept, after it late; what is not done is open, then broken', () => {
  expect(on('2018-06-20', aFollowUp('2018-06-20', 'done'))).toMatchObject({ standing: 'kept', words: '按期办结' });
  expect(on('2018-06-24', aFollowUp('2018-06-22', 'done'))).toMatchObject({ standing: 'late', words: '超期 2 天办结' });
  expect(on('2018-06-19')).toMatchObject({ standing: 'open', words: '还有 1 天到期', doneOn: null });
  expect(on('2018-06-20')).toMatchObject({ standing: 'open', words: '今天到期' });
  expect(on('2018-06-23')).toMatchObject({ standing: 'broken', words: '超期 3 天，至今未办' });
});

it('put off it is late, not broken, until its new date; done before the first date it is kept all the same', () => {
  const put = aFollowUp('2018-06-18', 'postponed', '2018-06-30', '等县级会审');
  expect(on('2018-06-19', put)).toMatchObject({ standing: 'open', due: '2018-06-30' });
  expect(on('2018-06-25', put)).toMatchObject({
    standing: 'late',
    words: '已延期一次，现定 6月30日',
    note: '等县级会审',
  });
  const again = aFollowUp('2018-06-29', 'postponed', '2018-07-10');
  expect(on('2018-07-05', put, again)).toMatchObject({ standing: 'late', words: '已延期两次，现定 7月10日' });
  expect(on('2018-07-12', put, again)).toMatchObject({ standing: 'broken', words: '延期后又超期 2 天，至今未办' });
  expect(on('2018-07-12', put, aFollowUp('2018-06-19', 'done'))).toMatchObject({ standing: 'kept' });
});

it('whoever looks at an earlier day does not know what was found out later', () => {
  const done = aFollowUp('2018-06-25', 'done');
  expect(on('2018-06-22', done)).toMatchObject({ standing: 'broken', doneOn: null });
  expect(on('2018-06-25', done)).toMatchObject({ standing: 'late', doneOn: '2018-06-25' });
});

it('an issue closed as done since the meeting is the decision done; closed otherwise or before, it is not', () => {
  const stands = (issue: Parameters<typeof anIssue>[0]) =>
    standingOf(aDecision({ issue: 'Q0001' }), anIssue(issue), day('2018-06-22'));
  const closed = { state: 'closed', closedOn: day('2018-06-19') } as const;
  expect(stands(closed)).toMatchObject({ standing: 'kept', doneOn: '2018-06-19' });
  expect(stands({ ...closed, closedOn: day('2018-06-21') })).toMatchObject({ standing: 'late' });
  expect(stands({ ...closed, outcome: 'infeasible' })).toMatchObject({ standing: 'broken', doneOn: null });
  expect(stands({ ...closed, closedOn: day('2018-06-13') })).toMatchObject({ standing: 'broken' });
  expect(stands({ ...closed, closedOn: day('2018-06-23') })).toMatchObject({ standing: 'broken' });
});

it('what was given up on is in no sum and comes last, with its note', () => {
  const tell = (facts: Parameters<typeof aDecision>[0]) =>
    decisionLine(aDecision(facts), { issue: null, today: day('2018-06-25'), carried: false });
  const lines = [
    tell({ id: 'kept', followUps: [aFollowUp('2018-06-19', 'done')] }),
    tell({ id: 'dropped', followUps: [aFollowUp('2018-06-19', 'dropped', null, '已由省厅统一处理')] }),
    tell({ id: 'open', due: day('2018-06-28') }),
    tell({ id: 'broken' }),
    tell({ id: 'late', followUps: [aFollowUp('2018-06-19', 'postponed', '2018-06-27')] }),
  ];
  expect(decisionSums(lines)).toEqual({ kept: 1, late: 1, broken: 1, open: 1 });
  expect(lines.toSorted(byWeight).map(({ id }) => id)).toEqual(['broken', 'late', 'open', 'kept', 'dropped']);
  expect(lines[1]).toMatchObject({ dropped: true, words: '不再办理', note: '已由省厅统一处理' });
});

const later = (from: CalendarDay) => fc.integer({ min: 0, max: 40 }).map((days) => addDays(from, days));

it('the first date alone says whether it was kept, however often it was put off', () => {
  const puts = fc.array(later(day('2018-06-15')), { maxLength: 4 });
  fc.assert(
    fc.property(later(day('2018-06-14')), puts, later(day('2018-06-14')), (due, dates, doneOn) => {
      const postponed = dates.toSorted().map((to) => aFollowUp(to, 'postponed', addDays(to, 9)));
      const done = aFollowUp(doneOn, 'done');
      const decision = aDecision({ due, followUps: [...postponed.filter(({ on: at }) => at <= doneOn), done] });
      expect(standingOf(decision, null, addDays(doneOn, 60)).standing).toBe(doneOn <= due ? 'kept' : 'late');
    }),
  );
});
