import { describe, expect, it } from 'vitest';
import { explainPack, packLines } from '@ryg/shared/domain/pack-words.ts';
import type { Predicate, RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { conditionWords } from '@ryg/shared/domain/rule-sense/predicate-words.ts';
import fc from 'fast-check';
import { anyPack } from '../../support/any-pack.ts';
import { aPack } from '../../support/a-pack.ts';

describe('the default pack in words', () => {
  it('says each rule in one sentence', () => {
    expect(explainPack(aPack()).rules.map(({ sentence }) => sentence)).toEqual([
      '已经超过时限的，亮红灯。',
      '整改期限在 10 天及以上，并且进度落后计划超过 30 个百分点的，亮红灯。',
      '距时限不超过 7 天（含到期当天）的，亮黄灯。',
      '整改期限在 10 天及以上，并且进度落后计划 10 至 30 个百分点的，亮黄灯。',
    ]);
  });

  it('says what a day is, what counts first, and what is not judged', () => {
    const lines = packLines(aPack()).join('\n');
    expect(lines).toContain('按其中最重的一条亮灯');
    expect(lines).toContain('天数按自然日计');
    expect(lines).toContain('以上各条都不符合的，亮绿灯。');
    expect(lines).toContain('没有明确时限');
  });
});

describe('a pack of working days that promotes and sticks', () => {
  const pack: RulePack = {
    ...aPack(),
    calendar: 'workday',
    mode: 'first',
    promote: [{ from: 'warn', times: 3, to: 'alarm' }],
    catchUpCap: 'warn',
    stickyUntilConfirmed: 'alarm',
    display: { ...aPack().display, warn: { colour: 'blue', word: '蓝单' } },
  };

  it('says so, with the county’s own words beside the lamp', () => {
    const { rules, days, order, afterwards } = explainPack(pack);
    expect(rules[2]?.sentence).toBe('距时限不超过 7 个工作日（含到期当天）的，亮黄灯（“蓝单”）。');
    expect(days).toContain('工作日');
    expect(order).toContain('先符合哪一条');
    expect(afterwards).toEqual([
      '连续 3 次判为黄灯（提醒）或更重的，升为红灯（警告）。',
      '上期任务没有按期完成、后来补上的，亮黄灯（“蓝单”）。',
      '亮过红灯（警告）或更重的，整改办确认之前不转轻。',
    ]);
  });
});

describe('conditions', () => {
  const cases: readonly (readonly [Predicate, string])[] = [
    [{ any: [{ lag: { gt: 0 } }, { returned: { gte: 1 } }] }, '进度落后于计划，或者本轮销号申请被退回 1 次及以上'],
    [{ ratio: { lt: 0.5 } }, '完成量占应完成量的比例不足 50%'],
    [{ not: { state: { in: ['suspended'] } } }, '不属于“整改状态为“挂账””'],
    [{ milestoneLate: { kind: 'start', months: { gte: 1, lt: 2 } } }, '节点“start”滞后 1 个月及以上、不足 2 个月'],
    [
      { all: [{ any: [{ overdue: { gt: 3 } }, { silent: { gte: 7 } }] }, { term: { gte: 10, lte: 10 } }] },
      '（超期超过 3 天，或者已有 7 天及以上没有报告进展），并且整改期限在正好 10 天',
    ],
  ];

  it.each(cases)('%j', (predicate, words) => {
    expect(conditionWords(predicate, '天')).toBe(words);
  });

  it('never stay silent', () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        for (const { sentence } of explainPack(pack).rules) expect(sentence).toMatch(/^.+的，亮.+。$/u);
      }),
      { numRuns: 200 },
    );
  });
});
