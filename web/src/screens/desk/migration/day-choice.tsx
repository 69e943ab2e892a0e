import { Button } from 'antd';
import { addDays, parseCalendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { MigrationSearch } from './migration-address.ts';

type Props = Readonly<{
  search: MigrationSearch;
  today: CalendarDay;
  onChoose: (next: Partial<MigrationSearch>) => void;
}>;

const SPANS = [
  { days: 7, words: '近一周' },
  { days: 30, words: '近一月' },
] as const;

/** Two days, in the browser's own calendar, and the spans asked for most. */
export function DayChoice({ search: { from, to }, today, onChoose }: Props) {
  return (
    <>
      <label className="mp-day">
        从
        <input
          type="date"
          value={from}
          max={to}
          onChange={({ target }) => {
            const day = parseCalendarDay(target.value);
            if (day) onChoose({ from: day });
          }}
        />
      </label>
      <label className="mp-day">
        到
        <input
          type="date"
          value={to}
          max={today}
          onChange={({ target }) => {
            const day = parseCalendarDay(target.value);
            if (day) onChoose({ to: day });
          }}
        />
      </label>
      {SPANS.map(({ days, words }) => (
        <Button key={days} onClick={() => onChoose({ from: addDays(today, -days), to: today })}>
          {words}
        </Button>
      ))}
    </>
  );
}
