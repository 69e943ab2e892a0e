import type { CalendarDay } from '../calendar-day.ts';
import { monthDay } from '../day-words.ts';
import type { LedgerEntry, LedgerIssue } from '../entry.ts';
import { workOf } from '../issue-work.ts';
import type { TimelinePoint } from './agenda-value.ts';

const passed = (what: string, on: CalendarDay, note: string | null = null): TimelinePoint => ({
  what,
  on,
  ahead: false,
  note: note === '' ? null : note,
});

/** The steps of an issue's life that its fold forgets, in the order of the ledger. */
export function milestonesOf(entries: readonly LedgerEntry[]): readonly TimelinePoint[] {
  return entries.flatMap((entry): readonly TimelinePoint[] => {
    switch (entry.kind) {
      case 'issueAssigned':
        return [passed('交办', entry.on)];
      case 'assignmentAcknowledged':
        return [passed('签收', entry.on)];
      case 'assignmentRejected':
        return [passed('退回改派', entry.on, entry.data.reason)];
      case 'extensionRequested':
        return [passed('申请延期', entry.on, `拟延至 ${monthDay(entry.data.to)}：${entry.data.reason}`)];
      case 'extensionRefused':
        return [passed('延期未批', entry.on, entry.data.reason)];
      case 'requestReturned':
        return [passed('销号退回', entry.on, entry.data.reason)];
      case 'issueReopened':
        return [passed('反弹重开', entry.on, entry.data.reason)];
      default:
        return [];
    }
  });
}

/**
 * Everything that happened to an issue and what is still to come: dates in their order, then the steps ahead that have none.
 * What the entries do not tell (a ledger that came as a file) is left out, never guessed.
 */
export function timelineOf(
  issue: LedgerIssue,
  milestones: readonly TimelinePoint[],
  today: CalendarDay,
): readonly TimelinePoint[] {
  const assigned = milestones.some(({ what }) => what === '交办');
  const dated = [
    ...(issue.start && !assigned ? [passed('交办', issue.start)] : []),
    ...milestones,
    ...deadlinesOf(issue, today),
    ...reportsOf(issue),
    ...reviewOf(issue),
  ];
  return [...dated.toSorted(byDay), ...stepsAhead(issue)];
}

const byDay = (a: TimelinePoint, b: TimelinePoint) => (a.on === b.on ? 0 : (a.on ?? '') < (b.on ?? '') ? -1 : 1);

function deadlinesOf({ originalDeadline, deadline, extensions }: LedgerIssue, today: CalendarDay): TimelinePoint[] {
  const isMoved = originalDeadline.on !== null && originalDeadline.on !== deadline.on;
  const at = (what: string, on: CalendarDay | null) => (on ? [{ what, on, ahead: on > today, note: null }] : []);
  return [
    ...(isMoved ? at('原定时限', originalDeadline.on) : []),
    ...extensions.map(({ decidedOn, to, reason }) =>
      passed('批准延期', decidedOn, `延至 ${monthDay(to)}${reason === '' ? '' : `：${reason}`}`),
    ),
    ...at('整改时限', deadline.on),
  ];
}

function reportsOf({ lastReport, progress }: LedgerIssue): TimelinePoint[] {
  return lastReport ? [passed('最近报进展', lastReport, progress === null ? null : `${progress}%`)] : [];
}

function reviewOf(issue: LedgerIssue): TimelinePoint[] {
  const { approvals, checks } = workOf(issue);
  const verified = approvals.find(({ step }) => step === 'verify');
  return [
    ...checks
      .filter(({ cycle }) => cycle === issue.cycle)
      .map(({ on, passed: isPassed, note }) => passed(isPassed ? '现场核查通过' : '现场核查未通过', on, note)),
    ...(issue.closeRequestedOn ? [passed('申请销号', issue.closeRequestedOn)] : []),
    ...(verified ? [passed('核验', verified.on)] : []),
    ...(issue.closedOn ? [passed('销号', issue.closedOn)] : []),
  ];
}

function stepsAhead(issue: LedgerIssue): TimelinePoint[] {
  const isVerified = workOf(issue).approvals.some(({ step }) => step === 'verify');
  const ahead = [
    ...(issue.closeRequestedOn ? [] : ['申请销号']),
    ...(isVerified ? [] : ['核验']),
    ...(issue.closedOn ? [] : ['销号']),
  ];
  return ahead.map((what) => ({ what, on: null, ahead: true, note: null }));
}
