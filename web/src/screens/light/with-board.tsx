import type { ReactNode } from 'react';
import type { Board } from '@ryg/shared/domain/board.ts';
import { useBoard } from '../../features/board/board.queries.ts';
import { useVersionWatch } from '../../features/board/version-watch.ts';
import { adviceOf, titleOf } from './no-board-words.ts';
import { WithdrawnPage } from './withdrawn-page.tsx';
import './with-board.css';

type Props = Readonly<{ children: (board: Board, fresh: boolean) => ReactNode }>;

/** Waits for the first board and says in a sentence why there is none; later an old board beats no board. */
export function WithBoard({ children }: Props) {
  const { data, error } = useBoard();
  useVersionWatch();
  if (data) return children(data, error === null);
  if (data === null) return <WithdrawnPage />;
  return (
    <main className="light-page no-board" aria-live="polite">
      <p className="no-board-title">{error ? titleOf(error) : '正在取最新一期…'}</p>
      {error && <p>{adviceOf(error)}</p>}
    </main>
  );
}
