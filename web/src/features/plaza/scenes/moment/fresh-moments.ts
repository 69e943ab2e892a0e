import type { Board } from '@ryg/shared/domain/board.ts';
import { useMemo } from 'react';
import { useServerTime } from '../../../../api/now.ts';

const DAY_MS = 24 * 60 * 60_000;

/** How many closings are not yet a day old; they come newest first. */
export const freshMoments = ({ moments }: Board, now: number): number =>
  moments.filter(({ releasedAt }) => now - Date.parse(releasedAt) < DAY_MS).length;

/** The board without closings that were already celebrated for a day. */
export function useFreshMoments(board: Board, clock: (now: number) => number): Board {
  const fresh = useServerTime((now) => freshMoments(board, clock(now)));
  return useMemo(
    () => (fresh === board.moments.length ? board : { ...board, moments: board.moments.slice(0, fresh) }),
    [board, fresh],
  );
}
