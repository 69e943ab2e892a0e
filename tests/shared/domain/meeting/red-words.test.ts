import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { agendaOf } from '@ryg/shared/domain/meeting/agenda.ts';
import type { RedCase } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { foldMeetings, NO_MEETINGS } from '@ryg/shared/domain/meeting/meetings.ts';
import { aSnapshot, aSource } from '../../../support/any-agenda-source.ts';
import { anIssue } from '../../../support/an-issue.ts';

const DAY = calendarDay('2018-06-20');
const overdueSince = (due: string, facts: Partial<LedgerIssue> = {}): LedgerIssue => {
  const deadline = deadlineOn(calendarDay(due));
  return anIssue({ deadline, originalDeadline: deadline, progress: 60, lastReport: DAY, ...facts });
};

const caseOf = (issue: LedgerIssue, changes: Parameters<typeof aSource>[0] = {}): RedCase => {
  const [red] = agendaOf(aSource({ now: aSnapshot([issue], DAY, 2), ...changes })).reds;
  if (!red) throw new Error('not red');
  return red;
};
const before = (issue: LedgerIssue) => ({
  key: '2018-W24',
  title: '第24周整改调度会',
  frozen: true,
  snapshot: aSnapshot([issue], calendarDay('2018-06-13')),
});

describe('what is asked of the room', () => {
  it('grows with how late it is and how often that was', () => {
    const fresh = overdueSince('2018-06-17');
    expect(caseOf(fresh).asked).toBe('建议向县交通局、金川镇下达督办单；办结销号，当天转绿');
    const old = overdueSince('2018-06-01', { sponsorLeaders: ['县级领导丁'] });
    expect(caseOf(old).asked).toBe('建议提请县级领导丁对县交通局、金川镇提级督办；办结销号，当天转绿');
    const again = overdueSince('2018-06-12');
    expect(caseOf(again, { before: before(again) }).asked).toBe('建议对县交通局、金川镇提级督办；办结销号，当天转绿');
    expect(caseOf(overdueSince('2018-04-01')).asked).toContain('约谈县交通局、金川镇主要负责人');
  });

  it('is an interview when an earlier meeting was not listened to', () => {
    const issue = overdueSince('2018-06-17');
    const data = { id: 'd1', meeting: '2018-W24', issue: issue.id, towns: [], owner: '县交通局', what: '抢通便道' };
    const on = calendarDay('2018-06-14');
    const meetings = foldMeetings(NO_MEETINGS, [
      {
        kind: 'decisionMade',
        on,
        subject: issue.id,
        seq: 1,
        recordedAt: `${on}T08:00:00.000Z`,
        data: { ...data, due: calendarDay('2018-06-18'), publicWords: null, by: 'office' },
      },
    ]);
    const red = caseOf(issue, { meetings });
    expect(red.asked).toContain('约谈');
    expect(red.openDecisions).toMatchObject([{ id: 'd1', standing: 'broken' }]);
  });

  it('sends somebody to look where nobody reports, or where it is as good as done', () => {
    const visit = '会后一周内现场核查';
    expect(caseOf(overdueSince('2018-06-17')).asked).not.toContain(visit);
    expect(caseOf(overdueSince('2018-06-17', { progress: 95 })).asked).toContain(visit);
    expect(caseOf(overdueSince('2018-06-17', { lastReport: calendarDay('2018-06-01') })).asked).toContain(visit);
    expect(caseOf(overdueSince('2018-06-17', { returned: 1 })).asked).toContain(visit);
  });

  it('goes to those who check once the work is done', () => {
    const held = overdueSince('2018-06-10', { state: 'closeRequested', closeRequestedOn: calendarDay('2018-06-18') });
    expect(caseOf(held).asked).toBe('建议由整改办、督查组一周内完成现场核查，通过后即可销号');
  });

  it('names whoever there is, and no town eleven times', () => {
    expect(caseOf(overdueSince('2018-06-17', { leadUnits: [], towns: [] })).asked).toContain('向责任单位下达督办单');
    expect(caseOf(overdueSince('2018-06-17', { towns: ['*'] })).asked).toContain('金川镇等 4 镇');
  });
});

describe('the timeline', () => {
  it('shows what was promised first, what was granted, and what is still to come', () => {
    const issue = overdueSince('2018-06-17', {
      originalDeadline: deadlineOn(calendarDay('2018-06-01')),
      extensions: [
        {
          from: calendarDay('2018-06-01'),
          to: calendarDay('2018-06-17'),
          reason: '连续降雨',
          decidedOn: calendarDay('2018-05-30'),
        },
      ],
    });
    const milestones = new Map([
      [issue.id, [{ what: '签收', on: calendarDay('2018-05-11'), ahead: false, note: null }]],
    ]);
    expect(caseOf(issue, { milestones }).timeline.map(({ what, on, ahead, note }) => [what, on, ahead, note])).toEqual([
      ['交办', '2018-05-09', false, null],
      ['签收', '2018-05-11', false, null],
      ['批准延期', '2018-05-30', false, '延至 6月17日：连续降雨'],
      ['原定时限', '2018-06-01', false, null],
      ['整改时限', '2018-06-17', false, null],
      ['最近报进展', '2018-06-20', false, '60%'],
      ['申请销号', null, true, null],
      ['核验', null, true, null],
      ['销号', null, true, null],
    ]);
    expect(caseOf(issue).debtDays).toBe(19);
  });
});
