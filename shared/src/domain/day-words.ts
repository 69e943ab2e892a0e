import { dayOfMonth, monthOf, yearOf, type CalendarDay } from './calendar-day.ts';

/** 6月20日 */
export const monthDay = (day: CalendarDay): string => `${monthOf(day)}月${dayOfMonth(day)}日`;

/** 6.20, or 2017.12.31 when the year is another one than `today`'s. */
export function shortDay(day: CalendarDay, today: CalendarDay): string {
  const year = yearOf(day) === yearOf(today) ? '' : `${yearOf(day)}.`;
  return `${year}${monthOf(day)}.${dayOfMonth(day)}`;
}

const SHANGHAI_MS = 8 * 3_600_000;
const pad = (value: number) => String(value).padStart(2, '0');

/** An instant as the county's clocks showed it: 6月20日 17:00. */
export function shanghaiTime(instant: string): string {
  const shown = new Date(Date.parse(instant) + SHANGHAI_MS);
  return `${shown.getUTCMonth() + 1}月${shown.getUTCDate()}日 ${pad(shown.getUTCHours())}:${pad(shown.getUTCMinutes())}`;
}

/** 6月14日–6月20日 */
export const periodWords = ({ from, to }: Readonly<{ from: CalendarDay; to: CalendarDay }>): string =>
  `${monthDay(from)}–${monthDay(to)}`;
