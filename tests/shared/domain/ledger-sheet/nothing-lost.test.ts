import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSheet, readingOf, type Written } from '../../../support/a-sheet.ts';

const HEADINGS = ['序号', '存在问题', '整改措施', '包抓领导', '责任单位', '责任人', '整改时限', '进展情况'];

describe('whatever stands in the cells', () => {
  const odd = fc.constantFrom<Written>(
    null,
    null,
    '',
    ' ',
    '1',
    2,
    '（一）',
    '一、责任落实方面（2个）',
    '甲',
    '合计',
    '小计',
    '同上',
    '〃',
    '√',
    '备注：说明',
    '续表',
    '第2页，共3页',
    '张三（副县长）',
    '江口镇',
    '各镇',
    '2018.6.30',
    '6月31日',
    43281,
    0.5,
    '120%',
    '已完成',
    '序号',
    '存在问题',
    '整改时限',
    '填表人：李四',
    '2.另有说明',
    '{}',
    '\u200b',
  );

  it('every row that holds something is an issue, refused, or passed over with a reason, and only once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(odd, { minLength: 8, maxLength: 8 }), { maxLength: 12 }),
        fc.integer({ min: 0, max: 7 }),
        (rows, column) => {
          const letter = 'ABCDEFGH'[column] ?? 'A';
          const {
            rows: kept,
            rejected,
            skipped,
          } = readingOf(
            aSheet([HEADINGS, ['1', '首', '', '', '县局', '', '2018.6.30', ''], ...rows], {
              merges: [`${letter}4:${letter}6`],
            }),
          );
          const told = [...kept, ...rejected, ...skipped].map(({ row }) => Number(row)).toSorted((a, b) => a - b);
          const holding = rows.flatMap((cells, index) =>
            cells.some((cell) => typeof cell === 'number' || (typeof cell === 'string' && cell.trim() !== ''))
              ? [index + 3]
              : [],
          );
          expect(new Set(told).size).toBe(told.length);
          expect(told).toEqual(expect.arrayContaining(holding));
        },
      ),
      { numRuns: 300 },
    );
  });
});
