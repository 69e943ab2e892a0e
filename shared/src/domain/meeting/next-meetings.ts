import { addDays, type CalendarDay } from '../calendar-day.ts';
import { periodAt, spanWords, type Period } from '../period.ts';
import { addWorkingDays, type HolidayTable } from '../working-days.ts';
import type { MeetingHead, MeetingKind } from './agenda-value.ts';
import { meetingDays, meetingTitle } from './meeting-head.ts';
import { freezingOf, type Meetings } from './meetings.ts';

const KINDS: readonly MeetingKind[] = ['week', 'month', 'quarter'];

/** A meeting nobody froze yet, with the days it would get. */
export type NextMeeting = Pick<
  MeetingHead,
  'key' | 'kind' | 'title' | 'span' | 'from' | 'to' | 'meetsOn' | 'explainUntil'
>;

/** Of each kind the first meeting that is not frozen yet, from the one that could still be held this period on. */
export const nextMeetings = (known: Meetings, today: CalendarDay, table: HolidayTable): readonly NextMeeting[] =>
  KINDS.map((kind) => nextOf(known, kind, today, table));

function nextOf({ meetings }: Meetings, kind: MeetingKind, today: CalendarDay, table: HolidayTable): NextMeeting {
  const isFrozen = ({ key }: Period) => (meetings.get(key)?.freezings.length ?? 0) > 0;
  const { meetsOn: soon } = meetingDays(today, table);
  let period = periodAt(kind, soon);
  while (isFrozen(period)) period = periodAt(kind, addDays(period.to, 1));
  const { key, from, to } = period;
  // A week's meeting keeps its weekday.
  const last = meetings.get(periodAt(kind, addDays(from, -1)).key);
  const sameWeekday = kind === 'week' && last ? (freezingOf(last)?.meetsOn ?? null) : null;
  const usual = sameWeekday === null ? null : addDays(sameWeekday, 7);
  const first = from > soon ? addWorkingDays(addDays(from, -1), 1, table) : soon;
  const meetsOn = usual !== null && usual >= first && usual <= to ? usual : first;
  const days = { meetsOn, explainUntil: addDays(meetsOn, -1) };
  return { key, kind, title: meetingTitle(key), span: spanWords(from, to), from, to, ...days };
}
