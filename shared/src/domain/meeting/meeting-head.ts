import { addDays, type CalendarDay } from '../calendar-day.ts';
import { periodOfKey, periodWords, spanWords } from '../period.ts';
import { addWorkingDays, type HolidayTable } from '../working-days.ts';
import type { MeetingHead } from './agenda-value.ts';
import { freezingOf, type Meeting } from './meetings.ts';

/** 第25周整改调度会 · 2018年6月整改调度会 · 2018年第二季度整改调度会 */
export function meetingTitle(key: string): string {
  const period = periodOfKey(key);
  if (!period) return `${key} 整改调度会`;
  const name = period.kind === 'week' ? `第${Number(key.slice(-2))}周` : periodWords(period);
  return `${name}整改调度会`;
}

/** A meeting of the archive; null before it was frozen, because nobody has met for it then. */
export function meetingHead(meeting: Meeting): MeetingHead | null {
  const period = periodOfKey(meeting.key);
  const freezing = freezingOf(meeting);
  if (!period || !freezing) return null;
  const { details, freezings } = meeting;
  return {
    key: meeting.key,
    kind: period.kind,
    title: meetingTitle(meeting.key),
    span: spanWords(period.from, period.to),
    from: period.from,
    to: period.to,
    meetsOn: freezing.meetsOn,
    explainUntil: freezing.explainUntil,
    place: details?.place ?? '',
    chair: details?.chair ?? '',
    recorder: details?.recorder ?? '',
    attendees: details?.attendees ?? [],
    absent: details?.absent ?? [],
    refrozen: freezings.length > 1 ? { times: freezings.length - 1, reason: freezing.reason ?? '' } : null,
  };
}

/** How many working days lie between the freezing and the meeting: units have them to explain. */
const DAYS_TO_EXPLAIN = 2;

/** When a meeting frozen today meets, and until when units explain, unless the office says otherwise. */
export function meetingDays(
  today: CalendarDay,
  table: HolidayTable,
): Readonly<{ meetsOn: CalendarDay; explainUntil: CalendarDay }> {
  const meetsOn = addWorkingDays(today, DAYS_TO_EXPLAIN, table);
  return { meetsOn, explainUntil: addDays(meetsOn, -1) };
}
