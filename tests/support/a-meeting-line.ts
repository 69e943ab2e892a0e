import type { ExplainingIssue, MeetingLine, NextMeeting } from '@ryg/shared/contract/meeting.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { DecisionLine } from '@ryg/shared/domain/meeting/agenda-value.ts';

const day = calendarDay;

/** The weekly meeting of W25, frozen on the 20th, as the office's list has it. */
export const aMeetingLine = (overrides: Partial<MeetingLine> = {}): MeetingLine => ({
  key: '2018-W25',
  kind: 'week',
  title: '第25周整改调度会',
  span: '6月18日—24日',
  from: day('2018-06-18'),
  to: day('2018-06-24'),
  meetsOn: day('2018-06-22'),
  explainUntil: day('2018-06-21'),
  place: '',
  chair: '',
  recorder: '',
  attendees: [],
  absent: [],
  refrozen: null,
  stamp: {
    number: 2,
    day: day('2018-06-20'),
    dataTime: '2018-06-20T09:00:00.000Z',
    throughSeq: 90,
    head: 'f'.repeat(64),
    demo: true,
  },
  frozenBy: '整改办李明',
  mayFreeze: true,
  mayExplain: true,
  toExplain: 3,
  explained: 1,
  mayDecide: true,
  papersReady: true,
  decisions: { kept: 0, late: 0, broken: 0, open: 0 },
  ...overrides,
});

/** The one of the week before, which met on Thursday. */
export const theMeetingBefore = (overrides: Partial<MeetingLine> = {}): MeetingLine =>
  aMeetingLine({
    key: '2018-W24',
    title: '第24周整改调度会',
    from: day('2018-06-11'),
    to: day('2018-06-17'),
    meetsOn: day('2018-06-14'),
    explainUntil: day('2018-06-13'),
    mayFreeze: false,
    mayExplain: false,
    decisions: { kept: 1, late: 0, broken: 1, open: 0 },
    ...overrides,
  });

export const aNextMeeting = (overrides: Partial<NextMeeting> = {}): NextMeeting => ({
  key: '2018-W25',
  kind: 'week',
  title: '第25周整改调度会',
  span: '6月18日—24日',
  from: day('2018-06-18'),
  to: day('2018-06-24'),
  meetsOn: day('2018-06-22'),
  explainUntil: day('2018-06-21'),
  calendarNotice: null,
  ...overrides,
});

export const aDecisionLine = (overrides: Partial<DecisionLine> = {}): DecisionLine => ({
  id: 'D1',
  meeting: '2018-W24',
  issue: null,
  issueNo: null,
  issueTitle: null,
  towns: [],
  owner: '县交通局',
  what: '修复路基缺口',
  due: day('2018-06-25'),
  originalDue: day('2018-06-25'),
  standing: 'open',
  doneOn: null,
  words: '还有 5 天到期',
  note: '',
  publicWords: null,
  carried: false,
  ...overrides,
});

export const anExplainingIssue = (overrides: Partial<ExplainingIssue> = {}): ExplainingIssue => ({
  id: 'Q0001',
  no: '1',
  title: '通村路水毁',
  towns: ['金川镇'],
  leadUnit: '县交通局',
  lamp: 'red',
  deadline: day('2018-06-10'),
  daysLeft: -10,
  reason: '超期 10 天',
  explanations: [],
  own: null,
  ...overrides,
});
