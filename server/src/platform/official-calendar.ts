import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { calendarDay, yearOf, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { workingDayCounter, type DayCounter, type HolidayTable } from '@ryg/shared/domain/working-days.ts';

const daysOf = (days: Readonly<Record<string, unknown>>): CalendarDay[] => Object.keys(days).map(calendarDay);

/** "Dragon Boat Festival,端午,1": the Chinese name of the three. */
const nameIn = (words: string): string => words.split(',')[1] ?? words;

/** The announced holidays and make-up days, read as data only: the package's own day arithmetic depends on the zone. */
function readTable(): HolidayTable {
  const holidays = daysOf(table.holidays);
  const years = holidays.map(yearOf);
  return {
    knownFrom: Math.min(...years),
    knownUntil: Math.max(...years),
    holidays: new Set(holidays),
    makeUpDays: new Set(daysOf(table.workdays)),
    names: new Map(Object.entries(table.holidays).map(([day, words]) => [calendarDay(day), nameIn(String(words))])),
  };
}

export const officialHolidays: HolidayTable = readTable();
export const officialWorkingDays: DayCounter = workingDayCounter(officialHolidays);
