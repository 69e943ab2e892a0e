import { expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { LedgerEntry } from '@ryg/shared/domain/entry.ts';
import { entryWords } from '@ryg/shared/domain/entry-words.ts';
import type { MeetingFact } from '@ryg/shared/domain/meeting/meeting-fact.ts';
import { meetingHead, meetingTitle } from '@ryg/shared/domain/meeting/meeting-head.ts';
import {
  decisionIn,
  drawOf,
  explanationOf,
  foldMeetings,
  freezingOf,
  NO_MEETINGS,
  type MeetingEntry,
} from '@ryg/shared/domain/meeting/meetings.ts';
import { nextMeetings } from '@ryg/shared/domain/meeting/next-meetings.ts';
import { officialHolidays } from '@ryg/server/platform/official-calendar.ts';
import { aDecision, aFollowUp } from '../../../support/a-decision.ts';

const DAY = calendarDay('2018-06-20');
const entries = (...facts: readonly (MeetingFact & { subject?: string })[]): readonly MeetingEntry[] =>
  facts.map((fact, at) => ({ subject: null, ...fact, on: DAY, seq: at + 1, recordedAt: `${DAY}T02:00:00.000Z` }));

const frozen = (
  meeting: string,
  number: number,
  reason: string | null = null,
  meetsOn = '2018-06-22',
): MeetingFact => ({
  kind: 'meetingFrozen',
  data: {
    meeting,
    number,
    meetsOn: calendarDay(meetsOn),
    explainUntil: calendarDay('2018-06-21'),
    day: DAY,
    throughSeq: 9,
    head: 'abc',
    packId: 'p',
    packVersion: 1,
    by: 'office',
    reason,
  },
});
const said = (unit: string, text: string) =>
  ({ kind: 'lightExplained', subject: 'Q0001', data: { meeting: '2018-W25', unit, text, by: 'x' } }) as const;
const drawn: MeetingFact = {
  kind: 'spotCheckDrawn',
  data: { meeting: '2018-W25', seed: 'abc-1', called: '1', among: ['Q1'], drawn: ['Q1'], by: 'office' },
};
const { followUps: _none, on: _on, seq: _seq, at: _at, ...decision } = aDecision();
const { on: _o, seq: _s, at: _a, ...followed } = aFollowUp('2018-06-20', 'done');

it('a meeting is the fold of its entries, and of two foldings in a row', () => {
  const all = entries(
    frozen('2018-W24', 1, null, '2018-06-14'),
    { kind: 'decisionMade', data: decision },
    frozen('2018-W25', 2),
    said('金川镇', '塌方还在处理'),
    said('县交通局', '施工队已进场'),
    said('金川镇', '塌方已清一半'),
    { kind: 'decisionFollowed', data: { ...followed, meeting: '2018-W25' } },
    drawn,
    frozen('2018-W25', 3, '台账补录'),
  );
  const known = foldMeetings(NO_MEETINGS, all);
  expect(foldMeetings(foldMeetings(NO_MEETINGS, all.slice(0, 4)), all.slice(4))).toEqual(known);
  expect(known.lastNumber).toBe(3);
  const week = known.meetings.get('2018-W25')!;
  expect(freezingOf(week)).toMatchObject({ number: 3, seq: 9 });
  expect(meetingHead(week)).toMatchObject({
    title: '第25周整改调度会',
    span: '6月18日—24日',
    refrozen: { times: 1, reason: '台账补录' },
  });
  expect(explanationOf(week, 'Q0001')).toMatchObject({
    unit: '县交通局、金川镇',
    text: '县交通局：施工队已进场\n金川镇：塌方已清一半',
  });
  expect(explanationOf(week, 'Q0002')).toBeNull();
  expect(decisionIn(known, '2018-W24-1')?.followUps).toMatchObject([{ outcome: 'done', meeting: '2018-W25' }]);
  expect(decisionIn(known, '2018-W24-2')).toBeNull();
  // What was drawn from a snapshot that was replaced does not count for the new one.
  expect([week.draws.length, drawOf(week)]).toEqual([1, null]);
});

it('every fact of a meeting says what it means', () => {
  const words = (fact: MeetingFact) => entryWords({ ...fact, on: DAY, subject: null } as LedgerEntry);
  expect(words(frozen('2018-06', 2, '补录'))).toBe(
    '定格2018年6月整改调度会的快照（第 2 号，6月22日开会），重新定格：补录',
  );
  expect(words(said('金川镇', '塌方已清一半'))).toBe('金川镇向第25周整改调度会说明：塌方已清一半');
  expect(words({ kind: 'decisionMade', data: decision })).toBe(
    '第24周整改调度会议定：县交通局于 6月20日前办好“清理边坡塌方”',
  );
  expect(words({ kind: 'decisionFollowed', data: followed })).toBe('议定事项 2018-W24-1 已办结');
  const put = { ...followed, outcome: 'postponed', due: calendarDay('2018-06-30'), note: '下雨' } as const;
  expect(words({ kind: 'decisionFollowed', data: put })).toBe('议定事项 2018-W24-1 延期到 6月30日：下雨');
  expect(words(drawn)).toBe('第25周整改调度会从 1 件新销号问题中抽查 1 件（现场报数 1）');
});

it('meetings are called by their period', () => {
  expect(['2018-W02', '2018-06', '2018-Q2'].map(meetingTitle)).toEqual([
    '第2周整改调度会',
    '2018年6月整改调度会',
    '2018年第二季度整改调度会',
  ]);
});

it('of each kind the next meeting is proposed, a week keeps its weekday, and holidays are no working days', () => {
  const next = (known: readonly MeetingEntry[], today = '2018-06-20') =>
    nextMeetings(foldMeetings(NO_MEETINGS, known), calendarDay(today), officialHolidays);
  expect(next([]).map(({ key, meetsOn }) => [key, meetsOn])).toEqual([
    ['2018-W25', '2018-06-22'],
    ['2018-06', '2018-06-22'],
    ['2018-Q2', '2018-06-22'],
  ]);
  expect(next(entries(frozen('2018-W25', 1)))[0]).toMatchObject({
    key: '2018-W26',
    meetsOn: '2018-06-29',
    explainUntil: '2018-06-28',
    title: '第26周整改调度会',
  });
  // 18 June 2018 was a holiday (端午).
  expect(next([], '2018-06-15')[0]).toMatchObject({ key: '2018-W25', meetsOn: '2018-06-20' });
});
