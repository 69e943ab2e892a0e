import type { CSSProperties } from 'react';
import type { HistoryPoint } from '@ryg/shared/domain/board.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { monthDay, shortDay } from '../../design/day-words.ts';
import { LAMP_WORDS } from '../../design/lamp-words.ts';
import { openOf } from '../../features/standing/week-bars.tsx';

/** From top to bottom: what burns on top, what is done at the bottom. */
const LAYERS = ['red', 'yellow', 'none', 'green', 'closed'] as const;
/** Below this part of the highest bar a figure has no room in its layer. */
const LEAST_FOR_FIGURE = 0.04;

const sumOf = (point: HistoryPoint) => point.closed + openOf(point);

/** Eight weekly bars of all issues, layered as lamps; every number that has room is written into its layer. */
export function StackedWeeks({ history, today }: Readonly<{ history: readonly HistoryPoint[]; today: CalendarDay }>) {
  const highest = Math.max(1, ...history.map(sumOf));
  return (
    <ol className="mt-bars">
      {history.map((point) => (
        <li key={point.on} aria-label={spoken(point)} data-today={point.on === today || undefined}>
          <span className="mt-bar">
            {LAYERS.map((lamp) => (
              <Layer key={lamp} lamp={lamp} count={point[lamp]} part={point[lamp] / highest} />
            ))}
          </span>
          <span className="mt-bar-day digits">{point.on === today ? '今天' : shortDay(point.on, today)}</span>
        </li>
      ))}
    </ol>
  );
}

function Layer({ lamp, count, part }: Readonly<{ lamp: (typeof LAYERS)[number]; count: number; part: number }>) {
  if (count === 0) return null;
  return (
    <span className="mt-layer digits" data-lamp={lamp} style={{ '--part': part } as CSSProperties}>
      {part >= LEAST_FOR_FIGURE && count}
    </span>
  );
}

function spoken(point: HistoryPoint): string {
  return `${monthDay(point.on)}：${LAMP_WORDS.map(({ lamp, full }) => `${full} ${point[lamp]} 件`).join('，')}`;
}
