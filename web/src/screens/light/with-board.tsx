import type { ReactNode } from 'react';
import type { Board } from '@ryg/shared/domain/board.ts';
import { NoAnswer } from '../../api/call.ts';
import { useBoard } from '../../features/board/board.queries.ts';
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

const isUnpublished = (error: Error) => error instanceof NoAnswer && error.code === 'NOT_PUBLISHED';

const titleOf = (error: Error) => (isUnpublished(error) ? '还没有公开过任何一期' : '连不上服务器');

const adviceOf = (error: Error) =>
  isUnpublished(error)
    ? '请整改办导入台账并运行 ryg publish，公开第一期后，本页自动显示。'
    : '请检查网络，并确认服务器已经启动；恢复后本页自动显示，不用刷新。';
