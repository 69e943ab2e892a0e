import { describe, expect, it } from 'vitest';
import { inUnit, readAmount } from '@ryg/shared/domain/read-amount.ts';

const into = (text: string, unit: string) => {
  const read = readAmount(text);
  return read.ok ? inUnit(read, unit) : read.why;
};

describe('amounts as clerks write them', () => {
  it.each([
    ['2.59亿', '亿元', 2.59],
    ['2.59 亿元', '亿元', 2.59],
    ['2.59亿', '万元', 25_900],
    ['25,900万元', '亿元', 2.59],
    ['１６９００万', '亿元', 1.69],
    ['259000000元', '亿元', 2.59],
    ['1.69', '亿元', 1.69],
    ['366户', '户', 366],
    ['3,847', '户', 3847],
    ['3.2万', '户', 32_000],
    ['≥98%', '%', 98],
    ['不超过5%', '%', 5],
    ['119个', '个', 119],
    ['0', '户', 0],
  ])('%s in %s is %d', (text, unit, value) => {
    expect(into(text, unit)).toBe(value);
  });

  it('units that do not go together are not forced', () => {
    expect(into('98%', '户')).toBeNull();
    expect(into('2.59亿元', '户')).toBeNull();
    expect(into('3万', '%')).toBeNull();
  });

  it('a part and its whole', () => {
    expect(readAmount('471/500户')).toMatchObject({ value: 471, of: 500, unit: '户' });
    expect(readAmount('1.69/2.59亿')).toMatchObject({ value: 1.69e8, of: 2.59e8 });
  });

  it.each(['', '若干', '约三分之二', '-5', '1.2.3', '12 34 56 亿 7', '1e999', '9'.repeat(40), '二百户', '=1+1'])(
    '%j is refused in words',
    (text) => {
      const read = readAmount(text);
      expect(read.ok).toBe(false);
      expect(read.ok ? '' : read.why).toMatch(/\p{Script=Han}/u);
    },
  );

  it('the side a target sets', () => {
    expect(readAmount('不低于98%')).toMatchObject({ direction: 'atLeast' });
    expect(readAmount('5%以内')).toMatchObject({ direction: 'atMost' });
    expect(readAmount('98%')).toMatchObject({ direction: null });
  });
});
