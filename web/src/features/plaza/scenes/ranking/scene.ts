import type { RankedTown } from '@ryg/shared/domain/board.ts';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { rows } from '../../lamps/rows.ts';
import type { Page, Scene, ShowSource } from '../../scene.ts';
import { rowsPerPage, type Mode } from '../../stage-mode.ts';
import { pageWords, ruleSentences } from '../../words.ts';
import { RankingScene } from './ranking-scene.tsx';

const ONLY_PAGE_MS = 20_000;
const PAGE_MS = 12_000;

/** With more towns than this the loop shows those that need work, and only counts the others. */
const MANY_TOWNS = 60;
const BEST_OF_MANY = 12;

/** How much smaller than in several lines the lamps of one line may be. */
const SINGLE_FROM: Readonly<Record<Mode, number>> = {
  wide: 0.78,
  portrait: 0.78,
  strip: 0.9,
  compact: 0.55,
  ticker: 1,
};

/** A town's plate as a lamp; the tick only where nothing is left to do. */
function faceOf({ plate, closed, total }: RankedTown): Lamp {
  if (plate === 'green') return closed === total ? 'closed' : 'green';
  return plate ?? 'none';
}

/** S2: all towns in their order, page by page. */
export const ranking: Scene = {
  pages: rankingPages,
  most: 10,
  dwell: (_, pages) => (pages === 1 ? ONLY_PAGE_MS : PAGE_MS),
  whenOld: 'withdrawn',
  head: (board, slot) => ({
    title: '各镇整改红黄绿榜',
    english: 'Towns in order of rectification',
    sentence: ruleSentences(board)[0],
    pages: pageWords(slot),
  }),
  footer: 'legend',
  Picture: RankingScene,
  lamps: ({ rects, stage }) => rows(rects, SINGLE_FROM[stage.mode]),
  ticker: (board, { towns: [code] }) => {
    const town = board.ranking.find((one) => one.code === code);
    if (!town) return null;
    const rank = town.rank === null ? '样本不足' : `${town.tied ? '并列' : ''}第 ${town.rank} 名`;
    return {
      lamp: { face: faceOf(town) },
      label: rank,
      value: `${town.shortName} ${town.closed}/${town.total}`,
    };
  },
};

function rankingPages({ board, mode }: ShowSource): readonly Page[] {
  const listed = worthListing(board.ranking).map(({ code }) => code);
  const perPage = rowsPerPage(mode, board.ranking.length);
  return Array.from({ length: Math.ceil(listed.length / perPage) }, (_, page) => ({
    towns: listed.slice(page * perPage, (page + 1) * perPage),
  }));
}

function worthListing(towns: readonly RankedTown[]): readonly RankedTown[] {
  if (towns.length <= MANY_TOWNS) return towns;
  const red = towns.filter(({ plate }) => plate === 'red');
  const yellow = towns.filter(({ plate }) => plate === 'yellow');
  return red.length > 0 ? red : yellow.length > 0 ? yellow : towns.slice(0, BEST_OF_MANY);
}
