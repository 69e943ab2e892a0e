import type { Board, ImprovedTown } from '@ryg/shared/domain/board.ts';
import { cssVariables } from '../../../../design/css-variables.ts';
import { lampItems } from '../../lamps/lamp-items.ts';
import type { SceneProps } from '../../scene.ts';
import type { Mode } from '../../stage-mode.ts';
import './improved.css';

/** Lamps in one card; what is more than that is said by the number. */
const MOST_LAMPS: Readonly<Record<Mode, number>> = { wide: 6, strip: 6, portrait: 8, compact: 0, ticker: 0 };

export function ImprovedScene({ board, stage }: SceneProps) {
  return (
    <div className="improved" data-scene="single" style={cssVariables({ '--towns': board.week.improved.length })}>
      {board.week.improved.map((town) => (
        <Card key={town.code} board={board} town={town} mode={stage.mode} />
      ))}
    </div>
  );
}

function Card({ board, town, mode }: Readonly<{ board: Board; town: ImprovedTown; mode: Mode }>) {
  const row = board.ranking.find(({ code }) => code === town.code);
  const name = (mode === 'compact' ? row?.shortName : row?.town) ?? '';
  return (
    <section className="improved-card" style={cssVariables({ '--length': Math.max(3, [...name].length) })}>
      <svg className="improved-arrow" viewBox="0 0 20 22" role="img" aria-label="上升">
        <polygon points="10,0 20,11 14,11 14,22 6,22 6,11 0,11" />
      </svg>
      <h2>{name}</h2>
      <p className="improved-ranks">
        第<b className="digits">{town.from}</b>
        <span className="improved-to" aria-label="到">
          →
        </span>
        第<b className="digits">{town.to}</b>
      </p>
      <p className="improved-closed">
        本周新改好<b className="digits">{town.closed}</b>件
      </p>
      <div className="improved-lamps">
        {newlyClosed(board, town.code, MOST_LAMPS[mode]).map((key) => (
          <i key={key} data-slot={key} />
        ))}
      </div>
    </section>
  );
}

/** The lamps of a town that turned green this week. */
const newlyClosed = (board: Board, code: string, most: number): readonly string[] =>
  lampItems(board)
    .filter(({ town, issue }) => town === code && board.week.closedIssues.includes(issue.id))
    .slice(0, most)
    .map(({ key }) => key);
