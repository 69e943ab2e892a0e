import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, fillEvenly, fillPages, linesIn, widthOf } from '@ryg/web/features/meeting/fill-pages.ts';

const heights = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 });
const sum = (items: readonly number[]) => items.reduce((all, one) => all + one, 0);

describe('pages of a long scene', () => {
  it('keep everything in its order and are never fuller than there is room', () => {
    fc.assert(
      fc.property(heights, (items) => {
        for (const fill of [fillPages, fillEvenly]) {
          const pages = fill(items, (height) => height, 40);
          expect(pages.flat()).toEqual(items);
          for (const page of pages) expect(sum(page)).toBeLessThanOrEqual(40);
        }
      }),
    );
  });

  it('are as many when they are filled evenly, and none stands with a single line', () => {
    const items = Array.from({ length: 11 }, () => 4);
    expect(fillPages(items, (height) => height, 40).map((page) => page.length)).toEqual([10, 1]);
    expect(fillEvenly(items, (height) => height, 40).map((page) => page.length)).toEqual([6, 5]);
    expect(fillEvenly([], () => 4, 40)).toEqual([]);
  });

  it('give what is higher than a page a page of its own', () => {
    expect(fillPages([5, 90, 5], (height) => height, 40)).toEqual([[5], [90], [5]]);
  });
});

describe('a text in pieces', () => {
  it('loses nothing and fits', () => {
    const text = fc.string({
      unit: fc.constantFrom('整', '改', '，', '。', '水', '6', '月', 'a', ' '),
      maxLength: 400,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 40 }), fc.integer({ min: 1, max: 6 }), (words, across, room) => {
        const pieces = cutText(words, across, room);
        expect(pieces.join('')).toBe(words);
        for (const piece of pieces) expect(linesIn(piece, across)).toBeLessThanOrEqual(room);
      }),
    );
  });

  it('is cut after a sentence where there is one near the end', () => {
    expect(cutText('便道冲毁，材料无法进场。已租用小型机械抢通', 15, 1)).toEqual([
      '便道冲毁，材料无法进场。',
      '已租用小型机械抢通',
    ]);
  });

  it('counts figures as about half a character', () => {
    expect(widthOf('6月28日')).toBeCloseTo(2 + 3 * 0.57);
    expect(linesIn('', 10)).toBe(0);
  });
});
