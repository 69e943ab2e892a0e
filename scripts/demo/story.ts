import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { ProblemKind } from './problem-kind.ts';

/** Something that shows from the sheet of that day on. */
export type Since<T> = Readonly<{ since: CalendarDay; value: T }>;

/** One issue from the day it entered the ledger to the last sheet: what each weekly sheet is written from. */
export type Story = Readonly<{
  towns: readonly string[];
  kind: ProblemKind;
  village: string;
  /** The first sheet with this issue. */
  registered: CalendarDay;
  start: CalendarDay;
  /** The sheet from which 交办时间 is filled in. */
  assignedIn: CalendarDay;
  /** 整改时限 as written, and from which sheet on. */
  deadlines: readonly Since<string>[];
  /** Reported percentages; between two of them progress is linear, before the first it grows from 0 at the start. */
  progress: readonly Readonly<{ on: CalendarDay; percent: number }>[];
  states: readonly Since<string>[];
  /** Empty while open; the second closing follows a reopening. */
  closings: readonly CalendarDay[];
  reopenedIn: CalendarDay | null;
  notes: readonly Since<string>[];
}>;

/** The last thing said up to the sheet of that day. */
export function latest<T>(said: readonly Since<T>[], day: CalendarDay): T | null {
  return said.findLast(({ since }) => since <= day)?.value ?? null;
}
