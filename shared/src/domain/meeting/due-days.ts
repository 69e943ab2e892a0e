import { addDays } from '../calendar-day.ts';
import { calendarNotice, isWorkingDay, type HolidayTable } from '../working-days.ts';
import { agendaIssue, isOpen } from './agenda-issue.ts';
import type { MeetingSnapshot } from './agenda-source.ts';
import type { Agenda } from './agenda-value.ts';

/** How far the strip of days reaches. */
const DAYS = 14;

/** M5: what falls due in the fourteen days from the snapshot's day on; the overdue are on pages of their own. */
export function dueDays(now: MeetingSnapshot, holidays: HolidayTable): Agenda['due'] {
  const first = now.stamp.day;
  const due = Map.groupBy(
    now.lines.filter((line) => isOpen(line, now)),
    ({ issue }) => issue.deadline.on,
  );
  const days = Array.from({ length: DAYS }, (_, at) => addDays(first, at)).map((day) => ({
    day,
    working: isWorkingDay(day, holidays),
    issues: (due.get(day) ?? []).map((line) => agendaIssue(line, now.county)),
  }));
  return { days, calendarKnown: days.every(({ day }) => calendarNotice(day, holidays) === null) };
}
