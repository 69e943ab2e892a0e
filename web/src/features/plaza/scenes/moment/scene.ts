import { seconds } from '../../dwell.ts';
import { singleLamps } from '../../lamps/single-lamps.ts';
import type { Scene } from '../../scene.ts';
import { MomentScene } from './moment-scene.tsx';

/** 亮灯时刻: one closing fills the wall, then its lamp flies home to the overview. */
export const moment: Scene = {
  pages: ({ board }) => board.moments.map(({ issue }) => ({ issues: [issue] })),
  most: 3,
  // The flight in, two seconds of what it was, one of the change, seven of what it is.
  dwell: seconds(11),
  whenOld: 'withdrawn',
  head: null,
  footer: 'publisher',
  Picture: MomentScene,
  lamps: ({ rects }) => singleLamps(rects),
};
