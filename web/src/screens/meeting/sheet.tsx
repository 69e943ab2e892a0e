import type { ReactNode } from 'react';
import type { Board } from '@ryg/shared/domain/board.ts';
import { monthDay, periodWords, shanghaiTime } from '../../design/day-words.ts';

type Props = Readonly<{ board: Board; fresh: boolean; title: string; number: number; of: number; children: ReactNode }>;

/** What every projected page carries: its title, the release, how old the facts are, 演示数据, and its number. */
export function Sheet({ board, fresh, title, number, of, children }: Props) {
  const released = shanghaiTime(board.releasedAt);
  const judgedLater = !released.startsWith(`${monthDay(board.asOf)} `);
  return (
    <section className="mt-sheet" aria-label={`第 ${number} 页，共 ${of} 页`}>
      <header className="mt-head">
        <h1>{title}</h1>
        <p className="mt-release">
          <span>第 {board.number} 期</span>
          <span>{periodWords(board.period)}</span>
        </p>
        <p className="mt-as-of">
          {fresh ? `数据截至 ${released}` : '连不上服务器，数据未更新'}
          {judgedLater && `，灯色按 ${monthDay(board.asOf)} 计`}
        </p>
        {board.demo && <span className="mt-demo">演示数据</span>}
      </header>
      <div className="mt-body">{children}</div>
      <p className="mt-number">
        <span className="mt-hint">按 ? 看按键</span>
        <b className="digits">
          {number} / {of}
        </b>
      </p>
    </section>
  );
}
