import type { CalendarDay } from './calendar-day.ts';
import type { EntryDraft, IssueFacts, LedgerIssue } from './entry.ts';
import type { Finding } from './finding.ts';
import { differences, stateDrafts, type CellDifference, type SheetStanding } from './import-cells.ts';
import { factsOfRow } from './import-facts.ts';
import { findingDrafts } from './import-findings.ts';
import type { IssueHistory, LedgerHistory, Touch } from './import-history.ts';
import { matcherFor } from './import-match.ts';
import { issueId } from './issue-number.ts';
import type { LedgerReading, LedgerRow } from './ledger-sheet/reading.ts';
import type { LedgerField } from './ledger-words.ts';

/** What the ledger knows when a file arrives. */
export type LedgerNow = Readonly<{
  issues: readonly LedgerIssue[];
  findings: readonly Finding[];
  history: LedgerHistory;
}>;

/** An entry to append and the spreadsheet row it comes from. */
export type ImportedEntry = Readonly<{ row: number | null; draft: EntryDraft }>;

export type CellChange = Readonly<{ field: LedgerField; before: string | null; after: string | null }>;

/** A cell that somebody changed by command since the last sheet, and that this sheet says otherwise. */
export type CellConflict = CellChange & Touch;

/** What a row would do. `repeated`: it says nothing new but that the figure still holds, which is a report as well. */
export type RowChange = Readonly<{
  sheet: string;
  row: number;
  id: string;
  no: string | null;
  title: string;
  outcome: 'created' | 'changed' | 'repeated' | 'unchanged';
  changes: readonly CellChange[];
  conflicts: readonly CellConflict[];
  left: string | null;
}>;

export type ImportSummary = Readonly<{
  created: number;
  /** Issues with any new entry, `repeated` ones among them. */
  changed: number;
  repeated: number;
  closed: number;
  reopened: number;
  extended: number;
  /** Completions that became a close-out request. */
  requested: number;
  conflicts: number;
  unchanged: number;
  /** Issues of the batch that the file does not mention; nothing happens to them. */
  missing: number;
  findings: number;
  rejected: number;
}>;

export type ImportPlan = Readonly<{
  entries: readonly ImportedEntry[];
  rows: readonly RowChange[];
  summary: ImportSummary;
}>;

export type ImportTerms = Readonly<{
  batch: string;
  on: CalendarDay;
  /** 历史台账: completions in it are history, not requests. */
  historical?: boolean;
  /** Lets the file win where a command changed the same cell since the last sheet. */
  overwrite?: boolean;
  /** In whose name completions are asked for. */
  actor?: string;
}>;

/**
 * A ledger file is history: compares a sheet with the ledger and says what differs, as entries that hold on its day.
 * The same 编号 within the batch, else the same title and lead unit, is the same issue. Missing rows close nothing.
 */
export function compareLedger(now: LedgerNow, reading: LedgerReading, terms: ImportTerms): ImportPlan {
  const { batch, on, overwrite = false } = terms;
  const known = now.issues.filter((issue) => issue.batch === batch);
  const matcher = matcherFor(known);
  const seen = new Set<string>();
  const entries: ImportedEntry[] = [];
  const rows: RowChange[] = [];
  let next = now.history.lastNumber;

  for (const row of reading.rows) {
    const issue = matcher(row, seen);
    const { drafts, change } = issue
      ? revision(issue, row, now.history, terms)
      : registration(issueId(++next), row, terms);
    seen.add(change.id);
    rows.push(change);
    for (const draft of drafts) entries.push({ row: row.row, draft });
  }
  const findings = findingDrafts(now.findings, reading.findings, now.history, { on, overwrite });
  const missing = known.filter(({ id }) => !seen.has(id)).length;
  return {
    entries: [...findings.map((draft) => ({ row: null, draft })), ...entries],
    rows,
    summary: {
      ...counted(rows, entries),
      missing,
      findings: findings.length,
      rejected: reading.rejected.length,
    },
  };
}

type RowPlan = Readonly<{ drafts: readonly EntryDraft[]; change: RowChange }>;

function registration(id: string, row: LedgerRow, { batch, on }: ImportTerms): RowPlan {
  const drafts: EntryDraft[] = [
    { kind: 'issueRegistered', on, subject: id, data: { batch, facts: factsOfRow(row), deadline: row.deadline } },
  ];
  if (row.progress !== null && row.state !== 'closed')
    drafts.push({ kind: 'progressReported', on, subject: id, data: { progress: row.progress } });
  drafts.push(...stateDrafts({ id, state: 'assigned', closedOn: null }, row, on));
  return { drafts, change: { ...placeOf(row, id), outcome: 'created', changes: [], conflicts: [], left: null } };
}

const placeOf = ({ sheet, row, no, title }: LedgerRow, id: string) => ({ sheet, row, id, no, title });

const UNTOUCHED: IssueHistory = { worked: false, touched: new Map() };

function revision(issue: LedgerIssue, row: LedgerRow, history: LedgerHistory, terms: ImportTerms): RowPlan {
  const { worked, touched } = history.issues.get(issue.id) ?? UNTOUCHED;
  const sheet: SheetStanding = { on: terms.on, historical: terms.historical ?? false, actor: terms.actor ?? '' };
  const { cells, left } = differences(issue, row, { worked: worked || issue.work !== undefined }, sheet);
  const conflicts = cells.flatMap((cell): CellConflict[] => {
    const touch = touched.get(cell.field);
    return touch && cell.before !== cell.after ? [{ ...changeOf(cell), ...touch }] : [];
  });
  const contested = new Set(terms.overwrite ? [] : conflicts.map(({ field }) => field));
  const taken = cells.filter(({ field }) => !contested.has(field));
  const changes = taken.filter(({ before, after }) => before !== after).map(changeOf);
  const outcome = changes.length > 0 ? 'changed' : taken.length > 0 ? 'repeated' : 'unchanged';
  return {
    drafts: draftsOf(issue.id, taken, terms.on),
    change: { ...placeOf(row, issue.id), outcome, changes, conflicts, left },
  };
}

const changeOf = ({ field, before, after }: CellDifference): CellChange => ({ field, before, after });

/** Descriptive facts that change together are one edit. */
function draftsOf(id: string, cells: readonly CellDifference[], on: CalendarDay): readonly EntryDraft[] {
  const edits = cells.flatMap(({ facts }) => (facts ? [facts] : []));
  const data = Object.assign({}, ...edits) as Partial<IssueFacts>;
  const edit: readonly EntryDraft[] = edits.length > 0 ? [{ kind: 'issueEdited', on, subject: id, data }] : [];
  return [...edit, ...cells.flatMap(({ drafts }) => drafts)];
}

type Counts = Omit<ImportSummary, 'missing' | 'findings' | 'rejected'>;

function counted(rows: readonly RowChange[], entries: readonly ImportedEntry[]): Counts {
  const rowsWith = (...outcomes: readonly RowChange['outcome'][]) =>
    rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const entriesOf = (kind: EntryDraft['kind']) => entries.filter(({ draft }) => draft.kind === kind).length;
  return {
    created: rowsWith('created'),
    changed: rowsWith('changed', 'repeated'),
    repeated: rowsWith('repeated'),
    unchanged: rowsWith('unchanged'),
    closed: entriesOf('issueClosed'),
    reopened: entriesOf('issueReopened'),
    extended: entriesOf('deadlineExtended'),
    requested: entriesOf('closeRequested'),
    conflicts: rows.reduce((sum, { conflicts }) => sum + conflicts.length, 0),
  };
}
