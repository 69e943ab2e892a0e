import { addDays, calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';

export const FIRST_SHEET = calendarDay('2018-04-11');
const LAST_SHEET = calendarDay('2018-06-20');

/** The Wednesdays on which the office filled in its ledger. */
export const SHEET_DAYS: readonly CalendarDay[] = Array.from({ length: 11 }, (_, week) =>
  addDays(FIRST_SHEET, 7 * week),
);

/** The first sheet filled in on that day or later. */
export function sheetAfter(day: CalendarDay): CalendarDay {
  return SHEET_DAYS.find((sheet) => sheet >= day) ?? LAST_SHEET;
}

/** A day of 2018 from `5.6`. */
export function dayIn2018(text: string): CalendarDay {
  const [month = '', day = ''] = text.split('.');
  return calendarDay(`2018-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** 2018年6月8日, the way an office writes a day. */
export function inWords(day: CalendarDay): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
