import { describe, expect, it } from 'vitest';
import { addDays, calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { FollowUp } from '@ryg/shared/domain/meeting/meeting-fact.ts';
import { promisesOf } from '@ryg/shared/domain/meeting/meeting-promises.ts';
import { foldMeetings, NO_MEETINGS, type MeetingEntry } from '@ryg/shared/domain/meeting/meetings.ts';
import { aSnapshot } from '../../../support/any-agenda-source.ts';

const MET = calendarDay('2018-06-22');
const now = aSnapshot([], calendarDay('2018-06-20'), 2);

const kept = (on: CalendarDay) => ({ on, seq: 1, recordedAt: `${on}T08:00:00.000Z`, subject: null });
const decided = (id: string, meeting: string, on: string, due: string): MeetingEntry => ({
  kind: 'decisionMade',
  ...kept(calendarDay(on)),
  data: {
    id,
    meeting,
    issue: null,
    towns: [],
    owner: '县交通局',
    what: '抢通便道',
    due: calendarDay(due),
    publicWords: null,
    by: 'office',
  },
});
const followed = (decision: string, meeting: string | null, on: CalendarDay, outcome: FollowUp): MeetingEntry => ({
  kind: 'decisionFollowed',
  ...kept(on),
  data: { decision, meeting, outcome, due: null, note: '', by: 'office' },
});
const told = (...entries: readonly MeetingEntry[]) =>
  promisesOf({ meetings: foldMeetings(NO_MEETINGS, entries), heardUntil: MET, key: '2018-W25', now });
const standings = ({ lines }: ReturnType<typeof told>) => lines.map(({ id, standing }) => [id, standing]);

describe('what a meeting hears of earlier decisions', () => {
  const decision = decided('d1', '2018-W24', '2018-06-14', '2018-06-20');

  it('is what it found itself, even when that was typed in a day later', () => {
    const later = followed('d1', '2018-W25', addDays(MET, 1), 'done');
    expect(told(decision, later).lines).toMatchObject([{ standing: 'late', doneOn: MET }]);
  });

  it('is not what others found after it was over', () => {
    const later = followed('d1', null, addDays(MET, 1), 'done');
    expect(standings(told(decision, later))).toEqual([['d1', 'broken']]);
    const next = followed('d1', '2018-W26', addDays(MET, 7), 'done');
    expect(standings(told(decision, next))).toEqual([['d1', 'broken']]);
  });

  it('skips weeks in which nobody met, and carries on what the month’s meeting left open', () => {
    const older = decided('d2', '2018-W22', '2018-05-31', '2018-06-05');
    const month = decided('d3', '2018-05', '2018-05-20', '2018-06-29');
    const { of, sums, lines } = told(older, month);
    expect(of?.title).toBe('第22周整改调度会');
    expect(sums).toEqual({ kept: 0, late: 0, broken: 1, open: 0 });
    expect(lines.map(({ id, carried }) => [id, carried])).toEqual([
      ['d2', false],
      ['d3', true],
    ]);
  });
});
