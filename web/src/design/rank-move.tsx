import './rank-move.css';

/** Places gained or lost since the period before. Never red or green: those are colours of lamps. */
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
