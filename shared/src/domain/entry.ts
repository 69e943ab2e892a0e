import type { CalendarDay } from './calendar-day.ts';
import type { Deadline } from './deadline.ts';
import type { Finding } from './finding.ts';
import type { Extension, Issue, IssueState, Measure } from './issue.ts';
import type { County } from './region.ts';
import type { RulePack } from './rule-pack.ts';

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
      }>;
    }>
  | Readonly<{ kind: 'findingRegistered'; data: Finding }>
  | Readonly<{ kind: 'findingChanged'; data: Finding }>
  | Readonly<{ kind: 'issueRegistered'; data: Readonly<{ batch: string; facts: IssueFacts; deadline: Deadline }> }>
  | Readonly<{ kind: 'issueEdited'; data: Readonly<Partial<IssueFacts>> }>
  | Readonly<{ kind: 'progressReported'; data: Readonly<{ progress: number | null }> }>
  | Readonly<{ kind: 'stateChanged'; data: Readonly<{ state: IssueState }> }>
  | Readonly<{ kind: 'deadlineSet'; data: Readonly<{ deadline: Deadline }> }>
  | Readonly<{ kind: 'deadlineExtended'; data: Readonly<{ extension: Extension; deadline: Deadline }> }>
  | Readonly<{ kind: 'issueClosed'; data: Readonly<{ closedOn: CalendarDay; imported: boolean }> }>
  | Readonly<{ kind: 'issueReopened'; data: Readonly<{ reason: string }> }>
  | Readonly<{ kind: 'titleReleased'; data: Readonly<{ publicTitle: string }> }>
  | Readonly<{
      kind: 'published';
      data: Readonly<{ number: number; from: CalendarDay; to: CalendarDay; validUntil: string }>;
    }>;

/** A fact that somebody wants to append: the day it holds and what it is about. */
export type EntryDraft = Fact & Readonly<{ on: CalendarDay; subject: string | null }>;

/** Where an entry came from: a file and its row, or a command. */
export type Origin = Readonly<{ actor: string; source: string; row: number | null }>;

/** An appended entry. It is never changed; `hash` covers everything else in it and the entry before. */
export type LedgerEntry = EntryDraft &
  Readonly<{ seq: number; recordedAt: string; origin: Origin; prevHash: string; hash: string }>;

/** An issue with the words that wait for release; the shape in which the ledger keeps it. */
export type LedgerIssue = Issue & Readonly<{ publicTitleDraft: string | null }>;

/** Present state is the fold of entries: the issue after one more of them. Entries of other kinds leave it as it is. */
export function evolve(issue: LedgerIssue | null, entry: EntryDraft): LedgerIssue | null {
  if (entry.kind === 'issueRegistered') return register(entry.subject ?? '', entry.data, entry.on);
  if (!issue) return null;
  switch (entry.kind) {
    case 'issueEdited':
      return { ...issue, ...entry.data };
    case 'progressReported':
      return { ...issue, progress: entry.data.progress, lastReport: entry.on };
    case 'stateChanged':
      return changeState(issue, entry.data.state, entry.on);
    case 'deadlineSet':
      return { ...issue, deadline: entry.data.deadline };
    case 'deadlineExtended':
      return { ...issue, deadline: entry.data.deadline, extensions: [...issue.extensions, entry.data.extension] };
    case 'issueClosed':
      return { ...issue, state: 'closed', closedOn: entry.data.closedOn, progress: 100, closeRequestedOn: null };
    case 'issueReopened':
      return {
        ...issue,
        state: 'rectifying',
        closedOn: null,
        cycle: issue.cycle + 1,
        returned: 0,
        closeRequestedOn: null,
      };
    case 'titleReleased':
      return { ...issue, publicTitle: entry.data.publicTitle };
    default:
      return issue;
  }
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
