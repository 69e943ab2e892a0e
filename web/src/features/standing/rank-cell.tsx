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

/** Places gained or lost since the last release. Never red or green: those are colours of lamps. */
export function RankMove({ change }: Readonly<{ change: number | null }>) {
  if (change === null) return null;
  if (change === 0) {
    return (
      <span className="st-move" data-way="none">
        <span aria-hidden>–</span>
        <span className="visually-hidden">与上期持平</span>
      </span>
    );
  }
  const up = change > 0;
  const places = Math.abs(change);
  return (
    <span className="st-move" data-way={up ? 'up' : 'down'}>
      <svg viewBox="0 0 20 16" aria-hidden>
        <path d={up ? 'M10 0 20 16H0Z' : 'M0 0H20L10 16Z'} />
      </svg>
      <b className="digits" aria-hidden>
        {places}
      </b>
      <span className="visually-hidden">{`比上期${up ? '上升' : '下降'} ${places} 名`}</span>
    </span>
  );
}
