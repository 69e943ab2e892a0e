import type { CalendarDay } from './calendar-day.ts';
import type { Deadline } from './deadline.ts';

/** The steps of a rectification issue, in the order of the workflow. */
export const ISSUE_STATES = [
  'registered',
  'assigned',
  'misassigned',
  'acknowledged',
  'rectifying',
  'closeRequested',
  'deptReviewed',
  'leaderSigned',
  'verified',
  'noticed',
  'objected',
  'suspended',
  'closed',
] as const;
export type IssueState = (typeof ISSUE_STATES)[number];

/** The states in the words of the office. */
export const STATE_WORDS: Readonly<Record<IssueState, string>> = {
  registered: '已登记',
  assigned: '已交办',
  misassigned: '退回改派',
  acknowledged: '已签收',
  rectifying: '整改中',
  closeRequested: '申请销号',
  deptReviewed: '部门已审核',
  leaderSigned: '领导已签字',
  verified: '已核查',
  noticed: '公示中',
  objected: '有异议',
  suspended: '挂账',
  closed: '已销号',
};

/** How an issue ended (销号结果). Only `done` counts as rectified. */
export const OUTCOMES = ['done', 'infeasible', 'transferred', 'duplicate'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  done: '完成',
  infeasible: '无法整改',
  transferred: '移交',
  duplicate: '重复',
};

/** A step of an issue (整改措施) with its own owner, deadline, weight and progress; `target`, `actual`, `unit` when quantified. */
export type Measure = Readonly<{
  text: string;
  owner?: string;
  deadline?: CalendarDay;
  /** Share of the issue's progress; 1 when not given. */
  weight?: number;
  /** 0–100 as reported, for a measure without a target. */
  progress?: number;
  target?: number;
  actual?: number;
  unit?: string;
}>;

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
  /** How it ended, when it was closed by command with another outcome than 完成. */
  outcome?: Outcome;
  /** 说明: a town's own words beside its light, once the office approved them. */
  statement?: Readonly<{ text: string; on: CalendarDay }>;
}>;
