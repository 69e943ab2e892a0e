import { seconds } from '../../dwell.ts';
import type { Scene } from '../../scene.ts';
import { countyLamps } from '../overview/scene.ts';
import { AllGreenScene } from './all-green-scene.tsx';

/** S10: nothing is left to put right. */
export const allGreen: Scene = {
  pages: ({ board: { totals } }) => (totals.issues > 0 && totals.closed === totals.issues ? [{}] : []),
  most: 1,
  dwell: seconds(12),
  whenOld: 'stays',
  head: ({ county }) => ({
    title: `${county.name} 全部销号`,
    english: 'Every issue is closed',
    sentence: '一盏灯 就是一个问题',
    pages: null,
  }),
  footer: 'publisher',
  Picture: AllGreenScene,
  lamps: countyLamps,
};
