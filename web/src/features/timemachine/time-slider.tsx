import type { DaySeen } from '@ryg/shared/domain/as-of.ts';
import { addDays, daysBetween, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { cssVariables } from '../../design/css-variables.ts';
import { dayByKey, spanOf, spokenDay, ticksOf, todayShare } from './days.ts';

type Props = Readonly<{
  seen: DaySeen;
  /** The day under the thumb, which may be ahead of the picture. */
  day: CalendarDay;
  onDay: (day: CalendarDay) => void;
}>;

/** All days side by side: ← → a day, PgUp PgDn a week, Home and End the first and the last. */
export function TimeSlider({ seen, day, onDay }: Props) {
  const span = spanOf(seen);
  return (
    <div className="tm-slider" style={cssVariables({ '--today': todayShare(seen, span) })}>
      <input
        type="range"
        aria-label="看哪一天"
        min={0}
        max={daysBetween(span.from, span.to)}
        value={daysBetween(span.from, day)}
        aria-valuetext={spokenDay(day)}
        onChange={(event) => onDay(addDays(span.from, Number(event.target.value)))}
        onKeyDown={(event) => {
          const next = dayByKey(day, event.key, span);
          if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onDay(next);
        }}
      />
      <div className="tm-ticks" aria-hidden>
        {ticksOf(span).map(({ day: at, share, words }) => (
          <span key={at} style={cssVariables({ '--share': share })}>
            {words}
          </span>
        ))}
        <span className="tm-tick-today">今天</span>
      </div>
    </div>
  );
}
