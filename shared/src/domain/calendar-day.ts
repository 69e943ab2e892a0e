/** A day of the civil calendar, `YYYY-MM-DD`, without hour or zone. Text order is day order. */
export type CalendarDay = string & { readonly __brand: 'CalendarDay' };

const MS_PER_DAY = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** Days since 1970-01-01; the form in which days are counted with. UTC, so no zone can move it. */
export function dayNumber(day: CalendarDay): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY;
}

/** The inverse of `dayNumber`, for years 0001 to 9999. */
export function dayFromNumber(number: number): CalendarDay {
  const date = new Date(number * MS_PER_DAY);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}` as CalendarDay;
}

/** The day with these parts (month 1–12), or null when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): CalendarDay | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDay;
}

/** The day written in ISO form, or null when it is not one the calendar has. */
export function parseCalendarDay(text: string): CalendarDay | null {
  const parts = SHAPE.exec(text);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** For days known to be right: constants, database rows, tests. Throws on anything else. */
export function calendarDay(text: string): CalendarDay {
  const day = parseCalendarDay(text);
  if (!day) throw new RangeError(`not a calendar day: ${text}`);
  return day;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Signed days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayFromNumber(dayNumber(day) + days);
}

/** 0 is Sunday, as in ISO calendars counted by JavaScript. */
export function weekday(day: CalendarDay): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

export function monthEnd(year: number, month: number): CalendarDay | null {
  return dayOf(year, month, month >= 1 && month <= 12 ? daysInMonth(year, month) : 0);
}

export const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4));
export const monthOf = (day: CalendarDay): number => Number(day.slice(5, 7));
export const dayOfMonth = (day: CalendarDay): number => Number(day.slice(8, 10));
