import { daysBetween, type CalendarDay } from './calendar-day.ts';
import type { NextChange } from './board.ts';
import type { Facts } from './facts.ts';
import { nextChangeOf } from './forecast.ts';
import { OUTCOME_WORDS, type Issue } from './issue.ts';
import { judge } from './light.ts';
import type { Level, Light, RulePack } from './rule-pack.ts';
import { countCalendarDays, type DayCounter } from './working-days.ts';

/** How an issue is counted and drawn: the closed apart from the open ones by light. */
export type Lamp = 'closed' | Light;

/** The light of one issue on one day, with its sentence. `level` is null when it is not judged at all. */
export type Verdict = Readonly<{
  lamp: Lamp;
  light: Light;
  level: Level | null;
  rule: string;
  fired: readonly string[];
  reason: string;
  /** Calendar days to the effective deadline, negative when overdue; null when closed or without one. */
  daysLeft: number | null;
  closedLate: number | null;
}>;

export type VerdictWithForecast = Verdict & Readonly<{ nextChange: NextChange | null }>;

/** What judging asks of an issue. */
export type JudgedIssue = Pick<
  Issue,
  'deadline' | 'start' | 'progress' | 'lastReport' | 'state' | 'closedOn' | 'closeRequestedOn' | 'returned' | 'outcome'
>;

/** What an issue tells a rule pack on `today`. */
export function factsOf(issue: JudgedIssue, today: CalendarDay): Facts {
  // While a close-out request is under review the light stays as on the day of the request.
  const { closeRequestedOn } = issue;
  const underReview = issue.state !== 'closed' && closeRequestedOn !== null && closeRequestedOn < today;
  return {
    asOf: underReview ? closeRequestedOn : today,
    start: issue.start,
    due: issue.deadline.on,
    closedOn: issue.closedOn,
    state: issue.state,
    actual: issue.progress,
    lastReport: issue.lastReport,
    returned: issue.returned,
  };
}

/** Whether the work on an issue is over on a day, whatever its outcome. */
export function isEnded(issue: Pick<Issue, 'state' | 'closedOn'>, today: CalendarDay): boolean {
  return issue.state === 'closed' && (issue.closedOn === null || issue.closedOn <= today);
}

/**
 * Days by which the closing missed the deadline, or null. A closing by command counts from the day it was asked for:
 * how long the checking took is not the town's doing.
 */
function closedLateBy({ closedOn, closeRequestedOn, deadline }: JudgedIssue): number | null {
  const doneOn = closeRequestedOn ?? closedOn;
  if (!closedOn || !doneOn || !deadline.on) return null;
  const late = daysBetween(deadline.on, doneOn);
  return late > 0 ? late : null;
}

/** Why an open issue gets no light at all, or null when it is judged. */
function notJudgedBecause(issue: JudgedIssue, ended: boolean): string | null {
  // Ended otherwise than by being put right, it is neither red nor one of those that were.
  if (ended && issue.outcome) return `按“${OUTCOME_WORDS[issue.outcome]}”结案，不计入已改好`;
  if (issue.state === 'suspended') return '已批准挂账';
  if (issue.deadline.kind === 'longTerm') return '长期坚持，未到复查日';
  if (issue.deadline.on) return null;
  return issue.deadline.kind === 'immediate' ? '立行立改，未定办结日' : '没有明确时限';
}

/** The light an issue shows on `today`, without looking ahead. */
export function judgeIssue(
  issue: JudgedIssue,
  pack: RulePack,
  today: CalendarDay,
  workingDays: DayCounter = countCalendarDays,
): Verdict {
  const ended = isEnded(issue, today);
  const closed = ended && (issue.outcome ?? 'done') === 'done';
  const unjudged = closed ? null : notJudgedBecause(issue, ended);
  const daysLeft = closed || !issue.deadline.on ? null : daysBetween(today, issue.deadline.on);
  if (unjudged) {
    return {
      lamp: 'none',
      light: 'none',
      level: null,
      rule: 'not-judged',
      fired: [],
      reason: `暂不亮灯：${unjudged}`,
      daysLeft,
      closedLate: null,
    };
  }
  const { level, light, rule, fired, reason } = judge(pack, factsOf(issue, today), workingDays);
  if (!closed) return { lamp: light, light, level, rule, fired, reason, daysLeft, closedLate: null };
  const closedLate = closedLateBy(issue);
  return {
    lamp: 'closed',
    light: 'green',
    level,
    rule,
    fired,
    reason: closedReason(issue, closedLate),
    daysLeft,
    closedLate,
  };
}

function closedReason(issue: JudgedIssue, late: number | null): string {
  const when = issue.closedOn ? `已于 ${issue.closedOn} 销号` : '已销号，未填完成日期';
  if (!issue.closedOn || !issue.deadline.on) return when;
  return late === null ? `${when}，按期` : `${when}，超期 ${late} 天`;
}

/** The same with the day on which the light turns next. */
export function judgeWithForecast(
  issue: JudgedIssue,
  pack: RulePack,
  today: CalendarDay,
  workingDays: DayCounter = countCalendarDays,
): VerdictWithForecast {
  const verdict = judgeIssue(issue, pack, today, workingDays);
  const frozen = verdict.lamp === 'closed' || verdict.level === null || issue.closeRequestedOn !== null;
  return { ...verdict, nextChange: frozen ? null : nextChangeOf(pack, factsOf(issue, today), workingDays) };
}
