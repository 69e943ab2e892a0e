import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { UNSET_DEADLINE } from '@ryg/shared/domain/deadline.ts';
import { daysText, deadlineText, repeatsDays, tagsOf, townsText } from '@ryg/web/features/issues/line-words.ts';
import { nextRow } from '@ryg/web/features/issues/lists/next-row.ts';
import { taskRows } from '@ryg/web/features/issues/lists/task-rows.ts';
import { anIssueDetail } from '../../support/an-issue-detail.ts';

const today = calendarDay('2018-06-20');

describe('a line of the ledger in words', () => {
  it.each([
    [{ daysLeft: 3 }, '还剩 3 天'],
    [{ daysLeft: 0 }, '今天到期'],
    [{ daysLeft: -5, lamp: 'red' }, '超期 5 天'],
    [{ lamp: 'closed', daysLeft: null }, '按期改好'],
    [{ lamp: 'closed', daysLeft: null, closedLate: 2 }, '晚 2 天改好'],
    [{ daysLeft: null, deadline: UNSET_DEADLINE }, '未定时限'],
    [{ daysLeft: null, deadline: { ...UNSET_DEADLINE, kind: 'longTerm' } }, '长期坚持'],
  ] as const)('%o reads %s', (facts, words) => {
    expect(daysText(anIssueDetail(facts))).toBe(words);
  });

  it('keeps the first deadline beside the extended one', () => {
    const line = anIssueDetail({
      extensions: 2,
      originalDeadline: calendarDay('2018-05-30'),
      extensionAsked: true,
      cycle: 2,
    });
    expect(tagsOf(line, today)).toEqual(['原定 5.30 · 延 2 次', '申请延期中', '反弹，第 2 轮']);
    expect(deadlineText(line, today)).toBe('6.30');
  });

  it('says the days once', () => {
    expect(repeatsDays(anIssueDetail({ daysLeft: -5, reason: '红灯：超期 5 天' }))).toBe(true);
    expect(repeatsDays(anIssueDetail({ daysLeft: 10, reason: '绿灯：不落后' }))).toBe(false);
  });

  it('names towns as people do', () => {
    expect(['*', '金川镇'].map((town) => townsText({ towns: [town] }))).toEqual(['各镇', '金川镇']);
    expect(townsText({ towns: [] })).toBe('县直');
  });
});

describe('three lists of the same issues', () => {
  it('任务清单 has a row for each measure, and one for an issue without any', () => {
    const lines = [anIssueDetail({ measures: [{ text: '换管' }, { text: '验水' }] }), anIssueDetail({ id: 'Q0002' })];
    expect(taskRows(lines).map(({ key, number }) => [key, number])).toEqual([
      ['Q0001-0', 1],
      ['Q0001-1', 2],
      ['Q0002', null],
    ]);
  });

  it.each([
    ['ArrowDown', null, 0],
    ['ArrowDown', 'a', 1],
    ['ArrowDown', 'c', null],
    ['ArrowUp', 'a', null],
    ['End', 'a', 2],
    ['Home', 'c', 0],
    ['PageDown', 'a', 2],
    ['x', 'a', null],
  ] as const)('%s from %s leads to %s', (key, from, to) => {
    const rows = ['a', 'b', 'c'].map((row) => ({ key: row }));
    expect(nextRow(key, rows, from)).toBe(to);
  });
});
