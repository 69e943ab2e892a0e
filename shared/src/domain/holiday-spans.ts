import { addDays, yearOf, type CalendarDay } from './calendar-day.ts';
import { calendarNotice, isWorkingDay, type HolidayTable } from './working-days.ts';

/** A holiday with the working days on either side: what turns between the two, nobody was at work to prevent. */
export type HolidaySpan = Readonly<{
  name: string;
  firstOff: CalendarDay;
  lastOff: CalendarDay;
  /** The last working day before it, or the day one looks from when the holiday has begun. */
  before: CalendarDay;
  after: CalendarDay;
}>;

/** The next holidays, and a sentence when the calendar ends before there are as many as were asked for. */
export type HolidaysAhead = Readonly<{ spans: readonly HolidaySpan[]; notice: string | null }>;

/** The next holidays of the official calendar from a day on; a plain weekend is none. */
export function holidaysAhead(today: CalendarDay, table: HolidayTable, most: number): HolidaysAhead {
  const spans: HolidaySpan[] = [];
  for (let day = today; spans.length < most; day = addDays(day, 1)) {
    if (yearOf(day) > table.knownUntil) {
      return { spans, notice: calendarNotice(day, table) };
    }
    if (!table.holidays.has(day) || isWorkingDay(day, table)) continue;
    const span = spanAround(day, today, table);
    spans.push(span);
    day = span.lastOff;
  }
  return { spans, notice: null };
}

/** Weekends that touch a holiday are part of it. */
function spanAround(day: CalendarDay, today: CalendarDay, table: HolidayTable): HolidaySpan {
  let firstOff = day;
  while (firstOff > today && !isWorkingDay(addDays(firstOff, -1), table)) firstOff = addDays(firstOff, -1);
  let lastOff = day;
  const names = new Set<string>();
  for (; !isWorkingDay(lastOff, table); lastOff = addDays(lastOff, 1)) {
    const name = table.holidays.has(lastOff) ? table.names?.get(lastOff) : undefined;
    if (name !== undefined) names.add(name);
  }
  const before = addDays(firstOff, -1);
  return {
    name: [...names].join('、') || '放假',
    firstOff,
    lastOff: addDays(lastOff, -1),
    before: before < today ? today : before,
    after: lastOff,
  };
}
