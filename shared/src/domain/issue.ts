import type { CalendarDay } from './calendar-day.ts';
import type { Deadline } from './deadline.ts';

/** The steps of a rectification issue, in the order of the workflow. */
export const ISSUE_STATES = [
  'registered',
  'assigned',
  'acknowledged',
  'rectifying',
  'closeRequested',
  'deptReviewed',
  'leaderSigned',
  'verified',
  'noticed',
  'suspended',
  'closed',
] as const;
export type IssueState = (typeof ISSUE_STATES)[number];

/** A step of an issue with its own owner and words. */
export type Measure = Readonly<{ text: string }>;

/** An approved change of deadline; `decidedOn` is the day from which it counts. */
export type Extension = Readonly<{
  from: CalendarDay | null;
  to: CalendarDay;
  reason: string;
  decidedOn: CalendarDay;
}>;

/** What a town line of `*` in a ledger means: every town of the county (各镇). */
export const ALL_TOWNS = '*';

/** One line of the county's ledger as the fold of its entries; it can be judged at any day. */
export type Issue = Readonly<{
  id: string;
  batch: string;
  no: string | null;
  title: string;
  source: string | null;
  category: string | null;
  measures: readonly Measure[];
  /** Full names of towns, `['*']` for all of them, empty when the issue belongs to the county's departments. */
  towns: readonly string[];
  sponsorLeaders: readonly string[];
  leadUnits: readonly string[];
  coopUnits: readonly string[];
  responsible: readonly string[];
  start: CalendarDay | null;
  originalDeadline: Deadline;
  /** The effective deadline: the last approved extension, else the original. */
  deadline: Deadline;
  extensions: readonly Extension[];
  /** 0–100, null when unknown. */
  progress: number | null;
  lastReport: CalendarDay | null;
  state: IssueState;
  closedOn: CalendarDay | null;
  closeRequestedOn: CalendarDay | null;
  /** Times a close-out request was returned in this cycle. */
  returned: number;
  cycle: number;
  /** The wording released for the public, null until somebody released one. */
  publicTitle: string | null;
}>;
