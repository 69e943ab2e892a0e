import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawSpotCheck, spotCheckOf } from '@ryg/shared/domain/meeting/draw.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const issues = (count: number) => Array.from({ length: count }, (_, at) => `Q${String(at + 1).padStart(4, '0')}`);

it('one in ten is drawn, at least one, and anybody can draw the same again by the recipe', () => {
  const { seed, among, drawn } = drawSpotCheck({ head: 'c0ffee', called: '27', among: issues(24) }, sha256);
  expect([seed, among.length, drawn.length]).toEqual(['c0ffee-27', 24, 3]);
  const byHand = among
    .map((id) => [sha256(`c0ffee-27-${id}`), id] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, 3)
    .map(([, id]) => id);
  expect(drawn).toEqual(byHand);
  const { recipe, share } = spotCheckOf({ seed, called: '27', among, drawn });
  expect(share).toBe(0.1);
  expect(recipe).toMatch(/现场报的数 27.*SHA-256.*取前 3 件/u);
});

it('neither the order nor a repetition of the issues changes who is drawn; the number called does', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(issues(30), { minLength: 1 }), (among) => {
      const draw = drawSpotCheck({ head: 'h', called: '8', among }, sha256);
      expect(drawSpotCheck({ head: 'h', called: '8', among: [...among.toReversed(), ...among] }, sha256)).toEqual(draw);
      expect(draw.drawn.length).toBe(Math.max(1, Math.ceil(among.length / 10)));
      expect(among).toEqual(expect.arrayContaining([...draw.drawn]));
    }),
  );
  const numbers = Array.from({ length: 40 }, (_, at) => String(at));
  const drawn = numbers.map((called) => drawSpotCheck({ head: 'h', called, among: issues(20) }, sha256).drawn.join());
  expect(new Set(drawn).size).toBeGreaterThan(20);
});

it('of nothing nothing is drawn', () => {
  expect(drawSpotCheck({ head: 'h', called: '1', among: [] }, sha256).drawn).toEqual([]);
});
