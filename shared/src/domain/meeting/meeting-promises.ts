import type { CalendarDay } from '../calendar-day.ts';
import { periodOfKey } from '../period.ts';
import type { AgendaSource, MeetingSnapshot } from './agenda-source.ts';
import type { Agenda, DecisionLine } from './agenda-value.ts';
import { byWeight, decisionLine, decisionSums, type DecidedIssue } from './decision-standing.ts';
import { meetingTitle } from './meeting-head.ts';
import type { DecisionRecord, Meeting, Meetings } from './meetings.ts';

type Heard = Pick<AgendaSource, 'meetings' | 'heardUntil'> & Readonly<{ key: string; now: MeetingSnapshot }>;

/** The meeting of the same kind that was held last before this one; null when there was none. */
export function meetingBefore({ meetings }: Meetings, key: string): Meeting | null {
  const period = periodOfKey(key);
  let last: Meeting | null = null;
  for (const meeting of meetings.values()) {
    const other = periodOfKey(meeting.key);
    const isEarlier = period && other && other.kind === period.kind && other.to < period.from;
    if (!isEarlier || (meeting.freezings.length === 0 && meeting.decisions.length === 0)) continue;
    if (!last || last.key < meeting.key) last = meeting;
  }
  return last;
}

/**
 * M1: every decision of the last meeting, and whatever earlier ones or those of another kind left unfinished. The sums are
 * those of the last meeting alone.
 */
export function promisesOf(heard: Heard): Agenda['promises'] {
  const last = meetingBefore(heard.meetings, heard.key);
  const tell = tellerOf(heard);
  const own = (last?.decisions ?? []).map((decision) => tell(decision, false)).toSorted(byWeight);
  const others = [...heard.meetings.meetings.values()]
    .filter((meeting) => meeting !== last && meeting.key !== heard.key && isEarlier(meeting.key, heard.key))
    .flatMap(({ decisions }) => decisions.filter(({ on }) => on <= heard.heardUntil))
    .map((decision) => tell(decision, true))
    .filter(isUnfinished)
    .toSorted(byWeight);
  return {
    of: last && { key: last.key, title: meetingTitle(last.key) },
    sums: decisionSums(own),
    lines: [...own, ...others],
  };
}

/** M9: what this meeting itself decided, in the order it was typed. */
export function decisionsOf(heard: Heard): readonly DecisionLine[] {
  const tell = tellerOf(heard);
  return (heard.meetings.meetings.get(heard.key)?.decisions ?? []).map((decision) => tell(decision, false));
}

/** Unfinished decisions by the issue they are about. */
export const unfinishedByIssue = (
  lines: readonly DecisionLine[],
): ReadonlyMap<string | null, readonly DecisionLine[]> => Map.groupBy(lines.filter(isUnfinished), ({ issue }) => issue);

const isUnfinished = ({ doneOn, dropped }: DecisionLine): boolean => doneOn === null && !dropped;

/** Meetings of another kind may be going on at the same time; of one's own kind only those before count. */
function isEarlier(other: string, key: string): boolean {
  const [a, b] = [periodOfKey(other), periodOfKey(key)];
  return a !== null && b !== null && (a.kind !== b.kind ? a.from <= b.to : a.to < b.from);
}

function tellerOf({ meetings: _meetings, now, heardUntil, key }: Heard) {
  const issues = new Map<string, DecidedIssue>(now.lines.map(({ issue }) => [issue.id, issue]));
  return (decision: DecisionRecord, carried: boolean): DecisionLine =>
    decisionLine(heardAt(decision, key, heardUntil), {
      issue: decision.issue === null ? null : (issues.get(decision.issue) ?? null),
      today: heardUntil,
      carried,
    });
}

/** What this meeting found counts for it, even when it was typed in a day later. */
const heardAt = (decision: DecisionRecord, key: string, until: CalendarDay): DecisionRecord => ({
  ...decision,
  followUps: decision.followUps.map((one) => (one.meeting === key && one.on > until ? { ...one, on: until } : one)),
});
