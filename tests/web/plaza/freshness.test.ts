import { describe, expect, it } from 'vitest';
import { ageOf, compactAge, tagWords } from '@ryg/web/features/plaza/age-words.ts';
import { isRankingWithdrawn, stageOfAge } from '@ryg/web/features/plaza/freshness.ts';
import { aBoard } from '../../support/a-board.ts';

const HOUR = 60;
const real = { ...aBoard(), demo: false };
const valid = Date.parse(real.validUntil) - 1;
const over = Date.parse(real.validUntil) + 1;
const known = (minutes: number) => ({ minutes, isKnown: true });
const unknown = (minutes: number) => ({ minutes, isKnown: false });

describe('R58: the ladder of honesty', () => {
  it.each([
    [0, 'fresh', null, null],
    [4, 'fresh', null, null],
    [5, 'waiting', null, null],
    [10, 'lost', null, '中断10分钟'],
    [3 * HOUR + 5, 'lost', null, '中断3小时'],
    [24 * HOUR - 1, 'lost', null, '中断23小时'],
    [24 * HOUR, 'tagged', '已 1 天没有与服务器同步 · 内容截至 6月20日', '停更1天'],
    [72 * HOUR, 'withdrawnRanking', '已 3 天没有与服务器同步 · 排名暂停公示 · 全县总数截至 6月20日', '停更3天'],
  ] as const)('%i minutes: %s', (minutes, stage, tag, compact) => {
    expect(stageOfAge(real, known(minutes), valid)).toBe(stage);
    const age = ageOf(stage, known(minutes));
    expect([tagWords(age, '6月20日'), compactAge(age)]).toEqual([tag, compact]);
    expect(isRankingWithdrawn(stage)).toBe(minutes >= 72 * HOUR);
  });

  it('an age that nobody knows is said on every scene, without a number', () => {
    for (const minutes of [0, 12, 30 * HOUR]) expect(stageOfAge(real, unknown(minutes), valid)).toBe('tagged');
    expect(stageOfAge(real, unknown(72 * HOUR), valid)).toBe('withdrawnRanking');
    const age = ageOf('tagged', unknown(0));
    expect([tagWords(age, '6月20日'), compactAge(age)]).toEqual([
      '开机后尚未与服务器同步 · 内容截至 6月20日',
      '未同步',
    ]);
  });

  it('R57: without the server a release ends with its own validity; with it, the server decides; a sample never ends', () => {
    expect(stageOfAge(real, known(5), over)).toBe('blank');
    expect(stageOfAge(real, unknown(5), over)).toBe('blank');
    expect(stageOfAge(real, known(0), over)).toBe('fresh');
    expect(stageOfAge({ ...real, demo: true }, known(30), over)).toBe('lost');
  });
});
