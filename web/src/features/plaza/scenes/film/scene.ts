import type { Film } from '@ryg/shared/domain/board.ts';
import { seconds } from '../../dwell.ts';
import { noLamps } from '../../lamps/place-lamp.ts';
import type { Scene } from '../../scene.ts';
import { FilmScene } from './film-scene.tsx';
import { sumOf } from './film-form.ts';

/**
 * 七周一幕: once a loop, twelve seconds. Once an hour, as first thought, would make one loop of ten longer than
 * the others, and an instant alone would no longer tell what every screen shows.
 */
export const film: Scene = {
  pages: ({ board }) => (board.film ? [{}] : []),
  most: 1,
  dwell: seconds(12),
  whenOld: 'withdrawn',
  head: ({ film: shown }) => ({
    title: '七周一幕',
    english: 'Seven weeks at a glance',
    sentence: shown ? sentenceOf(shown) : '',
    pages: null,
  }),
  footer: 'legend',
  Picture: FilmScene,
  lamps: () => noLamps,
};

/** Says "the same issues" only while they are. */
function sentenceOf({ frames }: Film): string {
  const sums = new Set(frames.map(({ lamps }) => lamps.reduce((sum, counts) => sum + sumOf(counts), 0)));
  const [only] = sums;
  return sums.size === 1 ? `同一批 ${only} 个问题 每周拍一张` : '每周拍一张 新查出的也算在内';
}
