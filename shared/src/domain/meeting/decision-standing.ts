import { daysBetween, type CalendarDay } from '../calendar-day.ts';
import { monthDay } from '../day-words.ts';
import type { Issue } from '../issue.ts';
import { DECISION_STANDINGS, type DecisionLine, type DecisionStanding, type DecisionSums } from './agenda-value.ts';
import type { DecisionRecord } from './meetings.ts';

/** How a decision stands on a day. */
export type Stood = Readonly<{
  standing: DecisionStanding;
  /** The date that holds now: the last one it was put off to, else the first. */
  due: CalendarDay;
  doneOn: CalendarDay | null;
  dropped: boolean;
  words: string;
  /** What was written at the last follow-up. */
  note: string;
}>;

/** An issue as a decision about it needs it. */
export type DecidedIssue = Pick<Issue, 'no' | 'title' | 'state' | 'closedOn' | 'outcome'>;

/**
 * Done by the first date it is kept, done after it late, however often it was put off; not done it is open until that
 * date, late until the last one it was put off to, then broken. Follow-ups after `today` are not known yet.
 */
export function standingOf(decision: DecisionRecord, issue: DecidedIssue | null, today: CalendarDay): Stood {
  const followUps = decision.followUps.filter(({ on }) => on <= today);
  const last = followUps.at(-1);
  const postponed = followUps.filter(({ outcome }) => outcome === 'postponed');
  const due = postponed.at(-1)?.due ?? decision.due;
  const dropped = last?.outcome === 'dropped';
  const doneOn = dropped
    ? null
    : earliest(last?.outcome === 'done' ? last.on : null, closingOf(decision, issue, today));
  const clock = { first: decision.due, due, today, doneOn };
  const standing = standingBy(clock);
  const words = dropped ? '不再办理' : wordsFor(standing, clock, postponed.length);
  return { standing, due, doneOn, dropped, words, note: last?.note ?? '' };
}

/** The day its issue was closed as done. What was closed before the room decided is not the decision's doing. */
function closingOf({ on }: DecisionRecord, issue: DecidedIssue | null, today: CalendarDay): CalendarDay | null {
  if (!issue || issue.state !== 'closed' || issue.closedOn === null) return null;
  const isDone = issue.outcome === undefined || issue.outcome === 'done';
  return isDone && issue.closedOn >= on && issue.closedOn <= today ? issue.closedOn : null;
}

function earliest(a: CalendarDay | null, b: CalendarDay | null): CalendarDay | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

type Clock = Readonly<{ first: CalendarDay; due: CalendarDay; today: CalendarDay; doneOn: CalendarDay | null }>;

function standingBy({ first, due, today, doneOn }: Clock): DecisionStanding {
  if (doneOn !== null) return doneOn <= first ? 'kept' : 'late';
  if (today <= first) return 'open';
  return today <= due ? 'late' : 'broken';
}

const TIMES = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

function wordsFor(standing: DecisionStanding, { first, due, today, doneOn }: Clock, times: number): string {
  if (standing === 'kept') return '按期办结';
  if (doneOn !== null) return `超期 ${daysBetween(first, doneOn)} 天办结`;
  if (standing === 'broken') {
    const late = `超期 ${daysBetween(due, today)} 天，至今未办`;
    return times > 0 ? `延期后又${late}` : late;
  }
  if (times > 0) return `已延期${TIMES[times] ?? ` ${times} `}次，现定 ${monthDay(due)}`;
  return due === today ? '今天到期' : `还有 ${daysBetween(today, due)} 天到期`;
}

type Telling = Readonly<{ issue: DecidedIssue | null; today: CalendarDay; carried: boolean }>;

/** A decision as a page or paper shows it. */
export function decisionLine(decision: DecisionRecord, { issue, today, carried }: Telling): DecisionLine {
  const { dropped, ...stood } = standingOf(decision, issue, today);
  const { id, meeting, towns, owner, what, publicWords } = decision;
  return {
    id,
    meeting,
    issue: decision.issue,
    issueNo: issue?.no ?? null,
    issueTitle: issue?.title ?? null,
    towns,
    owner,
    what,
    originalDue: decision.due,
    publicWords,
    carried,
    ...stood,
    ...(dropped ? { dropped } : {}),
  };
}

/** How many stand how; what was given up on is in none of the sums. */
export function decisionSums(lines: readonly DecisionLine[]): DecisionSums {
  const sums: Record<DecisionStanding, number> = { kept: 0, late: 0, broken: 0, open: 0 };
  for (const { standing, dropped } of lines) if (!dropped) sums[standing]++;
  return sums;
}

const FIRST_SPOKEN_OF: readonly DecisionStanding[] = ['broken', 'late', 'open', 'kept'];

/** The order in which a room goes through them: broken first, what was given up on last, then by date. */
export function byWeight(a: DecisionLine, b: DecisionLine): number {
  return weightOf(a) - weightOf(b) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0);
}

const weightOf = ({ standing, dropped }: DecisionLine) =>
  dropped ? DECISION_STANDINGS.length : FIRST_SPOKEN_OF.indexOf(standing);
