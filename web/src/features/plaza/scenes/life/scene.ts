import { lifeThemeOf, type LifeTheme } from '@ryg/shared/domain/life-theme.ts';
import type { Board } from '@ryg/shared/domain/board.ts';
import { seconds } from '../../dwell.ts';
import { groupedLamps } from '../../lamps/grouped-lamps.ts';
import { lampOf } from '../../lamps/lamp-items.ts';
import type { Scene } from '../../scene.ts';
import { LifeScene } from './life-scene.tsx';
import { themeCounts } from './theme-counts.ts';

/** Cards of fewer themes than this would say more about the table of words than about life. */
const LEAST_THEMES = 2;

/** The largest lamp in units of a wall. */
const LARGEST = { wide: 6.6, strip: 12, portrait: 4 } as const;

/** 身边事: water, roads, housing, clinics, schools and incomes, each with its lamps. */
export const life: Scene = {
  pages: ({ board }) => (themeCounts(board).length >= LEAST_THEMES ? [{}] : []),
  most: 1,
  dwell: seconds(12),
  whenOld: 'withdrawn',
  head: (board) => ({
    title: '身边事',
    english: 'Everyday matters',
    sentence: restWords(board),
    pages: null,
  }),
  footer: 'legend',
  Picture: LifeScene,
  lamps: ({ rects, stage: { mode, u, p } }) =>
    groupedLamps(rects, {
      placeOf: ({ original, issue }): LifeTheme | null => (original ? lifeThemeOf(issue) : null),
      largest: mode === 'compact' || mode === 'ticker' ? 24 * p : LARGEST[mode] * u,
    }),
};

/** What the cards do not show is said, or the sum would look smaller than it is. */
function restWords({ issues }: Board): string {
  const rest = issues.filter((issue) => lifeThemeOf(issue) === null);
  const closed = rest.filter((issue) => lampOf(issue) === 'closed').length;
  return rest.length > 0 ? `另有管理类 ${rest.length} 件，已改好 ${closed} 件` : '';
}
