import { issueTicker } from '../../ticker/issue-ticker.ts';
import { seconds } from '../../dwell.ts';
import { singleLamps } from '../../lamps/single-lamps.ts';
import type { Scene } from '../../scene.ts';
import { pageWords } from '../../words.ts';
import { LIST_PAGES, listPages } from '../issue-list/list-rows.ts';
import { NewlyRedScene } from './newly-red-scene.tsx';

/** S5: issues whose light turned red this week, the longest overdue first. */
export const newlyRed: Scene = {
  pages: ({ board, mode }) => listPages(board.week.newRedIssues, mode),
  most: LIST_PAGES,
  dwell: seconds(10),
  whenOld: 'withdrawn',
  head: ({ week }, slot) => ({
    title: '本周新亮红灯',
    english: 'New red lights this week',
    sentence: week.newRed > 0 ? `共 ${week.newRed} 件` : '',
    pages: pageWords(slot),
  }),
  footer: 'legend',
  Picture: NewlyRedScene,
  lamps: ({ rects }) => singleLamps(rects),
  ticker: (board, slot) => issueTicker(board, slot, '没有新亮红灯'),
};
