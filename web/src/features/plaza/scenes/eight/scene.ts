import { eightNumbers } from './eight-numbers.ts';
import { seconds } from '../../dwell.ts';
import { noLamps } from '../../lamps/place-lamp.ts';
import { wall } from '../../lamps/wall.ts';
import type { Scene } from '../../scene.ts';
import { EightScene } from './eight-scene.tsx';

/** S0, 八秒页: one sentence and four numbers for whoever looks up once. It opens every loop. */
export const eight: Scene = {
  pages: () => [{}],
  most: 1,
  dwell: seconds(8),
  whenOld: 'stays',
  head: null,
  footer: 'publisher',
  Picture: EightScene,
  lamps: ({ rects, stage: { u } }) => {
    const ribbon = rects.get('ribbon');
    return ribbon ? wall(ribbon, 6 * u) : noLamps;
  },
  ticker: (board) => {
    const { closed, issues } = eightNumbers(board);
    return { lamp: { face: 'closed' }, label: `本县问题 ${issues} 件`, value: `已改好 ${closed} 件` };
  },
};
