import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';

const START = calendarDay('2018-05-09');
const DUE = deadlineOn(calendarDay('2018-07-31'));

/** A dull issue: assigned on 9 May 2018, due on 31 July; each test names only what matters to it. */
export function anIssue(facts: Partial<LedgerIssue> = {}): LedgerIssue {
  return {
    id: 'Q0001',
    batch: '2018',
    no: '1',
    title: '通村路水毁未修复',
    publicTitle: null,
    publicTitleDraft: null,
    source: '省级反馈',
    category: '道路交通',
    measures: [],
    towns: ['金川镇'],
    sponsorLeaders: [],
    leadUnits: ['县交通局'],
    coopUnits: [],
    responsible: [],
    start: START,
    originalDeadline: facts.deadline ?? DUE,
    deadline: DUE,
    extensions: [],
    progress: 50,
    lastReport: START,
    state: 'rectifying',
    closedOn: null,
    closeRequestedOn: null,
    returned: 0,
    cycle: 1,
    ...facts,
  };
}
