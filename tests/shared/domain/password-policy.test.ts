import { describe, expect, it } from 'vitest';
import { GUESSABLE_PASSWORDS } from '@ryg/shared/domain/guessable-passwords.ts';
import { checkPassword, isInitialOver, passwordDaysLeft, warnsOfChange } from '@ryg/shared/domain/password-policy.ts';

const subject = { username: 'liming', name: '李明', unit: '610923', localWords: ['宁陕', 'ningshan', '金川'] };
const faults = (password: string) => {
  const checked = checkPassword(password, subject);
  return checked.ok ? '' : checked.refusal.message;
};

describe('R39: what may be a password', () => {
  it.each(['Qinling-8421!', '秦岭Lvye2077', 'correct Horse 7', '𠮷野家-Abcdef1'])('%s may', (password) => {
    expect(faults(password)).toBe('');
  });

  it.each([
    ['Abc12345', '只有 8 位', '是常见口令'],
    ['qinlingshan', '只有 1 种'],
    ['Liming-2077x', '含有登录名'],
    ['ＬＩＭＩＮＧ-2077x', '含有登录名'],
    ['李明的Abc-2077', '含有姓名'],
    ['Xy!610923zz', '含有单位代码或名称'],
    ['NingShan#2077', '含有本地人都猜得到的“ningshan”'],
    ['Password@2024', '是常见口令'],
    ['P@ssw0rd-123', '是常见口令'],
    ['Zhenggai@2018', '是常见口令'],
    ['Aa1!Aa1!Aa1!', '是常见口令'],
    ['Ab1!'.repeat(40), '超过了 128 位'],
    ['', '只有 0 位'],
  ])('%s may not: %s', (password, ...sentences) => {
    for (const sentence of sentences) expect(faults(password)).toContain(sentence);
  });

  it('the list of common ones is of some size, and folded as it is looked up', () => {
    expect(GUESSABLE_PASSWORDS.size).toBeGreaterThan(500);
    for (const word of GUESSABLE_PASSWORDS) expect(word).toBe(word.normalize('NFKC').toLowerCase());
  });
});

const DAY = 86_400_000;

it.each([
  ['dengbao', 0, 90],
  ['dengbao', 76, 14],
  ['dengbao', 90, 0],
  ['dengbao', 100, -10],
  ['small-office', 5_000, null],
] as const)('R39: in %s a password of %i days has %s days left', (preset, age, left) => {
  expect(passwordDaysLeft(0, preset, age * DAY)).toBe(left);
});

it.each([
  [null, false],
  [15, false],
  [14, true],
  [0, true],
])('R39: with %s days left the desk reminds: %s', (left, reminds) => {
  expect(warnsOfChange(left)).toBe(reminds);
});

it('R39: an initial password is good for 72 hours', () => {
  expect([isInitialOver(0, 3 * DAY), isInitialOver(0, 3 * DAY + 1)]).toEqual([false, true]);
});
