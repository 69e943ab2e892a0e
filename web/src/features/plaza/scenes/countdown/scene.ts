import { issueTicker } from '../../ticker/issue-ticker.ts';
import { seconds } from '../../dwell.ts';
import { singleLamps } from '../../lamps/single-lamps.ts';
import type { Scene } from '../../scene.ts';
import { pageWords } from '../../words.ts';
import { LIST_PAGES, listPages } from '../issue-list/list-rows.ts';
import { CountdownScene } from './countdown-scene.tsx';
import { nearestDeadlines } from './nearest-deadlines.ts';

/** S7: what is due next, in days. A county that has put everything right counts nothing down. */
export const countdown: Scene = {
  pages: ({ board, mode }) =>
    board.totals.closed === board.totals.issues
      ? []
      : listPages(
          nearestDeadlines(board).map(({ id }) => id),
          mode,
        ),
  most: LIST_PAGES,
  dwell: seconds(10),
  whenOld: 'withdrawn',
  head: ({ week }, slot) => ({
    title: '限时倒计时',
    english: 'Due next',
    sentence: week.dueIn7 > 0 ? `7日内到期 ${week.dueIn7} 件` : '',
    pages: pageWords(slot),
  }),
  footer: 'legend',
  Picture: CountdownScene,
  lamps: ({ rects }) => singleLamps(rects),
  ticker: (board, slot) => issueTicker(board, slot, '近期没有到期'),
};
