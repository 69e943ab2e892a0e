import { describe, expect, it } from 'vitest';
import { lifeThemeOf } from '@ryg/shared/domain/life-theme.ts';

describe('lifeThemeOf', () => {
  it.each([
    ['饮水安全', '管网渗漏', 'water'],
    ['住房安全', '危房改造未完工', 'house'],
    ['责任落实方面', '集中供水点管网渗漏', 'water'],
    ['政策落实方面', '校舍危房未拆除', 'school'],
    ['交通', '通村路水毁未修复', 'road'],
    ['', '卫生室药品不齐', 'clinic'],
    ['产业发展', '奖补资金滞留', 'income'],
    ['工作作风', '会议记录不全', null],
    [null, '台账更新不及时', null],
  ])('%s / %s is %s', (category, publicTitle, theme) => {
    expect(lifeThemeOf({ category, publicTitle })).toBe(theme);
  });
});
