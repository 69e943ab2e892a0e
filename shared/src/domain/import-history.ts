import type { CalendarDay } from './calendar-day.ts';
import type { Fact, LedgerEntry } from './entry.ts';
import type { LedgerField } from './ledger-words.ts';

/** Who changed something by command, and on which day. */
export type Touch = Readonly<{ by: string; on: CalendarDay }>;

/** What commands did to an issue. */
export type IssueHistory = Readonly<{
  /** It was once moved by commands: since then no file moves its state. */
  worked: boolean;
  /** Cells a command changed since the batch's last sheet: a file that says otherwise is in conflict. */
  touched: ReadonlyMap<LedgerField, Touch>;
}>;

/** What the ledger remembers beside its present state when a file arrives. */
export type LedgerHistory = Readonly<{
  /** The highest number an issue was ever registered under. */
  lastNumber: number;
  /** By issue id; an issue that is not named was never touched by a command. */
  issues: ReadonlyMap<string, IssueHistory>;
  /** By number of the finding: disposed by command since the last sheet. */
  findings: ReadonlyMap<string, Touch>;
}>;

/** Kinds that only commands append, or that say by command how far the work has come. */
export const WORK_KINDS = [
  'issueAssigned',
  'assignmentAcknowledged',
  'assignmentRejected',
  'issueSuspended',
  'issueResumed',
  'closeRequested',
  'levelApproved',
  'noticePosted',
  'objectionRaised',
  'requestReturned',
  'siteChecked',
  'progressReported',
  'issueClosed',
  'issueReopened',
  'issueRegistered',
] as const satisfies readonly Fact['kind'][];

const ALL_CELLS = [
  'no',
  'title',
  'source',
  'category',
  'measures',
  'towns',
  'sponsorLeaders',
  'leadUnits',
  'coopUnits',
  'responsible',
  'start',
  'deadline',
] as const;

/**
 * The cells an entry of a command changed. Of the state only what speaks against a completion counts:
 * the others are passed by a close-out request and never overwritten.
 */
function touchedCells(entry: Fact): readonly LedgerField[] {
  switch (entry.kind) {
    case 'issueRegistered':
      return ALL_CELLS;
    case 'issueEdited':
      return Object.keys(entry.data) as LedgerField[];
    case 'issueAssigned':
      return Object.keys(entry.data.facts) as LedgerField[];
    case 'measuresPlanned':
      return ['measures'];
    case 'progressReported':
      return entry.data.measures ? ['progress', 'measures'] : ['progress'];
    case 'deadlineSet':
    case 'deadlineExtended':
      return ['deadline'];
    case 'titleDrafted':
      return ['publicTitleDraft'];
    case 'requestReturned':
    case 'objectionRaised':
    case 'issueReopened':
      return ['state'];
    default:
      return [];
  }
}

export type Commands = Readonly<{
  lastNumber: number;
  /** Issues with entries of `WORK_KINDS` that came by command, at any time. */
  worked: ReadonlySet<string>;
  /** Entries that came by command since the batch's last sheet, oldest first. */
  since: readonly LedgerEntry[];
}>;

/** Sorts what came by command by the issue or finding it is about. */
export function historyOf({ lastNumber, worked, since }: Commands): LedgerHistory {
  const touched = new Map<string, Map<LedgerField, Touch>>();
  const findings = new Map<string, Touch>();
  for (const entry of since) {
    const subject = entry.subject ?? '';
    const touch = { by: entry.origin.actor, on: entry.on };
    if (entry.kind === 'findingChanged') findings.set(subject, touch);
    const cells = touched.get(subject) ?? new Map<LedgerField, Touch>();
    for (const field of touchedCells(entry)) cells.set(field, touch);
    if (cells.size > 0) touched.set(subject, cells);
  }
  const ids = new Set([...worked, ...touched.keys()]);
  const none: ReadonlyMap<LedgerField, Touch> = new Map();
  return {
    lastNumber,
    findings,
    issues: new Map([...ids].map((id) => [id, { worked: worked.has(id), touched: touched.get(id) ?? none }])),
  };
}
