import { readingTime } from '../../dwell.ts';
import { groupedLamps } from '../../lamps/grouped-lamps.ts';
import type { Page, Scene, ShowSource } from '../../scene.ts';
import type { Mode } from '../../stage-mode.ts';
import { pageWords } from '../../words.ts';
import { townsTogether } from '../town/towns-in-turn.ts';
import { GreenTownsScene } from './green-towns-scene.tsx';

/** Cards on one picture. */
const CARDS: Readonly<Record<Mode, number>> = { wide: 12, strip: 12, portrait: 10, compact: 6, ticker: 999 };

/** On a small wall, so that the names stay legible. */
const CARDS_OF_LONG_NAMES = 4;

/** All towns with a green plate together: their names and lamps. */
export const greenTowns: Scene = {
  pages: greenPages,
  most: 3,
  dwell: ({ board }) =>
    readingTime(
      townsTogether(board.ranking)
        .slice(0, CARDS.wide)
        .map(({ town, total }) => `${town}${total}`)
        .join(''),
    ),
  whenOld: 'withdrawn',
  head: ({ ranking }, slot) => ({
    title: '绿牌镇',
    english: 'Towns without a warning',
    sentence: `${townsTogether(ranking).length} 个镇 没有红灯和黄灯`,
    pages: pageWords(slot),
  }),
  footer: 'legend',
  Picture: GreenTownsScene,
  lamps: ({ rects, stage: { mode, u, p } }) =>
    groupedLamps(rects, {
      placeOf: ({ town }) => town,
      largest: mode === 'compact' ? 30 * p : (mode === 'strip' ? 14 : 10) * u,
    }),
  ticker: ({ ranking }) => ({
    lamp: { face: 'closed' },
    label: '没有红灯和黄灯',
    value: `${townsTogether(ranking).length} 个绿牌镇`,
  }),
};

/** Evenly filled pages, so that the last is not a single card. */
function greenPages({ board, mode }: ShowSource): readonly Page[] {
  const towns = townsTogether(board.ranking);
  const codes = towns.map(({ code }) => code);
  const isLong = towns.some(({ shortName }) => [...shortName].length > 4);
  const pages = Math.ceil(codes.length / (mode === 'compact' && isLong ? CARDS_OF_LONG_NAMES : CARDS[mode]));
  const perPage = Math.ceil(codes.length / Math.max(1, pages));
  return Array.from({ length: pages }, (_, page) => ({ towns: codes.slice(page * perPage, (page + 1) * perPage) }));
}
