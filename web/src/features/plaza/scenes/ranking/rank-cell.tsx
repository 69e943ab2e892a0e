import type { RankedTown } from '@ryg/shared/domain/board.ts';
import { cssVariables } from '../../../../design/css-variables.ts';

/** The rank, with 并列 where it is shared; a town with too few issues says so instead. */
export function RankCell({ town: { rank, tied, total } }: Readonly<{ town: RankedTown }>) {
  if (rank === null) {
    return <div className="rank-cell">{total > 0 && <span className="too-few">样本不足</span>}</div>;
  }
  return (
    <div className="rank-cell" style={cssVariables({ '--figures': String(rank).length })}>
      {tied && <span className="tied">并列</span>}
      <b className="digits">{rank}</b>
    </div>
  );
}
