import type { Board } from '@ryg/shared/domain/board.ts';
import type { ShowSource } from '@ryg/web/features/plaza/scene.ts';
import { DEFAULT_SHOW } from '@ryg/web/features/plaza/show-settings.ts';
import { aBoard, type BoardWishes } from './a-board.ts';

/** A board on which every scene has something to show: three towns climbed, and all red lamps are new. */
export function aBusyBoard(wishes: BoardWishes = {}): Board {
  const board = aBoard(wishes);
  const climbed = board.ranking.filter(
    ({ rankChange, rank }) => rankChange !== null && rankChange > 0 && rank !== null,
  );
  return {
    ...board,
    week: {
      ...board.week,
      improved: climbed.slice(0, 3).map(({ code, rank, rankChange }) => ({
        code,
        from: (rank ?? 0) + (rankChange ?? 0),
        to: rank ?? 0,
        closed: 3,
      })),
      newRedIssues: board.issues.filter(({ light }) => light === 'red').map(({ id }) => id),
    },
  };
}

/** What scenes are chosen by, on a wide wall unless it says otherwise. */
export const aShow = (more: Partial<ShowSource> = {}): ShowSource => ({
  board: aBusyBoard(),
  mode: 'wide',
  withdrawn: false,
  settings: DEFAULT_SHOW,
  ...more,
});
