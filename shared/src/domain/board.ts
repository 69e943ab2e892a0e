import type { CalendarDay } from './calendar-day.ts';
import type { DeadlineKind } from './deadline.ts';
import type { IssueState, Outcome } from './issue.ts';
import type { EvidenceKind } from './issue-work.ts';
import type { Light } from './rule-pack.ts';
import type { VoiceSums } from './voice.ts';

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
  /** 影子灯: what it would show had nobody extended its deadline; only where somebody did. */
  ghostLight?: Light;
  /** 拖欠天数 since the deadline that was promised first (`deadline-debt.ts`); absent while there are none. */
  debt?: number;
  /** 说明: the town's own words, as released, and since when they stand. */
  statement: Readonly<{ text: string; on: CalendarDay }> | null;
  /** While the wording is being checked it is off every screen; the light and the counts stay. */
  withdrawn: boolean;
  /** How the work ended; null while it goes on. Only `done` is drawn and counted as closed. */
  outcome: Outcome | null;
  /** Pictures that two people released; none while the wording is being checked. */
  photos: readonly PublicPhoto[];
}>;

/** A town that climbed this week: its place in the last published period and now. */
export type ImprovedTown = Readonly<{
  code: string;
  from: number;
  to: number;
  /** Issues newly closed in the same week. */
  closed: number;
}>;

/** What moved in the last seven days. The counts are whole, the lists of ids as long as a screen can page through. */
export type Week = Readonly<{
  closed: number;
  newRed: number;
  dueIn7: number;
  /** Longest overdue first. */
  newRedIssues: readonly string[];
  /** Newest first, none older than seven days. */
  closedIssues: readonly string[];
  improved: readonly ImprovedTown[];
}>;

/** 亮灯时刻: a closing that a release brought to the public lately. The issue's own line has its other dates. */
export type Moment = Readonly<{
  issue: string;
  /** The light the public saw the evening before. */
  before: Light;
  /** When the check was passed; null for a closing that came with a ledger file. */
  verifiedOn: CalendarDay | null;
  /** From the day it was handed over to the check (or the closing); null when nobody wrote down the first of the two. */
  daysTaken: number | null;
  /** A screen shows it for a day after this. */
  releasedAt: string;
}>;

export type LampCounts = Omit<HistoryPoint, 'on'>;

/** 七周一幕: how the lamps of each column stood, week after week, as it was recorded then. */
export type Film = Readonly<{
  /** Codes of towns in the order of today's ranking; null for the issues of several towns and of none. */
  columns: readonly (string | null)[];
  /** Oldest first, today last; weeks of which there is no record are missing. */
  frames: readonly Readonly<{ on: CalendarDay; lamps: readonly LampCounts[] }>[];
}>;

export type DutyUnit = Readonly<{ unit: string; issues: number; closed: number; red: number; yellow: number }>;

/** 责任公示和公示说明: who leads how many issues, and what a reader may do about it. */
export type Duty = Readonly<{
  /** Leading offices, those with the most open issues first. */
  units: readonly DutyUnit[];
  /** 公示依据; null while the county has released none. */
  basis: string | null;
  /** 公示期. */
  notice: Readonly<{ from: CalendarDay; to: CalendarDay }> | null;
  /** 异议渠道. */
  objection: string | null;
  /** Where the public finds this board on a phone. */
  publicUrl: string | null;
}>;

/** 承诺: one decision of the last meeting and what became of it. */
export type PublicPromise = Readonly<{
  issue: string | null;
  words: string;
  town: string | null;
  outcome: 'kept' | 'late' | 'broken';
  due: CalendarDay;
  originalDue: CalendarDay;
}>;

export type Promises = Readonly<{
  metOn: CalendarDay;
  kept: number;
  late: number;
  broken: number;
  items: readonly PublicPromise[];
}>;

/** 群众监督有回音: sums only, never what anybody said. */
export type Voices = VoiceSums;

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
  week: Week;
  /** At most three, newest first. */
  moments: readonly Moment[];
  /** Null with fewer than three weeks on record, or more columns than a screen can draw. */
  film: Film | null;
  duty: Duty;
  /** Null when there was no meeting to report on. */
  promises: Promises | null;
  voices: Voices | null;
  history: readonly HistoryPoint[];
  ranking: readonly RankedTown[];
  issues: readonly BoardIssue[];
}>;
