import type { MeetingLine, MeetingList, NextMeeting } from '@ryg/shared/contract/meeting.contract.ts';
import { addDays, daysBetween, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { MeetingKind } from '@ryg/shared/domain/meeting/agenda-value.ts';

/** The meeting that comes next of a kind: one that is frozen and has not met, or one that can be frozen. */
export type Coming = Readonly<{ frozen: MeetingLine | null; next: NextMeeting | null }>;

export function comingOf({ today, meetings, next }: MeetingList, kind: MeetingKind): Coming {
  const ahead = meetings.filter((one) => one.kind === kind && one.meetsOn >= today);
  return {
    frozen: ahead.toSorted((a, b) => (a.meetsOn < b.meetsOn ? -1 : 1))[0] ?? null,
    next: next.find((one) => one.kind === kind) ?? null,
  };
}

/** Meetings of a kind that have met, the last one first. */
export const pastOf = ({ today, meetings }: MeetingList, kind: MeetingKind): readonly MeetingLine[] =>
  meetings
    .filter((one) => one.kind === kind && one.meetsOn < today)
    .toSorted((a, b) => (a.meetsOn < b.meetsOn ? 1 : -1));

export type FreezeDue = Readonly<{ next: NextMeeting; freezeOn: CalendarDay; meetsOn: CalendarDay }>;

const FREEZE_BEFORE = 2;
const REMIND_BEFORE = 2;

/**
 * The meeting that should be frozen within two days, judged by the day of its period on which the last one of its kind met;
 * null when none is due, or when there was no earlier one to judge by.
 */
export function freezeDue(list: MeetingList, kind: MeetingKind): FreezeDue | null {
  const { frozen, next } = comingOf(list, kind);
  const [last] = pastOf(list, kind);
  if (frozen || !next || !last || last.key === next.key) return null;
  const meetsOn = addDays(next.from, daysBetween(last.from, last.meetsOn));
  const freezeOn = addDays(meetsOn, -FREEZE_BEFORE);
  return daysBetween(list.today, freezeOn) <= REMIND_BEFORE ? { next, freezeOn, meetsOn } : null;
}

/** Meetings a unit looks at before they meet: those it may still explain first, then those that have not met, then the last one. */
export function explainingOf({ today, meetings }: MeetingList): readonly MeetingLine[] {
  const ahead = meetings.filter(({ meetsOn }) => meetsOn >= today).toSorted((a, b) => (a.meetsOn < b.meetsOn ? -1 : 1));
  const [last] = meetings.toSorted((a, b) => (a.meetsOn < b.meetsOn ? 1 : -1));
  if (ahead.length === 0) return last ? [last] : [];
  return ahead.toSorted((a, b) => Number(b.mayExplain) - Number(a.mayExplain));
}
