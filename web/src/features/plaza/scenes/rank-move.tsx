import type { RankedTown } from '@ryg/shared/domain/board.ts';

/** Places gained or lost since last week. Colour is kept for lamps, so only the brightness differs. */
export function RankMove({ town: { rank, rankChange } }: Readonly<{ town: RankedTown }>) {
  if (rank === null || rankChange === null) return null;
  if (rankChange === 0) return <span className="move" data-move="none" role="img" aria-label="名次不变" />;
  const up = rankChange > 0;
  return (
    <span className="move digits" data-move={up ? 'up' : 'down'}>
      <svg viewBox="0 0 20 22" role="img" aria-label={up ? '上升' : '下降'}>
        <polygon points="10,0 20,11 14,11 14,22 6,22 6,11 0,11" transform={up ? undefined : 'rotate(180 10 11)'} />
      </svg>
      {Math.abs(rankChange)}
    </span>
  );
}
