import { dayFromNumber, dayNumber, weekday, yearOf, type CalendarDay } from './calendar-day.ts';

/**
 * The official calendar as data: days off and 调休 make-up days, for the years somebody announced.
 * `knownFrom` and `knownUntil` are years, inclusive; outside them only weekends are known.
 */
export type HolidayTable = Readonly<{
  knownFrom: number;
  knownUntil: number;
  holidays: ReadonlySet<CalendarDay>;
  makeUpDays: ReadonlySet<CalendarDay>;
  /** 端午, by its days; a day off that has none is a day off all the same. */
  names?: ReadonlyMap<CalendarDay, string>;
}>;

/** The table with a county's own days laid over it; a day named as both keeps the county's word. */
export function withOverrides(
  table: HolidayTable,
  own: Readonly<{ holidays: readonly CalendarDay[]; makeUpDays: readonly CalendarDay[] }>,
): HolidayTable {
  const without = (days: ReadonlySet<CalendarDay>, gone: readonly CalendarDay[]) =>
    [...days].filter((day) => !gone.includes(day));
  return {
    ...table,
    holidays: new Set([...without(table.holidays, own.makeUpDays), ...own.holidays]),
    makeUpDays: new Set([...without(table.makeUpDays, own.holidays), ...own.makeUpDays]),
  };
}

export function isWorkingDay(day: CalendarDay, table: HolidayTable): boolean {
  if (table.makeUpDays.has(day)) return true;
  if (table.holidays.has(day)) return false;
  const weekdayNumber = weekday(day);
  return weekdayNumber !== 0 && weekdayNumber !== 6;
}

/** "2027 年放假安排未录入…" when the day lies outside the announced years, else null. Never a silent fallback. */
export function calendarNotice(day: CalendarDay, table: HolidayTable): string | null {
  const year = yearOf(day);
  if (year >= table.knownFrom && year <= table.knownUntil) return null;
  return `${year} 年放假安排未录入，工作日只按周末推算；请在放假安排公布后补录`;
}

/** Signed count of days from one day number to another (`dayNumber`), in the unit a rule pack counts in. */
export type DayCounter = (from: number, to: number) => number;

export const countCalendarDays: DayCounter = (from, to) => to - from;

/** Working days in (from, to], negative when `to` is earlier. Counts are summed once and kept, day by day. */
export function workingDayCounter(table: HolidayTable): DayCounter {
  let first = 0;
  let sums: number[] = [];

  const reach = (low: number, high: number) => {
    if (sums.length > 0 && low >= first && high < first + sums.length) return;
    const margin = 800;
    first = Math.min(low, sums.length > 0 ? first : low) - margin;
    const last = Math.max(high, first + sums.length) + margin;
    sums = [];
    let sum = 0;
    for (let number = first; number <= last; number++) {
      if (isWorkingDay(dayFromNumber(number), table)) sum++;
      sums.push(sum);
    }
  };

  return (from, to) => {
    reach(Math.min(from, to), Math.max(from, to));
    return (sums[to - first] ?? 0) - (sums[from - first] ?? 0);
  };
}

/** The day that lies `days` working days after `start` (days ≥ 0). */
export function addWorkingDays(start: CalendarDay, days: number, table: HolidayTable): CalendarDay {
  let number = dayNumber(start);
  for (let left = days; left > 0;) {
    number++;
    if (isWorkingDay(dayFromNumber(number), table)) left--;
  }
  return dayFromNumber(number);
}
