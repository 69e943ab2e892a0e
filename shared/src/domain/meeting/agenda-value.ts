import type { HistoryPoint, Plate, Tally } from '../board.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { Interval } from '../interval.ts';
import type { IssueState } from '../issue.ts';
import type { Lamp } from '../judge-issue.ts';
import type { PeriodKind } from '../period.ts';

export type MeetingKind = Exclude<PeriodKind, 'custom'>;

/** Which snapshot a page or a paper shows, so that two of them can be laid beside each other. */
export type SnapshotStamp = Readonly<{
  /** 快照号; null for 现在. */
  number: number | null;
  /** The day as of which lights are judged. */
  day: CalendarDay;
  /** When the last entry that counts was written, ISO 8601. */
  dataTime: string;
  throughSeq: number;
  head: string;
  demo: boolean;
}>;

/** A meeting as the archive lists it. */
export type MeetingHead = Readonly<{
  key: string;
  kind: MeetingKind;
  /** 第25周整改调度会 · 2018年6月整改调度会 */
  title: string;
  /** 6月18日—24日 */
  span: string;
  from: CalendarDay;
  to: CalendarDay;
  meetsOn: CalendarDay;
  explainUntil: CalendarDay;
  place: string;
  chair: string;
  recorder: string;
  attendees: readonly string[];
  absent: readonly string[];
  /** How often it was frozen anew, and why last. */
  refrozen: Readonly<{ times: number; reason: string }> | null;
}>;

/** 兑现, 延期, 未兑现, 未到期. */
export const DECISION_STANDINGS = ['kept', 'late', 'broken', 'open'] as const;
export type DecisionStanding = (typeof DECISION_STANDINGS)[number];

export type DecisionLine = Readonly<{
  id: string;
  meeting: string;
  issue: string | null;
  issueNo: string | null;
  issueTitle: string | null;
  towns: readonly string[];
  owner: string;
  what: string;
  due: CalendarDay;
  originalDue: CalendarDay;
  standing: DecisionStanding;
  doneOn: CalendarDay | null;
  /** How it stands in one sentence: 按期办结 · 超期 3 天，至今未办 · 已延期一次，现定 6月30日. */
  words: string;
  note: string;
  publicWords: string | null;
  /** A decision of an earlier meeting than the last, still unfinished. */
  carried: boolean;
  /** Given up on: shown struck out with its note, and part of no sum. */
  dropped?: true;
}>;

export type DecisionSums = Readonly<Record<DecisionStanding, number>>;

/** An issue as a page of the meeting names it. */
export type AgendaIssue = Readonly<{
  id: string;
  no: string | null;
  title: string;
  towns: readonly string[];
  leadUnit: string | null;
  lamp: Lamp;
  /** Several towns share it. */
  shared: boolean;
  state: IssueState;
  deadline: CalendarDay | null;
  /** Negative when overdue; null without a deadline or when closed. */
  daysLeft: number | null;
  reason: string;
}>;

/** A date of an issue's life: 发现 交办 签收 整改 时限 申请 核验 销号 and what was asked for in between. */
export type TimelinePoint = Readonly<{
  what: string;
  on: CalendarDay | null;
  /** Still to come. */
  ahead: boolean;
  note: string | null;
}>;

/** M4: everything the room needs to decide about one red light. */
export type RedCase = AgendaIssue &
  Readonly<{
    sponsorLeaders: readonly string[];
    responsible: readonly string[];
    coopUnits: readonly string[];
    timeline: readonly TimelinePoint[];
    progress: number | null;
    extensions: number;
    debtDays: number;
    /** The last words reported, which say what stands in the way. */
    blocker: string | null;
    explanation: Readonly<{ text: string; unit: string; on: CalendarDay }> | null;
    /** What the office proposes to decide, from the way to green (督办、提级、约谈、现场核查). */
    asked: string;
    evidence: number;
    openDecisions: readonly DecisionLine[];
    /** Red at the last meeting too. */
    redBefore: boolean;
  }>;

export type AgendaRow = Readonly<{
  code: string;
  town: string;
  shortName: string;
  rank: number | null;
  tied: boolean;
  rankChange: number | null;
  plate: Plate;
  total: number;
  closed: number;
  red: number;
  yellow: number;
  green: number;
  none: number;
  /** Fractions 0–1; null without issues. */
  closureRate: number | null;
  redShare: number | null;
  /** Null where the number of issues is large enough. */
  interval: Interval | null;
  /** Fewer issues than are ranked. */
  small: boolean;
  reported: boolean;
  /** Why this rank, in one sentence. */
  why: string;
  /** In the order they are drawn. */
  lamps: readonly Readonly<{ id: string; lamp: Lamp; shared: boolean }>[];
}>;

/** Ranks of the last eight periods, oldest first, this one last; null where a town was not ranked or nothing is known. */
export type Bump = Readonly<{
  periods: readonly Readonly<{ key: string; label: string }>[];
  lines: readonly Readonly<{ code: string; town: string; shortName: string; ranks: readonly (number | null)[] }>[];
}>;

export type SpotCheck = Readonly<{
  seed: string;
  called: string;
  /** 10 %, at least one. */
  share: number;
  among: readonly string[];
  drawn: readonly string[];
  /** How anybody can draw the same again, in two sentences. */
  recipe: string;
}>;

/** The weekly, monthly or quarterly meeting as a value: every page and every paper is made from this and nothing else. */
export type Agenda = Readonly<{
  county: Readonly<{ code: string; name: string; publisher: string; hotline: string; minIssues: number }>;
  head: MeetingHead;
  stamp: SnapshotStamp;
  /** The snapshot it is compared with; null for the first meeting of all. `frozen` false: the ledger as it stood then. */
  before: Readonly<{ key: string; title: string; frozen: boolean; stamp: SnapshotStamp }> | null;
  /** 定格 or 现在. */
  mode: 'frozen' | 'now';
  ruleSentence: string;
  pack: Readonly<{ id: string; version: number; name: string }>;
  /** M1: last meeting's decisions, broken first, then what earlier ones left unfinished. */
  promises: Readonly<{
    of: Readonly<{ key: string; title: string }> | null;
    sums: DecisionSums;
    lines: readonly DecisionLine[];
  }>;
  /** M2. */
  overview: Readonly<{
    totals: Tally;
    before: Tally | null;
    newlyClosed: number;
    newlyRed: number;
    cured: number;
    dueSoon: number;
    history: readonly HistoryPoint[];
    bump: Bump;
    /** The two or three sentences a chair reads out. */
    summary: readonly string[];
  }>;
  /** M3: ranked, then too small, then without issues. */
  ranking: Readonly<{ rows: readonly AgendaRow[]; apart: Readonly<{ total: number; closed: number }> }>;
  /** M4: longest overdue first. */
  reds: readonly RedCase[];
  /** M5: 14 days from the snapshot's day on. */
  due: Readonly<{
    days: readonly Readonly<{ day: CalendarDay; working: boolean; issues: readonly AgendaIssue[] }>[];
    /** False when the calendar of holidays is not known so far ahead. */
    calendarKnown: boolean;
  }>;
  /** M6: lead departments, most open first. */
  departments: readonly Readonly<{
    name: string;
    lamps: readonly Readonly<{ id: string; lamp: Lamp }>[];
    tally: Tally;
  }>[];
  /** M7: open, and no report for more than ten days; longest silence first. */
  stuck: readonly (AgendaIssue & Readonly<{ lastReport: CalendarDay | null; silentDays: number | null }>)[];
  /** M8: closed since the snapshot before. */
  closed: Readonly<{
    issues: readonly (AgendaIssue & Readonly<{ closedOn: CalendarDay | null; closedLate: number | null }>)[];
    spotCheck: SpotCheck | null;
  }>;
  /** M9: what this meeting decided, in the order it was typed. */
  decisions: readonly DecisionLine[];
  /** M10: what would change on the square if this were published. */
  publication: Readonly<{
    /** Number of the release the square shows, null before the first. */
    shown: number | null;
    shownDay: CalendarDay | null;
    totals: Tally;
    shownTotals: Tally | null;
    moves: readonly Readonly<{ town: string; from: number | null; to: number | null }>[];
    /** Issues without released wording, which would show their category only. */
    withoutWords: number;
    /** Releases that already wait for a second person. */
    waiting: number;
  }>;
  /** The lines of the whole ledger, for the papers and the department pages. */
  issues: readonly AgendaIssue[];
  /** All 说明 given for this meeting, by issue. */
  explanations: Readonly<Record<string, Readonly<{ text: string; unit: string; on: CalendarDay }>>>;
}>;
