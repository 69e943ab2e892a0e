import type { CalendarDay } from '../calendar-day.ts';
import type { Deadline } from '../deadline.ts';
import type { Finding } from '../finding.ts';
import type { IssueState, Measure } from '../issue.ts';

/** What the reader noticed about a row that was accepted; `message` names row, column, value and what to do. */
export type Flag = Readonly<{ code: string; message: string }>;

/** One accepted line of a ledger, dates read and names split. */
export type LedgerRow = Readonly<{
  sheet: string;
  /** As the spreadsheet counts, from 1. */
  row: number;
  no: string | null;
  title: string;
  /** 公示标题: wording proposed for the public; it stays inside until it is released. */
  publicTitle: string | null;
  source: string | null;
  category: string | null;
  measures: readonly Measure[];
  towns: readonly string[];
  sponsorLeaders: readonly string[];
  leadUnits: readonly string[];
  coopUnits: readonly string[];
  responsible: readonly string[];
  start: CalendarDay | null;
  deadline: Deadline;
  progress: number | null;
  /** The day the progress was reported, where the sheet has a column for it. */
  reportedOn?: CalendarDay | null;
  state: IssueState;
  closedOn: CalendarDay | null;
  flags: readonly Flag[];
}>;

export type RejectedRow = Readonly<{ sheet: string; row: number; code: string; message: string }>;
/** `row` is `*` when a whole sheet was skipped. */
export type SkippedRow = Readonly<{ sheet: string; row: number | '*'; why: string }>;

/** Everything a ledger file says: nothing guessed, nothing lost. */
export type LedgerReading = Readonly<{
  sheet: string;
  headerRows: readonly number[];
  /** What was recognised: field → heading as written. */
  columns: Readonly<Record<string, string>>;
  reportUnit: string | null;
  reportDate: CalendarDay | null;
  notices: readonly string[];
  rows: readonly LedgerRow[];
  rejected: readonly RejectedRow[];
  skipped: readonly SkippedRow[];
  /** Rows of a 转办问题 sheet in the same file, when there is one. */
  findings: readonly Finding[];
}>;
