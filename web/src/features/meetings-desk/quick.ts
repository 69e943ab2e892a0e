import type { MeetingList } from '@ryg/shared/contract/meeting.contract.ts';
import type { MeetingKind } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { quickDates, type QuickDate } from '@ryg/shared/domain/meeting/quick-dates.ts';

/** Dates a decision is often put off to between two meetings, counted from the last one of a kind. */
export function quickOf({ today, meetings }: MeetingList, kind: MeetingKind): readonly QuickDate[] {
  const [last] = meetings.filter((one) => one.kind === kind).toSorted((a, b) => (a.meetsOn < b.meetsOn ? 1 : -1));
  if (!last) return [];
  // The desk knows no calendar of holidays; weekends are enough to propose a day.
  return quickDates({ head: last, stamp: { ...last.stamp, day: today }, due: { days: [], calendarKnown: false } });
}
