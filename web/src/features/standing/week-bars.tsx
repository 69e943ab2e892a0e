import type { CSSProperties } from 'react';
import type { HistoryPoint } from '@ryg/shared/domain/board.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { monthDay, shortDay } from '../../design/day-words.ts';

export const openOf = ({ red, yellow, green, none }: HistoryPoint): number => red + yellow + green + none;

/** The largest number of open issues in any of these weeks; what bars are measured against. */
export const highestOpen = (histories: readonly (readonly HistoryPoint[])[]): number =>
  Math.max(1, ...histories.flat().map(openOf));

type Props = Readonly<{ history: readonly HistoryPoint[]; highest: number; today: CalendarDay; dated?: boolean }>;

/** How many were still open, week by week; the last bar is today. */
export function WeekBars({ history, highest, today, dated = false }: Props) {
  return (
    <ol className="st-weeks" aria-label="近八周还没改好的件数">
      {history.map((point) => (
        <li
          key={point.on}
          data-today={point.on === today || undefined}
          title={`${monthDay(point.on)}：还没改好 ${openOf(point)} 件`}
        >
          <b className="digits">{openOf(point)}</b>
          <span className="st-week-bar" style={{ '--part': openOf(point) / highest } as CSSProperties} />
          {dated && (
            <span className="st-week-day digits">{point.on === today ? '今天' : shortDay(point.on, today)}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
