import {
  addDays,
  dayOf,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  monthEnd,
  monthOf,
  weekday,
  yearOf,
  type CalendarDay,
} from '../calendar-day.ts';
import type { Agenda, MeetingKind } from './agenda-value.ts';

/** A date one key away from a decision. */
export type QuickDate = Readonly<{ label: string; day: CalendarDay }>;

type Asked = Pick<Agenda, 'due' | 'stamp'> & Readonly<{ head: Pick<Agenda['head'], 'kind' | 'meetsOn'> }>;

const MONTHS: Readonly<Record<Exclude<MeetingKind, 'week'>, number>> = { month: 1, quarter: 3 };
/** A month's end nearer than this is no time to do anything in; the next one is meant. */
const LEAST_DAYS = 3;

/**
 * 下次会前, 一周, 月底, counted from the meeting (or from the day that is looked at, when that is later), each moved back to
 * a working day. Beyond the days whose calendar the agenda carries only weekends are known.
 */
export function quickDates({ head, stamp, due }: Asked): readonly QuickDate[] {
  const base = head.meetsOn > stamp.day ? head.meetsOn : stamp.day;
  const known = new Map(due.days.map(({ day, working }) => [day, working]));
  const isWorking = (day: CalendarDay) => known.get(day) ?? weekday(day) % 6 !== 0;
  const backTo = (day: CalendarDay) => {
    let back = day;
    while (!isWorking(back) && daysBetween(base, back) > 1) back = addDays(back, -1);
    return back;
  };
  return [
    { label: '下次会前', day: backTo(addDays(meetingAfter(head.kind, head.meetsOn, base), -1)) },
    { label: '一周', day: backTo(addDays(base, 7)) },
    { label: '月底', day: backTo(endOfMonth(base)) },
  ];
}

/** The first meeting of the same kind after the base, on the same weekday or the same day of the month. */
function meetingAfter(kind: MeetingKind, meetsOn: CalendarDay, base: CalendarDay): CalendarDay {
  let next = meetsOn;
  for (let round = 1; next <= addDays(base, 1); round++)
    next = kind === 'week' ? addDays(meetsOn, 7 * round) : monthsLater(meetsOn, MONTHS[kind] * round);
  return next;
}

function monthsLater(day: CalendarDay, months: number): CalendarDay {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return dayOf(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month))) ?? day;
}

function endOfMonth(base: CalendarDay): CalendarDay {
  const own = monthEnd(yearOf(base), monthOf(base)) ?? base;
  if (daysBetween(base, own) >= LEAST_DAYS) return own;
  const next = monthsLater(base, 1);
  return monthEnd(yearOf(next), monthOf(next)) ?? own;
}
