import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { FollowUp } from '@ryg/shared/domain/meeting/meeting-fact.ts';
import type { DecisionRecord } from '@ryg/shared/domain/meeting/meetings.ts';

let written = 0;
const keptOn = (day: string) => ({ on: calendarDay(day), seq: ++written, at: `${day}T02:00:00.000Z` });

/** A decision of the meeting of 14 June, due on the 20th; each test names only what matters to it. */
export const aDecision = (facts: Partial<DecisionRecord> = {}): DecisionRecord => ({
  id: '2018-W24-1',
  meeting: '2018-W24',
  issue: null,
  towns: ['金川镇'],
  owner: '县交通局',
  what: '清理边坡塌方',
  due: calendarDay('2018-06-20'),
  publicWords: null,
  by: 'office',
  followUps: [],
  ...keptOn('2018-06-14'),
  ...facts,
});

/** What somebody found out about it on a day. */
export const aFollowUp = (day: string, outcome: FollowUp, due: string | null = null, note = '') => ({
  decision: '2018-W24-1',
  meeting: null,
  outcome,
  due: due === null ? null : calendarDay(due),
  note,
  by: 'office',
  ...keptOn(day),
});
