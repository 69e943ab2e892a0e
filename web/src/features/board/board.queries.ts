import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Board } from '@ryg/shared/domain/board.ts';
import { NoAnswer, read } from '../../api/call.ts';
import { dropBoard, keepBoard, keptBoard } from './kept-board.ts';
import { boardFrom } from './wire-board.ts';

const SECOND = 1_000;

/** The board, or null while the office has withdrawn it. */
async function askForBoard({ signal }: Readonly<{ signal: AbortSignal }>): Promise<Board | null> {
  try {
    const board = boardFrom(await read('/api/public/board', signal));
    keepBoard(board);
    return board;
  } catch (error) {
    if (!isWithdrawal(error)) throw error;
    // What was withdrawn must not come back with the next reload.
    dropBoard();
    return null;
  }
}

const isWithdrawal = (error: unknown) => error instanceof NoAnswer && error.code === 'WITHDRAWN';

export const BOARD_KEY = ['board'] as const;

/** The one question every panel asks; what this screen showed last stands in until the first answer. */
function boardQuery() {
  return queryOptions({
    queryKey: BOARD_KEY,
    queryFn: askForBoard,
    initialData: () => keptBoard() ?? undefined,
    initialDataUpdatedAt: 0,
    staleTime: 0,
    retry: false,
    // The bell is fast but can be missed; the poll is what makes the wall trustworthy.
    refetchInterval: ({ state }) => (state.data ? 30 : 3) * SECOND,
    refetchIntervalInBackground: true,
  });
}

/**
 * The board, null while it is withdrawn, or undefined before this screen ever saw one.
 * Whether the last try failed is no reason to hide it.
 */
export const useBoard = () => useQuery(boardQuery());
