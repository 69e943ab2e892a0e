import type { CalendarDay } from './calendar-day.ts';

/** How a deadline binds: a date, 立行立改, a date then 长期坚持, 长期坚持, 待明确. */
export type DeadlineKind = 'date' | 'immediate' | 'staged' | 'longTerm' | 'unset';

/** A deadline as a clerk wrote it (`raw`) and as it is read; `inferred` when a part was supplied, such as the year. */
export type Deadline = Readonly<{
  kind: DeadlineKind;
  on: CalendarDay | null;
  raw: string;
  inferred: boolean;
}>;

export const UNSET_DEADLINE: Deadline = { kind: 'unset', on: null, raw: '', inferred: false };

export function deadlineOn(on: CalendarDay): Deadline {
  return { kind: 'date', on, raw: on, inferred: false };
}
