import type { CalendarDay } from './calendar-day.ts';
import type { DeadlineKind } from './deadline.ts';
import type { IssueState, Outcome } from './issue.ts';
import type { EvidenceKind } from './issue-work.ts';
import type { Light } from './rule-pack.ts';

/** Open issues by light and the closed ones; `issues` is their sum, `closedLate` a part of `closed`. */
export type Tally = Readonly<{
  issues: number;
  closed: number;
  closedLate: number;
  red: number;
  yellow: number;
  green: number;
  none: number;
}>;

/** How many stood how, at the end of one day. */
export type HistoryPoint = Readonly<{
  on: CalendarDay;
  closed: number;
  red: number;
  yellow: number;
  green: number;
  none: number;
}>;

export type Plate = 'red' | 'yellow' | 'green' | null;

/** A town's row. An issue of several towns counts in full in each of their rows. */
export type RankedTown = Readonly<{
  /** 1 for the best; equal keys share it; null when not ranked. */
  rank: number | null;
  tied: boolean;
  /** False for towns with fewer issues than `minIssues`. */
  ranked: boolean;
  code: string;
  town: string;
  shortName: string;
  total: number;
  closed: number;
  red: number;
  yellow: number;
  green: number;
  none: number;
  /** Fractions 0–1; null when the town has no issue. */
  closureRate: number | null;
  redShare: number | null;
  /** Days of overdue summed over the open issues. */
  overdueDays: number;
  plate: Plate;
  /** Places gained (positive) or lost since the last published period; null when one of the two has no rank. */
  rankChange: number | null;
  reported: boolean;
  history: readonly HistoryPoint[];
}>;

export type NextChange = Readonly<{ on: CalendarDay; light: Light }>;

/** A released picture. A paper never is one. */
export type PublicPhoto = Readonly<{
  id: string;
  kind: Exclude<EvidenceKind, 'paper'>;
  /** The released picture of the same spot before, for one that shows it after. */
  pairOf: string | null;
}>;

/** One issue as the public may see it, field by field from the allow-list. */
export type BoardIssue = Readonly<{
  id: string;
  /** The released wording, or the category ("饮水类问题") when nobody released one. */
  publicTitle: string;
  category: string | null;
  /** Codes of towns; empty for issues of the county's own departments. */
  towns: readonly string[];
  leadUnit: string | null;
  light: Light;
  state: IssueState;
  closedOn: CalendarDay | null;
  /** Days closed after the deadline; null when closed in time or open. */
  closedLate: number | null;
  start: CalendarDay | null;
  deadline: CalendarDay | null;
  deadlineKind: DeadlineKind;
  originalDeadline: CalendarDay | null;
  extensions: number;
  /** Days to the deadline, negative when overdue; null without one or when closed. */
  daysLeft: number | null;
  rule: string;
  reason: string;
  nextChange: NextChange | null;
  /** 说明: the town's own words, as released, and since when they stand. */
  statement: Readonly<{ text: string; on: CalendarDay }> | null;
  /** While the wording is being checked it is off every screen; the light and the counts stay. */
  withdrawn: boolean;
  /** How the work ended; null while it goes on. Only `done` is drawn and counted as closed. */
  outcome: Outcome | null;
  /** Pictures that two people released; none while the wording is being checked. */
  photos: readonly PublicPhoto[];
}>;

/** The county's board: one value from which plaza, ranking and meeting are drawn. */
export type Board = Readonly<{
  /** Number of the release (第 8 期). */
  number: number;
  county: Readonly<{ code: string; name: string }>;
  publisher: string;
  hotline: string;
  period: Readonly<{ from: CalendarDay; to: CalendarDay }>;
  ruleSentence: string;
  asOf: CalendarDay;
  releasedAt: string;
  validUntil: string;
  buildId: string;
  demo: boolean;
  minIssues: number;
  pack: Readonly<{ id: string; version: number; name: string }>;
  totals: Tally;
  week: Readonly<{ closed: number; newRed: number; dueIn7: number }>;
  history: readonly HistoryPoint[];
  ranking: readonly RankedTown[];
  issues: readonly BoardIssue[];
}>;
