import type { CalendarDay } from './calendar-day.ts';
import type { Deadline } from './deadline.ts';
import type { Finding } from './finding.ts';
import { evolveWork, type WorkFact } from './evolve-work.ts';
import type { IndicatorFact } from './indicator-fact.ts';
import type { Extension, Issue, IssueState, Measure, Outcome } from './issue.ts';
import { workOf, type IssueWork } from './issue-work.ts';
import type { MeetingFact } from './meeting/meeting-fact.ts';
import type { PackFact } from './pack-fact.ts';
import type { PublicNotice } from './public-notice.ts';
import type { ReleasedPromises } from './public-promises.ts';
import type { ReleaseContent } from './publication.ts';
import type { County } from './region.ts';
import type { RulePack } from './rule-pack.ts';
import type { ScreenFact } from './screen-fact.ts';
import type { Delegation, Team } from './team.ts';
import type { VoiceHandled } from './voice.ts';
import type { Workflow } from './workflow/workflow.ts';

/** The descriptive facts of an issue, all of which an `issueEdited` entry may change. */
export type IssueFacts = Readonly<{
  no: string | null;
  title: string;
  publicTitleDraft: string | null;
  source: string | null;
  category: string | null;
  measures: readonly Measure[];
  towns: readonly string[];
  sponsorLeaders: readonly string[];
  leadUnits: readonly string[];
  coopUnits: readonly string[];
  responsible: readonly string[];
  start: CalendarDay | null;
}>;

/** One fact of the ledger (台账记录) by kind. `subject` of the entry is the issue's id or the finding's number. */
export type Fact =
  | Readonly<{ kind: 'countyDeclared'; data: County }>
  | Readonly<{ kind: 'packAdopted'; data: RulePack }>
  | Readonly<{
      kind: 'ledgerImported';
      data: Readonly<{
        file: string;
        sha256: string;
        batch: string;
        reportDate: CalendarDay;
        accepted: number;
        rejected: number;
        /** The upload it was confirmed from; absent when it came over the command line. */
        upload?: string;
      }>;
    }>
  | Readonly<{ kind: 'importUndone'; data: Readonly<{ upload: string; file: string; kept: readonly string[] }> }>
  | Readonly<{ kind: 'findingRegistered'; data: Finding }>
  | Readonly<{ kind: 'findingChanged'; data: Finding }>
  | Readonly<{ kind: 'issueRegistered'; data: Readonly<{ batch: string; facts: IssueFacts; deadline: Deadline }> }>
  | Readonly<{ kind: 'issueEdited'; data: Readonly<Partial<IssueFacts>> }>
  | Readonly<{ kind: 'progressReported'; data: ProgressReport }>
  | Readonly<{ kind: 'stateChanged'; data: Readonly<{ state: IssueState }> }>
  | Readonly<{ kind: 'deadlineSet'; data: Readonly<{ deadline: Deadline }> }>
  | Readonly<{ kind: 'deadlineExtended'; data: Readonly<{ extension: Extension; deadline: Deadline }> }>
  | Readonly<{
      kind: 'issueClosed';
      data: Readonly<{ closedOn: CalendarDay; imported: boolean; outcome?: Outcome; by?: string }>;
    }>
  | Readonly<{ kind: 'issueReopened'; data: Readonly<{ reason: string }> }>
  | Readonly<{ kind: 'titleReleased'; data: Readonly<{ publicTitle: string }> }>
  | Readonly<{
      kind: 'published';
      data: Readonly<{ number: number; from: CalendarDay; to: CalendarDay; validUntil: string }>;
    }>
  /** What undoing an import leaves: the issue as it was before, or none when the import had made it. */
  | Readonly<{ kind: 'issueRolledBack'; data: Readonly<{ upload: string; to: LedgerIssue | null }> }>
  | Readonly<{ kind: 'workflowSet'; data: Workflow }>
  | Readonly<{ kind: 'teamSet'; data: Team }>
  | Readonly<{ kind: 'delegationSet'; data: Delegation }>
  | Readonly<{ kind: 'releaseDrafted'; data: Readonly<{ id: string; content: ReleaseContent; note: string }> }>
  | Readonly<{ kind: 'releaseApproved'; data: Readonly<{ id: string }> }>
  | Readonly<{ kind: 'releaseCancelled'; data: Readonly<{ id: string; reason: string }> }>
  | Readonly<{ kind: 'scheduleSet'; data: Readonly<{ at: string | null }> }>
  | Readonly<{ kind: 'noticeSet'; data: Readonly<{ notice: PublicNotice | null }> }>
  | Readonly<{ kind: 'promisesReleased'; data: ReleasedPromises }>
  | Readonly<{ kind: 'boardWithdrawn'; data: Readonly<{ reason: string }> }>
  | Readonly<{ kind: 'boardRestored'; data: Readonly<{ release: string }> }>
  | Readonly<{ kind: 'correctionPublished'; data: Readonly<{ issue: string | null; text: string }> }>
  /** Text that holds a private shape and was released all the same, by somebody who signed for it. */
  | Readonly<{ kind: 'privacySigned'; data: Readonly<{ release: string; found: readonly string[]; reason: string }> }>
  /** What was done about a message of the public; the subject is the message's number. */
  | Readonly<{ kind: 'voiceHandled'; data: VoiceHandled }>
  | WorkFact
  | ScreenFact
  | PackFact
  | IndicatorFact
  | MeetingFact;

/** 进展: a figure, and when it came by command the words, pictures and measures it was reported with. */
export type ProgressReport = Readonly<{
  progress: number | null;
  note?: string;
  evidence?: readonly string[];
  measures?: readonly Measure[];
  by?: string;
}>;

/** A fact that somebody wants to append: the day it holds and what it is about. */
export type EntryDraft = Fact & Readonly<{ on: CalendarDay; subject: string | null }>;

/** Where an entry came from: a file and its row, or a command. */
export type Origin = Readonly<{ actor: string; source: string; row: number | null }>;

/** An appended entry. It is never changed; `hash` covers everything else in it and the entry before. */
export type LedgerEntry = EntryDraft &
  Readonly<{ seq: number; recordedAt: string; origin: Origin; prevHash: string; hash: string }>;

/** An issue with the words that wait for release; the shape in which the ledger keeps it. */
export type LedgerIssue = Issue & Readonly<{ publicTitleDraft: string | null; work?: IssueWork }>;

/** Present state is the fold of entries: the issue after one more of them. Entries of other kinds leave it as it is. */
export function evolve(issue: LedgerIssue | null, entry: EntryDraft): LedgerIssue | null {
  if (entry.kind === 'issueRegistered') return register(entry.subject ?? '', entry.data, entry.on);
  if (!issue) return null;
  switch (entry.kind) {
    case 'issueEdited':
      return { ...issue, ...entry.data };
    case 'progressReported':
      return report(issue, entry.data, entry.on);
    case 'stateChanged':
      return changeState(issue, entry.data.state, entry.on);
    case 'deadlineSet':
      return { ...issue, deadline: entry.data.deadline };
    case 'deadlineExtended':
      return extend(issue, entry.data);
    case 'issueClosed':
      return close(issue, entry.data);
    case 'issueReopened':
      return reopen(issue);
    case 'titleReleased':
      return { ...issue, publicTitle: entry.data.publicTitle };
    case 'issueRolledBack':
      return entry.data.to;
    default:
      return evolveWork(issue, entry);
  }
}

function report(issue: LedgerIssue, { progress, note, measures }: ProgressReport, on: CalendarDay): LedgerIssue {
  const reported = { ...issue, progress, lastReport: on, ...(measures ? { measures } : {}) };
  return note === undefined ? reported : { ...reported, work: { ...workOf(issue), lastNote: note } };
}

type Extended = Extract<Fact, { kind: 'deadlineExtended' }>['data'];

function extend(issue: LedgerIssue, { deadline, extension }: Extended): LedgerIssue {
  const extended = { ...issue, deadline, extensions: [...issue.extensions, extension] };
  return issue.work ? { ...extended, work: { ...issue.work, extensionRequest: null } } : extended;
}

type Closing = Extract<Fact, { kind: 'issueClosed' }>['data'];

/** A closing by command keeps the day of the request: the work was done by then, however long its checking took. */
function close(issue: LedgerIssue, { closedOn, imported, outcome }: Closing): LedgerIssue {
  const closed = { ...withoutRequest(issue), state: 'closed' as const, closedOn, progress: 100 };
  if (imported) return { ...closed, closeRequestedOn: null };
  return outcome === undefined || outcome === 'done' ? closed : { ...closed, progress: issue.progress, outcome };
}

/** A request for more time is over once the work is. */
const withoutRequest = (issue: LedgerIssue): LedgerIssue =>
  issue.work?.extensionRequest ? { ...issue, work: { ...issue.work, extensionRequest: null } } : issue;

/** A new round; what the earlier one left behind stays readable in the entries and the evidence. */
function reopen({ outcome: _ended, ...issue }: LedgerIssue): LedgerIssue {
  const again = {
    ...issue,
    state: 'rectifying' as const,
    closedOn: null,
    cycle: issue.cycle + 1,
    returned: 0,
    closeRequestedOn: null,
  };
  if (!issue.work) return again;
  return {
    ...again,
    work: { ...issue.work, closeRequest: null, approvals: [], noticeUntil: null, extensionRequest: null },
  };
}

type Registration = Extract<Fact, { kind: 'issueRegistered' }>['data'];

function register(id: string, { batch, facts, deadline }: Registration, on: CalendarDay): LedgerIssue {
  return {
    ...facts,
    id,
    batch,
    originalDeadline: deadline,
    deadline,
    extensions: [],
    progress: null,
    lastReport: facts.start ?? on,
    state: 'assigned',
    closedOn: null,
    closeRequestedOn: null,
    returned: 0,
    cycle: 1,
    publicTitle: null,
  };
}

function changeState(issue: LedgerIssue, state: IssueState, on: CalendarDay): LedgerIssue {
  const wasRequested = issue.state === 'closeRequested';
  return {
    ...issue,
    state,
    closeRequestedOn: state === 'closeRequested' ? on : null,
    // A request that falls back to rectifying was returned.
    returned: wasRequested && state === 'rectifying' ? issue.returned + 1 : issue.returned,
  };
}
