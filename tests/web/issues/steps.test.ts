import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { ISSUE_STATES } from '@ryg/shared/domain/issue.ts';
import { pairPictures, type Picture } from '@ryg/web/features/issues/evidence-pairs.ts';
import { stepsLine } from '@ryg/web/features/issues/steps.ts';
import { anIssueDetail } from '../../support/an-issue-detail.ts';

const nowOf = (facts: Parameters<typeof anIssueDetail>[0]) =>
  stepsLine(anIssueDetail(facts)).find(({ at }) => at === 'now');

describe('the steps of an issue', () => {
  it('are those this county has switched on', () => {
    const words = (facts: Parameters<typeof anIssueDetail>[0]) =>
      stepsLine(anIssueDetail(facts)).map(({ word }) => word);
    expect(words({})).toEqual(['登记', '交办', '整改', '申请销号', '核查', '销号']);
    expect(words({ steps: ['review', 'sign', 'verify'], noticeOn: true })).toEqual([
      '登记',
      '交办',
      '整改',
      '申请销号',
      '部门审核',
      '领导签字',
      '核查',
      '公示',
      '销号',
    ]);
  });

  it.each([
    ['registered', '交办'],
    ['rectifying', '整改'],
    ['closeRequested', '部门审核'],
    ['deptReviewed', '领导签字'],
    ['leaderSigned', '核查'],
    ['verified', '公示'],
    ['noticed', '公示'],
  ] as const)('%s waits for %s', (state, word) => {
    expect(nowOf({ state, steps: ['review', 'sign', 'verify'], noticeOn: true })?.word).toBe(word);
  });

  it('a level that is switched off is passed over, and what is out of the ordinary is said', () => {
    expect(nowOf({ state: 'closeRequested' })?.word).toBe('核查');
    expect(nowOf({ state: 'verified' })?.word).toBe('销号');
    expect(nowOf({ state: 'suspended' })).toMatchObject({ word: '整改', note: '挂账' });
    expect(nowOf({ state: 'objected' })).toMatchObject({ word: '公示', note: '有异议' });
  });

  it('every state stands at exactly one step, but a closed issue has none left', () => {
    for (const state of ISSUE_STATES) {
      const now = stepsLine(anIssueDetail({ state, steps: ['review', 'sign', 'verify'] })).filter(
        ({ at }) => at === 'now',
      );
      expect([state, now.length]).toEqual([state, state === 'closed' ? 0 : 1]);
    }
  });

  it('a signature by a delegate shows for whom it was given', () => {
    const on = calendarDay('2018-06-19');
    const approvals = [{ step: 'sign' as const, byName: '吴主任', on, onBehalfOf: '周副县长', paper: null }];
    const line = stepsLine(anIssueDetail({ state: 'leaderSigned', steps: ['sign', 'verify'], approvals }));
    expect(line.find(({ word }) => word === '领导签字')).toMatchObject({ at: 'done', by: '周副县长', on });
  });
});

describe('pictures before and after', () => {
  const picture = (id: string, facts: Partial<Picture> = {}): Picture => ({
    id,
    kind: 'after',
    note: '',
    width: 4,
    height: 3,
    takenOn: null,
    by: 'town1',
    byName: '专干',
    on: calendarDay('2018-06-01'),
    cycle: 1,
    pairOf: null,
    ...facts,
  });

  it('stand side by side, the single ones after them, newest first', () => {
    const groups = pairPictures([
      picture('old'),
      picture('before', { kind: 'before' }),
      picture('new', { on: calendarDay('2018-06-10') }),
      picture('after', { pairOf: 'before' }),
    ]);
    expect(
      groups.map((group) => ('single' in group ? group.single.id : `${group.before.id}+${group.after.id}`)),
    ).toEqual(['before+after', 'new', 'old']);
  });

  it('no picture is lost or shown twice when two answer the same one', () => {
    const groups = pairPictures([
      picture('b', { kind: 'before' }),
      picture('x', { pairOf: 'b' }),
      picture('y', { pairOf: 'b' }),
      picture('z', { pairOf: 'gone' }),
    ]);
    const ids = groups.flatMap((group) => ('single' in group ? [group.single.id] : [group.before.id, group.after.id]));
    expect(ids.toSorted()).toEqual(['b', 'x', 'y', 'z']);
  });
});
