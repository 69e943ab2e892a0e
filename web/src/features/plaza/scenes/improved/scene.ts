import { seconds } from '../../dwell.ts';
import { singleLamps } from '../../lamps/single-lamps.ts';
import type { Scene } from '../../scene.ts';
import { ImprovedScene } from './improved-scene.tsx';

/** S4: towns that climbed this week and closed something to climb by. A week without one goes on to the next scene. */
export const improved: Scene = {
  pages: ({ board: { week } }) => (week.improved.length > 0 ? [{ towns: week.improved.map(({ code }) => code) }] : []),
  most: 1,
  dwell: seconds(8),
  whenOld: 'withdrawn',
  head: () => ({
    title: '本周进步最大',
    english: 'Moved up this week',
    sentence: '名次上升 并且新改好 2 件以上',
    pages: null,
  }),
  footer: 'legend',
  Picture: ImprovedScene,
  lamps: ({ rects }) => singleLamps(rects),
  ticker: ({ week, ranking }) => {
    const [first] = week.improved;
    const name = ranking.find(({ code }) => code === first?.code)?.shortName;
    return first
      ? { lamp: { face: 'closed' }, label: '本周进步最大', value: `${name} 第${first.from}→第${first.to}` }
      : null;
  },
};
