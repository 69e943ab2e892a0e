import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Board } from '@ryg/shared/domain/board.ts';
import { read } from '../../api/call.ts';
import { recallContact } from '../../api/now.ts';
import { keepBoard, keptBoard } from './kept-board.ts';
import { boardFrom } from './wire-board.ts';

const SECOND = 1_000;

async function askForBoard({ signal }: Readonly<{ signal: AbortSignal }>): Promise<Board> {
  const board = boardFrom(await read('/api/public/board', signal));
  keepBoard(board);
  return board;
}

/** The one question every panel asks; what this screen showed last stands in until the first answer. */
function boardQuery() {
  return queryOptions({
    queryKey: ['board'],
    queryFn: askForBoard,
    initialData: recalledBoard,
    initialDataUpdatedAt: 0,
    staleTime: 0,
    retry: false,
    // The bell is fast but can be missed; the poll is what makes the wall trustworthy.
    refetchInterval: ({ state }) => (state.data ? 30 : 3) * SECOND,
    refetchIntervalInBackground: true,
  });
}

function recalledBoard(): Board | undefined {
  const kept = keptBoard();
  if (kept) recallContact(kept.heardAt);
  return kept?.board;
}

/** The board, or undefined before this screen ever saw one. Whether the last try failed is no reason to hide it. */
export const useBoard = () => useQuery(boardQuery());
