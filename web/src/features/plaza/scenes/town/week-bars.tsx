import type { HistoryPoint } from '@ryg/shared/domain/board.ts';

/** Weeks that have a place, whether or not anybody recorded them yet. */
const WEEKS = 8;

const openOf = ({ red, yellow, green, none }: HistoryPoint) => red + yellow + green + none;

/** Eight weeks of open issues: past ones as structure, today's in white, only the ends with a number. */
export function WeekBars({ history }: Readonly<{ history: readonly HistoryPoint[] }>) {
  const open = history.map(openOf);
  const most = Math.max(1, ...open);
  return (
    <section className="week-bars">
      <p className="bars-head">
        {history.length > 1 ? `近${history.length}周 没改好的件数` : '没改好的件数 从本周记起'}
      </p>
      <ol>
        {open.map((count, index) => (
          // A young county's bars stand at the right, as narrow as they will be in eight weeks.
          <li
            key={history[index]?.on}
            style={{ gridColumn: Math.max(1, WEEKS - open.length + index + 1) }}
            data-today={index === open.length - 1 || undefined}
          >
            {(index === 0 || index === open.length - 1) && <b className="digits">{count}</b>}
            <i style={{ height: `${(count / most) * 100}%` }} />
          </li>
        ))}
      </ol>
    </section>
  );
}
