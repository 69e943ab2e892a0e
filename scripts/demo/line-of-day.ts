import { daysBetween, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { PlannedIssue } from './plan.ts';
import { latest } from './story.ts';

/** What the sheet of one day says of an issue. */
export type LineOfDay = Readonly<{
  start: CalendarDay | null;
  deadline: string;
  percent: number;
  state: string;
  closedOn: CalendarDay | null;
  note: string;
}>;

/** The issue as of a sheet, or null when it is not in the ledger yet. */
export function lineOfDay(issue: PlannedIssue, sheet: CalendarDay): LineOfDay | null {
  if (sheet < issue.registered) return null;
  const closedOn = closedBy(issue, sheet);
  return {
    start: sheet < issue.assignedIn ? null : issue.start,
    deadline: latest(issue.deadlines, sheet) ?? '',
    percent: closedOn ? 100 : percentOn(issue, sheet),
    state: closedOn ? '已销号' : (latest(issue.states, sheet) ?? '整改中'),
    closedOn,
    note: latest(issue.notes, sheet) ?? '',
  };
}

function closedBy({ closings, reopenedIn }: PlannedIssue, sheet: CalendarDay): CalendarDay | null {
  const last = closings.findLast((day) => day <= sheet) ?? null;
  return last && reopenedIn && reopenedIn <= sheet && last < reopenedIn ? null : last;
}

function percentOn({ start, progress }: PlannedIssue, day: CalendarDay): number {
  if (day <= start) return 0;
  const next = progress.find(({ on }) => on >= day);
  const before = progress.findLast(({ on }) => on < day) ?? { on: start, percent: 0 };
  if (!next) return before.percent;
  const share = daysBetween(before.on, day) / daysBetween(before.on, next.on);
  return Math.round(before.percent + share * (next.percent - before.percent));
}
