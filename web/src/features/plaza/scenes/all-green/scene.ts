import { seconds } from '../../dwell.ts';
import type { Scene } from '../../scene.ts';
import { countyLamps } from '../overview/scene.ts';
import { AllGreenScene } from './all-green-scene.tsx';

/** S10: nothing is left to put right. */
export const allGreen: Scene = {
  pages: ({ board: { totals } }) => (totals.issues > 0 && totals.closed === totals.issues ? [{}] : []),
  most: 1,
  dwell: seconds(12),
  whenOld: 'withdrawn',
  head: ({ county }) => ({
    title: `${county.name} 全部销号`,
    english: 'Every issue is closed',
    sentence: '一盏灯 就是一个问题',
    pages: null,
  }),
  footer: 'publisher',
  Picture: AllGreenScene,
  lamps: countyLamps,
  ticker: ({ totals }) => ({ lamp: { face: 'closed' }, label: `${totals.issues} 件问题`, value: '全部销号' }),
};
