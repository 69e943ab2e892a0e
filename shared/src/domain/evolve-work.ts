import type { CalendarDay } from './calendar-day.ts';
import type { EntryDraft, IssueFacts, LedgerIssue } from './entry.ts';
import type { IssueState, Measure } from './issue.ts';
import {
  workOf,
  type Approval,
  type CloseRequest,
  type Evidence,
  type ExtensionRequest,
  type IssueWork,
  type SiteCheck,
} from './issue-work.ts';
import { STATE_AFTER } from './workflow/workflow.ts';

/** Facts of an issue that come from commands, by kind. `by` is the account that gave the command. */
export type WorkFact =
  | Readonly<{ kind: 'issueAssigned'; data: Readonly<{ facts: Readonly<Partial<IssueFacts>>; by: string }> }>
  | Readonly<{ kind: 'assignmentAcknowledged'; data: Readonly<{ by: string }> }>
  | Readonly<{ kind: 'assignmentRejected'; data: Readonly<{ reason: string; by: string }> }>
  | Readonly<{ kind: 'measuresPlanned'; data: Readonly<{ measures: readonly Measure[]; by: string }> }>
  | Readonly<{ kind: 'commented'; data: Readonly<{ text: string; evidence: readonly string[]; by: string }> }>
  | Readonly<{ kind: 'evidenceAdded'; data: Evidence }>
  | Readonly<{ kind: 'extensionRequested'; data: ExtensionRequest }>
  | Readonly<{ kind: 'extensionRefused'; data: Readonly<{ reason: string; by: string }> }>
  | Readonly<{ kind: 'issueSuspended'; data: Readonly<{ until: CalendarDay | null; reason: string; by: string }> }>
  | Readonly<{ kind: 'issueResumed'; data: Readonly<{ reason: string; by: string }> }>
  | Readonly<{ kind: 'closeRequested'; data: CloseRequest }>
  | Readonly<{ kind: 'levelApproved'; data: Approval & Readonly<{ note: string }> }>
  | Readonly<{ kind: 'noticePosted'; data: Readonly<{ until: CalendarDay; by: string }> }>
  | Readonly<{ kind: 'objectionRaised'; data: Readonly<{ text: string; by: string }> }>
  | Readonly<{ kind: 'requestReturned'; data: Readonly<{ reason: string; from: IssueState; by: string }> }>
  | Readonly<{ kind: 'siteChecked'; data: SiteCheck }>
  | Readonly<{ kind: 'statementDrafted'; data: Readonly<{ text: string; by: string }> }>
  | Readonly<{ kind: 'statementReleased'; data: Readonly<{ text: string }> }>
  | Readonly<{ kind: 'titleDrafted'; data: Readonly<{ title: string; by: string }> }>
  | Readonly<{ kind: 'issueWithdrawn'; data: Readonly<{ reason: string; by: string }> }>
  | Readonly<{ kind: 'issueRestored'; data: Readonly<{ by: string }> }>
  | Readonly<{ kind: 'photosReleased'; data: Readonly<{ photos: readonly string[] }> }>;

/** The issue after a fact that came from a command; facts of other kinds leave it as it is. */
export function evolveWork(issue: LedgerIssue, entry: EntryDraft): LedgerIssue {
  switch (entry.kind) {
    case 'issueAssigned':
      return { ...issue, ...entry.data.facts, state: 'assigned', lastReport: entry.on };
    case 'assignmentAcknowledged':
      return { ...issue, state: 'acknowledged' };
    case 'assignmentRejected':
      return { ...issue, state: 'misassigned' };
    case 'measuresPlanned':
      return { ...issue, measures: entry.data.measures };
    case 'issueSuspended':
      return {
        ...withWork(issue, { suspendedFrom: issue.state, suspendedUntil: entry.data.until }),
        state: 'suspended',
      };
    case 'issueResumed':
      return {
        ...withWork(issue, { suspendedFrom: null, suspendedUntil: null }),
        state: workOf(issue).suspendedFrom ?? 'rectifying',
      };
    case 'titleDrafted':
      return { ...issue, publicTitleDraft: entry.data.title };
    case 'statementReleased':
      return { ...withWork(issue, { statementDraft: null }), statement: { text: entry.data.text, on: entry.on } };
    default:
      return evolveReview(issue, entry);
  }
}

function evolveReview(issue: LedgerIssue, entry: EntryDraft): LedgerIssue {
  switch (entry.kind) {
    case 'closeRequested':
      return {
        ...withWork(issue, { closeRequest: entry.data, approvals: [], noticeUntil: null }),
        state: 'closeRequested',
        closeRequestedOn: entry.on,
      };
    case 'levelApproved': {
      const { note: _note, ...approval } = entry.data;
      return {
        ...withWork(issue, { approvals: [...workOf(issue).approvals, approval] }),
        state: STATE_AFTER[approval.step],
      };
    }
    case 'noticePosted':
      return { ...withWork(issue, { noticeUntil: entry.data.until }), state: 'noticed' };
    case 'objectionRaised':
      return { ...issue, state: 'objected' };
    case 'requestReturned':
      return {
        ...withWork(issue, { closeRequest: null, approvals: [], noticeUntil: null }),
        state: 'rectifying',
        closeRequestedOn: null,
        returned: issue.returned + 1,
      };
    default:
      return evolveKept(issue, entry);
  }
}

/** What is kept beside the issue without moving it. */
function evolveKept(issue: LedgerIssue, entry: EntryDraft): LedgerIssue {
  const work = workOf(issue);
  switch (entry.kind) {
    case 'evidenceAdded':
      return work.evidence.some(({ id, cycle }) => id === entry.data.id && cycle === entry.data.cycle)
        ? issue
        : withWork(issue, { evidence: [...work.evidence, entry.data] });
    case 'extensionRequested':
      return withWork(issue, { extensionRequest: entry.data });
    case 'extensionRefused':
      return withWork(issue, { extensionRequest: null });
    case 'siteChecked':
      return withWork(issue, { checks: [...work.checks, entry.data] });
    case 'statementDrafted':
      return withWork(issue, { statementDraft: { ...entry.data, on: entry.on } });
    case 'issueWithdrawn':
      return withWork(issue, { withdrawn: { on: entry.on, reason: entry.data.reason } });
    case 'issueRestored':
      return withWork(issue, { withdrawn: null });
    case 'photosReleased':
      return withWork(issue, { publicPhotos: [...new Set([...work.publicPhotos, ...entry.data.photos])] });
    default:
      return issue;
  }
}

const withWork = (issue: LedgerIssue, changes: Partial<IssueWork>): LedgerIssue => ({
  ...issue,
  work: { ...workOf(issue), ...changes },
});
