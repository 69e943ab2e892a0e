import { issueTicker } from '../../ticker/issue-ticker.ts';
import { seconds } from '../../dwell.ts';
import { singleLamps } from '../../lamps/single-lamps.ts';
import type { Scene } from '../../scene.ts';
import { pageWords } from '../../words.ts';
import { LIST_PAGES, listPages } from '../issue-list/list-rows.ts';
import { NewlyClosedScene } from './newly-closed-scene.tsx';

/** S6: issues closed in the last seven days, the newest first. */
export const newlyClosed: Scene = {
  pages: ({ board, mode }) => listPages(board.week.closedIssues, mode),
  most: LIST_PAGES,
  dwell: seconds(10),
  whenOld: 'withdrawn',
  head: ({ week }, slot) => ({
    title: '本周新销号',
    english: 'Closed this week',
    sentence: week.closed > 0 ? `共 ${week.closed} 件` : '',
    pages: pageWords(slot),
  }),
  footer: 'legend',
  Picture: NewlyClosedScene,
  lamps: ({ rects }) => singleLamps(rects),
  ticker: (board, slot) => issueTicker(board, slot, '核验还在进行'),
};
