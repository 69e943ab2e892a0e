import fc from 'fast-check';
import { addDays, calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { judgeIssue } from '@ryg/shared/domain/judge-issue.ts';
import type { AgendaSource, MeetingSnapshot } from '@ryg/shared/domain/meeting/agenda-source.ts';
import type { MeetingHead } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { foldMeetings, NO_MEETINGS, type MeetingEntry, type Meetings } from '@ryg/shared/domain/meeting/meetings.ts';
import { DEFAULT_WORKFLOW } from '@ryg/shared/domain/workflow/workflow.ts';
import { officialHolidays, officialWorkingDays } from '@ryg/server/platform/official-calendar.ts';
import { aCounty } from './a-house.ts';
import { aPack } from './a-pack.ts';
import { anIssue } from './an-issue.ts';
import { anyJudgedIssue } from './any-issue.ts';

const DAY = calendarDay('2018-06-20');
const EVE = calendarDay('2018-06-13');
const TOWNS = ['金川镇', '江口镇', '皇冠镇', '梅子镇'] as const;
const UNITS = ['县交通局', '县水利局', '县住建局'] as const;

/** Four towns, ranked from two issues on. */
const COUNTY = aCounty({
  minIssues: 2,
  towns: TOWNS.map((name, at) => ({
    code: `61092310${at}`,
    name,
    shortName: name.slice(0, 2),
    aliases: [],
  })),
});

const anyIssueOf = (id: string): fc.Arbitrary<LedgerIssue> =>
  fc
    .record({
      judged: anyJudgedIssue,
      towns: fc.oneof(fc.subarray([...TOWNS], { maxLength: 3 }), fc.constant(['*'])),
      leadUnits: fc.subarray([...UNITS], { maxLength: 2 }),
    })
    .map(({ judged, towns, leadUnits }) =>
      anIssue({ id, no: id, ...judged, originalDeadline: judged.deadline, towns, leadUnits }),
    );

/** The same ledger on two days: some of its issues were not there on the first, others changed meanwhile. */
const anyLines = fc
  .array(fc.record({ before: fc.option(anyIssueOf('')), after: anyIssueOf('') }), { maxLength: 24 })
  .map((issues) => ({
    before: issues.flatMap(({ before }, at) => (before ? [{ ...before, id: `q${at}` }] : [])),
    after: issues.map(({ after }, at) => ({ ...after, id: `q${at}` })),
  }));

/** A snapshot of these issues by the default rules. */
export function aSnapshot(issues: readonly LedgerIssue[], day: CalendarDay, number = 1): MeetingSnapshot {
  const pack = aPack();
  return {
    stamp: {
      number,
      day,
      dataTime: `${day}T08:00:00.000Z`,
      throughSeq: 40 + number,
      head: 'f'.repeat(64),
      demo: false,
    },
    county: COUNTY,
    pack,
    lines: issues.map((issue) => ({ issue, verdict: judgeIssue(issue, pack, day, officialWorkingDays) })),
  };
}

/** The head of W25. */
const aHead = (changes: Partial<MeetingHead> = {}): MeetingHead => ({
  key: '2018-W25',
  kind: 'week',
  title: '第25周整改调度会',
  span: '6月18日—24日',
  from: calendarDay('2018-06-18'),
  to: calendarDay('2018-06-24'),
  meetsOn: calendarDay('2018-06-22'),
  explainUntil: calendarDay('2018-06-21'),
  place: '',
  chair: '',
  recorder: '',
  attendees: [],
  absent: [],
  refrozen: null,
  ...changes,
});

const anyFollowUp = fc.record({
  outcome: fc.constantFrom('done', 'postponed', 'dropped'),
  after: fc.integer({ min: 0, max: 12 }),
  meeting: fc.constantFrom('2018-W25', '2018-W24', null),
});

const anyDecision = fc.record({
  meeting: fc.constantFrom('2018-W23', '2018-W24', '2018-05', '2018-W25', '2018-W26'),
  issue: fc.option(fc.integer({ min: 0, max: 30 }).map((at) => `q${at}`)),
  due: fc.integer({ min: -10, max: 20 }),
  on: fc.integer({ min: -20, max: 0 }),
  followUps: fc.array(anyFollowUp, { maxLength: 3 }),
});

/** The record of meetings in which some decisions were made and followed. */
const anyMeetings: fc.Arbitrary<Meetings> = fc.array(anyDecision, { maxLength: 12 }).map((decisions) => {
  let seq = 0;
  const kept = (on: CalendarDay) => ({ on, seq: ++seq, recordedAt: `${on}T08:00:00.000Z` });
  const entries = decisions.flatMap(({ meeting, issue, due, on, followUps }, at): readonly MeetingEntry[] => {
    const id = `d${at}`;
    const made = addDays(DAY, on);
    const data = { id, meeting, issue, towns: [], owner: '县交通局', what: '抢通便道', due: addDays(DAY, due) };
    return [
      { kind: 'decisionMade', subject: issue, ...kept(made), data: { ...data, publicWords: null, by: 'office' } },
      ...followUps.map(({ outcome, after, meeting: found }): MeetingEntry => {
        const followed = addDays(made, after);
        const postponed = outcome === 'postponed' ? addDays(followed, 7) : null;
        return {
          kind: 'decisionFollowed',
          subject: issue,
          ...kept(followed),
          data: { decision: id, meeting: found, outcome, due: postponed, note: '', by: 'office' },
        };
      }),
    ];
  });
  return foldMeetings(NO_MEETINGS, entries);
});

/** A source of these issues with nothing beside them. */
export const aSource = (changes: Partial<AgendaSource> = {}): AgendaSource => ({
  mode: 'frozen',
  head: aHead(),
  now: aSnapshot([], DAY, 2),
  before: null,
  earlier: [],
  meetings: NO_MEETINGS,
  heardUntil: DAY,
  milestones: new Map(),
  workflow: DEFAULT_WORKFLOW,
  workingDays: officialWorkingDays,
  holidays: officialHolidays,
  shown: null,
  waiting: 0,
  ...changes,
});

/** Any meeting of W25: any ledger on two days, with any decisions. */
export const anyAgendaSource: fc.Arbitrary<AgendaSource> = fc
  .record({ lines: anyLines, meetings: anyMeetings, isFirst: fc.boolean() })
  .map(({ lines, meetings, isFirst }) =>
    aSource({
      meetings,
      now: aSnapshot(lines.after, DAY, 2),
      before: isFirst
        ? null
        : { key: '2018-W24', title: '第24周整改调度会', frozen: true, snapshot: aSnapshot(lines.before, EVE) },
    }),
  );
