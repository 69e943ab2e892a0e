import type { CalendarDay } from '../calendar-day.ts';
import type { Tally } from '../board.ts';
import type { LedgerIssue } from '../entry.ts';
import type { Verdict } from '../judge-issue.ts';
import type { County } from '../region.ts';
import type { RulePack } from '../rule-pack.ts';
import type { DayCounter, HolidayTable } from '../working-days.ts';
import type { Workflow } from '../workflow/workflow.ts';
import type { Agenda, MeetingHead, SnapshotStamp, TimelinePoint } from './agenda-value.ts';
import type { Meetings } from './meetings.ts';

/** An issue as the snapshot holds it, and what it showed on the snapshot's day. */
export type MeetingLine = Readonly<{ issue: LedgerIssue; verdict: Verdict }>;

/** The ledger up to an entry, judged as of a day by the rules and for the county of then. */
export type MeetingSnapshot = Readonly<{
  stamp: SnapshotStamp;
  county: County;
  pack: RulePack;
  /** In the order of the ledger. */
  lines: readonly MeetingLine[];
}>;

/** How an earlier period ended: what the chart of ranks and the bars need of it, and no more. */
export type EarlierPeriod = Readonly<{
  key: string;
  label: string;
  day: CalendarDay;
  tally: Tally;
  /** By code; null where a town was not ranked. */
  ranks: ReadonlyMap<string, number | null>;
}>;

/** What the square shows while the meeting sits. */
export type ShownRelease = Readonly<{
  number: number;
  day: CalendarDay;
  totals: Tally;
  ranks: ReadonlyMap<string, number | null>;
}>;

/** Everything an agenda is made from. */
export type AgendaSource = Readonly<{
  mode: Agenda['mode'];
  head: MeetingHead;
  now: MeetingSnapshot;
  /** The snapshot it is compared with; null for the first meeting of all. */
  before: Readonly<{ key: string; title: string; frozen: boolean; snapshot: MeetingSnapshot }> | null;
  /** Oldest first, without the present period; those of which nothing is known are missing. */
  earlier: readonly EarlierPeriod[];
  meetings: Meetings;
  /** The day up to which decisions and what became of them count. */
  heardUntil: CalendarDay;
  /** Dates of the red issues' lives that only their entries know, by issue. */
  milestones: ReadonlyMap<string, readonly TimelinePoint[]>;
  workflow: Workflow;
  workingDays: DayCounter;
  holidays: HolidayTable;
  shown: ShownRelease | null;
  /** Releases that wait for a second person. */
  waiting: number;
}>;
