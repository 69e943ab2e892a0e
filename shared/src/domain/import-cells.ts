import type { CalendarDay } from './calendar-day.ts';
import type { Deadline } from './deadline.ts';
import type { EntryDraft, IssueFacts, LedgerIssue } from './entry.ts';
import { changedFacts } from './import-facts.ts';
import type { IssueHistory } from './import-history.ts';
import { STATE_WORDS } from './issue.ts';
import type { LedgerRow } from './ledger-sheet/reading.ts';
import { deadlineText, factText, progressText, stateText, type LedgerField } from './ledger-words.ts';
import { AT_WORK } from './workflow/guards.ts';
import { UNDER_REVIEW } from './workflow/workflow.ts';

/** On which day a sheet holds, whether it is 历史台账, and in whose name a completion in it is asked for. */
export type SheetStanding = Readonly<{ on: CalendarDay; historical: boolean; actor: string }>;

/** A cell that says something else than the ledger: in words, and what taking it over would append. */
export type CellDifference = Readonly<{
  field: LedgerField;
  before: string | null;
  after: string | null;
  facts: Partial<IssueFacts> | null;
  drafts: readonly EntryDraft[];
}>;

export type RowDifference = Readonly<{
  cells: readonly CellDifference[];
  /** What the row says and the ledger leaves to those who work on the issue. */
  left: string | null;
}>;

/** Everything a row says otherwise about an issue the ledger knows. */
export function differences(
  issue: LedgerIssue,
  row: LedgerRow,
  { worked }: Pick<IssueHistory, 'worked'>,
  sheet: SheetStanding,
): RowDifference {
  const state = worked ? workedState(issue, row, sheet) : { cells: stateCells(issue, row, sheet.on), left: null };
  return {
    cells: [
      ...factCells(issue, row),
      ...deadlineCells(issue, row, sheet.on),
      ...state.cells,
      ...progressCells(issue, row, worked, sheet.on),
    ],
    left: state.left,
  };
}

function factCells(issue: LedgerIssue, row: LedgerRow): CellDifference[] {
  const changed = changedFacts(issue, row);
  return (Object.keys(changed) as (keyof IssueFacts)[]).map((field) => ({
    field,
    before: factText(field, issue[field]),
    after: factText(field, changed[field] ?? null),
    facts: { [field]: changed[field] },
    drafts: [],
  }));
}

/** Of the same kind but without a day, a sheet says nothing: 立行立改 is written without the day it must be done by. */
const saysNothingNew = (known: Deadline, said: Deadline) =>
  said.kind === 'unset' || (known.kind === said.kind && (said.on === null || said.on === known.on));

/** A later date is an extension and keeps the original; any other change sets the deadline anew. */
function deadlineCells({ id, deadline: known }: LedgerIssue, { deadline }: LedgerRow, on: CalendarDay) {
  if (saysNothingNew(known, deadline)) return [];
  const isLater = known.on !== null && deadline.on !== null && deadline.on > known.on;
  const draft: EntryDraft = isLater
    ? {
        kind: 'deadlineExtended',
        on,
        subject: id,
        data: { extension: { from: known.on, to: deadline.on, reason: '台账变更', decidedOn: on }, deadline },
      }
    : { kind: 'deadlineSet', on, subject: id, data: { deadline } };
  return [cell('deadline', deadlineText(known), deadlineText(deadline), [draft])];
}

const cell = (
  field: LedgerField,
  before: string | null,
  after: string | null,
  drafts: readonly EntryDraft[],
): CellDifference => ({ field, before, after, facts: null, drafts });

type Standing = Pick<LedgerIssue, 'id' | 'state' | 'closedOn'>;

function stateCells(issue: Standing, row: LedgerRow, on: CalendarDay): CellDifference[] {
  const drafts = stateDrafts(issue, row, on);
  const [first] = drafts;
  if (!first) return [];
  const day = first.kind === 'issueClosed' ? first.data.closedOn : null;
  return [cell('state', stateText(issue.state, issue.closedOn), stateText(row.state, day), drafts)];
}

/** The state as a sheet tells it, for an issue that only ever came from sheets. */
export function stateDrafts({ id, state, closedOn }: Standing, row: LedgerRow, on: CalendarDay): EntryDraft[] {
  if (row.state === 'closed') {
    // A status word without a day closes on the day of the sheet that first says so, and is not moved by later sheets.
    const day = row.closedOn ?? (state === 'closed' && closedOn ? closedOn : on);
    return state === 'closed' && closedOn === day
      ? []
      : [{ kind: 'issueClosed', on, subject: id, data: { closedOn: day, imported: true } }];
  }
  if (state === 'closed') {
    const reopened: EntryDraft = { kind: 'issueReopened', on, subject: id, data: { reason: '台账中不再是已销号' } };
    return row.state === 'rectifying'
      ? [reopened]
      : [reopened, { kind: 'stateChanged', on, subject: id, data: { state: row.state } }];
  }
  return row.state === state ? [] : [{ kind: 'stateChanged', on, subject: id, data: { state: row.state } }];
}

type Said = Readonly<{ cells: CellDifference[]; left: string | null }>;

/** Once commands move an issue, a sheet's completion only asks for the checks, unless the sheet is 历史台账. */
function workedState(issue: LedgerIssue, row: LedgerRow, { on, historical, actor }: SheetStanding): Said {
  const { id, state } = issue;
  if (row.state !== 'closed') {
    const left = state === 'closed' ? '文件里不再是已销号；是否反弹由整改办核查后办理，状态未改' : null;
    return { cells: [], left };
  }
  if (historical) return { cells: stateCells(issue, row, on), left: null };
  if (state === 'closed' || UNDER_REVIEW.includes(state)) return { cells: [], left: null };
  if (!AT_WORK.includes(state)) {
    return { cells: [], left: `文件报已完成，但问题现在是“${STATE_WORDS[state]}”，不能申请销号，状态未改` };
  }
  const data = { by: actor, on, statement: '台账报已完成', outcome: 'done', evidence: [] } as const;
  const request: EntryDraft = { kind: 'closeRequested', on, subject: id, data };
  return {
    cells: [cell('state', STATE_WORDS[state], `${STATE_WORDS.closeRequested}（台账报已完成，待核查）`, [request])],
    left: null,
  };
}

/** A sheet that repeats last week's figure is still this week's report. */
function progressCells(issue: LedgerIssue, row: LedgerRow, worked: boolean, on: CalendarDay): CellDifference[] {
  const { progress } = row;
  if (row.state === 'closed' || progress === null) return [];
  // Of a request under review and of what commands closed, a figure moves nothing any more.
  if (worked && !AT_WORK.includes(issue.state)) return [];
  const reportedOn = row.reportedOn && row.reportedOn < on ? row.reportedOn : on;
  const isNews = progress !== issue.progress || issue.lastReport === null || issue.lastReport < reportedOn;
  if (!isNews) return [];
  const report: EntryDraft = { kind: 'progressReported', on: reportedOn, subject: issue.id, data: { progress } };
  return [cell('progress', progressText(issue.progress), progressText(progress), [report])];
}
