import type { Board } from '@ryg/shared/domain/board.ts';
import { FiveFaces } from '../../features/standing/five-faces.tsx';
import { monthDay, shanghaiTime } from '../../design/day-words.ts';
import type { Standing } from '../../features/standing/standing.ts';

type Props = Readonly<{ board: Board; standing: Standing; fresh: boolean }>;

/** The county's sums, and how old the facts are. */
export function Summary({ board, standing, fresh }: Props) {
  const released = shanghaiTime(board.releasedAt);
  const judgedLater = !released.startsWith(`${monthDay(board.asOf)} `);
  return (
    <div className="rk-summary">
      <h1>各镇排名</h1>
      <FiveFaces totals={standing.totals} />
      <p className="rk-as-of">
        {!fresh && <strong className="rk-stale">连不上服务器，显示的是上次取到的数据</strong>}
        <span>数据截至 {released}</span>
        {judgedLater && <span>灯色按 {monthDay(board.asOf)} 计</span>}
        <span>已发布第 {board.number} 期</span>
      </p>
    </div>
  );
}
