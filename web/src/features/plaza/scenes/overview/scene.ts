import { eightNumbers } from '../eight/eight-numbers.ts';
import { seconds } from '../../dwell.ts';
import { noLamps, type LampPlan, type LampRoom } from '../../lamps/place-lamp.ts';
import { towers } from '../../lamps/towers.ts';
import { wall } from '../../lamps/wall.ts';
import type { Scene } from '../../scene.ts';
import { OverviewScene } from './overview-scene.tsx';

/** S1: the whole county in numbers, every issue a lamp over its town. */
export const overview: Scene = {
  pages: () => [{}],
  most: 1,
  dwell: seconds(12),
  whenOld: 'stays',
  head: ({ county }) => ({
    title: `${county.name}问题整改总览`,
    english: 'Every lamp is one issue',
    sentence: '一盏灯 就是一个问题',
    pages: null,
  }),
  footer: 'publisher',
  Picture: OverviewScene,
  lamps: countyLamps,
  ticker: (board) => {
    const { working, red, redWord } = eightNumbers(board);
    return { lamp: { face: red > 0 ? 'red' : 'green' }, label: `正在改 ${working} 件`, value: `${redWord} ${red} 件` };
  },
};

/** Towers over names, or one wall. */
export function countyLamps({ form, rects, stage: { mode, width, height, u } }: LampRoom): LampPlan {
  if (form === 'towers') return towers(rects, mode === 'compact' ? Math.max(width, height) : 9 * u);
  const rect = rects.get('wall');
  return rect ? wall(rect, 9 * u) : noLamps;
}
