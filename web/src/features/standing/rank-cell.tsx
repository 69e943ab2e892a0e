import { rankWords } from './standing-sheet.ts';
import type { TownRow } from './standing.ts';

type Place = Pick<TownRow, 'rank' | 'tied' | 'total'>;

/** The rank with 并列 before it, or why there is none. */
export function RankNumber({ row, empty }: Readonly<{ row: Place; empty?: string }>) {
  if (row.rank === null)
    return <span className="st-unranked">{row.total === 0 && empty ? empty : rankWords(row)}</span>;
  return (
    <span className="st-rank">
      {row.tied && <span className="st-tied">并列</span>}
      <b className="digits">{row.rank}</b>
    </span>
  );
}
