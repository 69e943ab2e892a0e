import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineDebt } from '@ryg/shared/domain/deadline-debt.ts';
import { deadlineOn, UNSET_DEADLINE } from '@ryg/shared/domain/deadline.ts';
import {
  changeWords,
  checkRow,
  debtWords,
  ghostWords,
  noWayWords,
  wayWords,
  whoWords,
} from '@ryg/shared/domain/why-lit-words.ts';
import { DEFAULT_WORKFLOW } from '@ryg/shared/domain/workflow/workflow.ts';
import { anIssue } from '../../support/an-issue.ts';
import { aPack } from '../../support/a-pack.ts';
import { WHY_DAY as TODAY, whyAsked as why } from '../../support/why-asked.ts';

const due = (text: string) => deadlineOn(calendarDay(text));

describe('a red lamp says', () => {
  const behind = why({ start: calendarDay('2018-05-01'), deadline: due('2018-07-20'), progress: 20 });

  it('its sentence and every rule, with what fired and what was not far from firing', () => {
    expect(behind).toMatchObject({ lamp: 'red', rule: 'far-behind' });
    expect(
      behind.rules.map(({ id, words, fired, decides, checks }) => [
        id,
        words,
        fired,
        decides,
        ...checks.map((check) => Object.values(checkRow(check, 'calendar')).join(' ')),
      ]),
    ).toEqual([
      ['overdue', '已经超过时限', false, false, '超期 未超期 达到 1 还差 31'],
      [
        'far-behind',
        '整改期限在 10 天及以上，并且进度落后计划超过 30 个百分点',
        true,
        true,
        '整改期限 80 天 达到 10 符合',
        '落后 42.5 个百分点 超过 30 符合',
      ],
      ['due-soon', '距时限不超过 7 天（含到期当天）', false, false, '距时限 30 天 不超过 7 还差 23'],
      [
        'behind',
        '整改期限在 10 天及以上，并且进度落后计划 10 至 30 个百分点',
        false,
        false,
        '整改期限 80 天 达到 10 符合',
        '落后 42.5 个百分点 不超过 30 还差 12.5',
      ],
    ]);
  });

  it('what turns it green, how far and by when', () => {
    expect(behind.ways.map((way) => wayWords(way, TODAY))).toEqual([
      '今天报进展，达到 53%，当天转绿，不再报则绿到6月20日',
      '办结销号，当天转绿',
    ]);
  });

  it('only closing turns an overdue one green, however long it took', () => {
    const overdue = why({ deadline: due('2018-06-10'), responsible: ['演示甲'] });
    expect(overdue.ways).toEqual([{ kind: 'close', by: null }]);
    expect(overdue.debt).toBe(10);
    expect(debtWords(overdue.debt)).toBe('已超过最初的时限 10 天');
    expect(whoWords(overdue)).toBe('报进展：金川镇、县交通局（责任人 演示甲）');
  });

  it('how long a yellow one has until it turns red', () => {
    const soon = why({ start: calendarDay('2018-05-01'), deadline: due('2018-06-24'), progress: 95 });
    expect(soon.lamp).toBe('yellow');
    expect(soon.ways.map((way) => wayWords(way, TODAY))).toEqual(['办结销号，当天转绿；最迟6月24日，再晚转红']);
    expect(changeWords(soon)).toBe('还有 5 天转红（6月25日）');
  });

  it('that words alone turn a silent one green', () => {
    const silent = why(
      { deadline: due('2018-12-31'), progress: 90, lastReport: calendarDay('2018-06-01') },
      { pack: aPack('county-strict') },
    );
    expect(silent.rule).toBe('silent-14');
    expect(wayWords(silent.ways[0]!, TODAY)).toMatch(/^最迟.*报进展，达到 90%，当天转绿，不再报则绿到6月26日$/u);
  });
});

describe('whose turn it is', () => {
  const steps = { ...DEFAULT_WORKFLOW, deptReview: true, leaderSign: true };
  const sponsored = { sponsorLeaders: ['周副县长'], closeRequestedOn: calendarDay('2018-06-18') };

  it.each([
    ['assigned', '签收：金川镇、县交通局', { ...DEFAULT_WORKFLOW, acknowledge: true }],
    ['registered', '交办：整改办', DEFAULT_WORKFLOW],
    ['closeRequested', '部门审核：县交通局', steps],
    ['deptReviewed', '签字：周副县长', steps],
    ['leaderSigned', '核查通过：整改办、督查组', steps],
    ['verified', '退回：整改办、督查组', steps],
    ['suspended', '恢复整改：整改办', DEFAULT_WORKFLOW],
    ['noticed', null, { ...DEFAULT_WORKFLOW, notice: true }],
    ['closed', null, DEFAULT_WORKFLOW],
  ] as const)('%s: %s', (state, words, workflow) => {
    expect(whoWords(why({ ...sponsored, state }, { workflow }))).toBe(words);
  });

  it('while it is being checked nothing is reported and the light stands still', () => {
    const asked = why({
      state: 'closeRequested',
      closeRequestedOn: calendarDay('2018-06-12'),
      deadline: due('2018-06-10'),
    });
    expect(asked.heldSince).toBe('2018-06-12');
    expect(asked.ways).toEqual([{ kind: 'close', by: null }]);
    expect(asked.debt).toBe(2);
  });
});

describe('the deadline that was promised first', () => {
  const extension = {
    from: calendarDay('2018-05-30'),
    to: calendarDay('2018-12-31'),
    reason: '天气',
    decidedOn: calendarDay('2018-05-28'),
  };
  const extended = { originalDeadline: due('2018-05-30'), deadline: due('2018-12-31'), extensions: [extension] };

  it('has a ghost light and a debt that no extension shortens', () => {
    const late = why({ ...extended, progress: 40 });
    expect(late.lamp).toBe('green');
    expect(ghostWords(late.ghost!, late)).toBe('若没有延期（原定5月30日），现在是红灯：超期 21 天');
    expect(late.debt).toBe(21);
    expect(noWayWords(late)).toBe('现在就是绿灯，按计划报进展即可保持');
  });

  it('the debt ends with the work, not with its checking', () => {
    const closed = anIssue({
      ...extended,
      state: 'closed',
      closeRequestedOn: calendarDay('2018-06-04'),
      closedOn: calendarDay('2018-06-18'),
    });
    expect(deadlineDebt(closed, TODAY)).toBe(5);
    expect(deadlineDebt({ ...closed, closeRequestedOn: null }, TODAY)).toBe(19);
    expect(deadlineDebt(closed, calendarDay('2018-06-02'))).toBe(3);
    expect(deadlineDebt(anIssue({ originalDeadline: UNSET_DEADLINE }), TODAY)).toBeNull();
  });

  it('has no ghost when nothing was extended, the issue is over, or it hangs', () => {
    expect(why({ deadline: due('2018-06-10') }).ghost).toBeNull();
    expect(why({ ...extended, state: 'closed', closedOn: TODAY }).ghost).toBeNull();
    expect(why({ ...extended, state: 'suspended' }).ghost).toBeNull();
  });

  it('what is not judged says so', () => {
    const unset = why({ deadline: UNSET_DEADLINE });
    expect(unset).toMatchObject({ lamp: 'none', rules: [], ways: [], numbers: null, debt: null });
    expect(noWayWords(unset)).toContain('不判灯');
  });
});
