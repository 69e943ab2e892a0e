import { dayFromNumber, type CalendarDay } from '../calendar-day.ts';
import { PLAUSIBLE_YEARS } from '../date-span.ts';
import type { Cell } from './cells.ts';

/** Serial number of 1970-01-01 in the 1900 system. */
const UNIX_EPOCH = 25_569;
/** By so many days the 1904 system counts less. */
const SHIFT_1904 = 1_462;
const FIRST_PLAUSIBLE = 29_221;
const LAST_PLAUSIBLE = 73_050;

/** The day of a spreadsheet's serial number; a fraction is a time of day and dropped. Null for years nobody means. */
export function serialDay(serial: number, date1904: boolean): CalendarDay | null {
  const days = Math.floor(serial) + (date1904 ? SHIFT_1904 : 0);
  return days >= FIRST_PLAUSIBLE && days <= LAST_PLAUSIBLE ? dayFromNumber(days - UNIX_EPOCH) : null;
}

export type SerialReading = Readonly<{ day: CalendarDay } | { why: string }>;

/** A bare number in a date column, or null when it is to be read as text (20180630, or no number at all). */
export function readSerial(cell: Cell, date1904: boolean): SerialReading | null {
  const number = cell.kind === 'number' ? cell.number : /^\d{5}$/u.test(cell.text.trim()) ? Number(cell.text) : null;
  if (number === null || /^\d{8}$/u.test(cell.text.trim())) return null;
  const day = serialDay(number, date1904);
  if (day) return { day };
  if (isTypedDate(cell)) return null;
  return { why: `${PLAUSIBLE_YEARS.first}年到${PLAUSIBLE_YEARS.last}年之间没有这一天` };
}

/** 6.15 and 2018.6 were typed as dates; 6.3 and 2018.1 may have lost a zero (6.30, 2018.10) and are not guessed. */
function isTypedDate({ text }: Cell): boolean {
  return /^\d{1,2}\.\d{2}$/u.test(text) || /^\d{1,2}\.[4-9]$/u.test(text) || /^20\d{2}\.(?:\d{2}|[2-9])$/u.test(text);
}
