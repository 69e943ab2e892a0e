import type { ReactNode } from 'react';
import type { Board } from '@ryg/shared/domain/board.ts';
import { useBoard } from '../../features/board/board.queries.ts';
import { adviceOf, titleOf } from './no-board-words.ts';
import './with-board.css';

type Props = Readonly<{ children: (board: Board, fresh: boolean) => ReactNode }>;

/** Waits for the first board and says in a sentence why there is none; later an old board beats no board. */
export function WithBoard({ children }: Props) {
  const { data, error } = useBoard();
  if (data) return children(data, error === null);
  return (
    <main className="light-page no-board" aria-live="polite">
      <p className="no-board-title">{error ? titleOf(error) : '正在取最新一期…'}</p>
      {error && <p>{adviceOf(error)}</p>}
    </main>
  );
}
