import { daysBetween, type CalendarDay } from './calendar-day.ts';
import type { Issue } from './issue.ts';
import { isEnded, judgeIssue } from './judge-issue.ts';
import type { Level, Light, RulePack } from './rule-pack.ts';
import { countCalendarDays, type DayCounter } from './working-days.ts';

type Promised = Pick<Issue, 'originalDeadline' | 'closeRequestedOn' | 'closedOn' | 'state'>;

/**
 * 拖欠天数: calendar days past the ORIGINAL deadline, whatever was granted later. It runs until today; for a closed issue
 * until the day the work was over (the request for closing, else the closing itself), and while a request is under review
 * only until the day of the request, because how long the checking takes is not the town's doing. Neither an extension nor
 * 挂账 shortens it: the day that was promised first stays promised. Zero in time, null without an original date.
 */
export function deadlineDebt(issue: Promised & Issue, today: CalendarDay): number | null {
  const promised = issue.originalDeadline.on;
  if (!promised) return null;
  return Math.max(0, daysBetween(promised, endOfDebt(issue, today)));
}

function endOfDebt(issue: Promised & Issue, today: CalendarDay): CalendarDay {
  const { closeRequestedOn, closedOn } = issue;
  const over = isEnded(issue, today) ? (closeRequestedOn ?? closedOn ?? today) : (closeRequestedOn ?? today);
  return over < today ? over : today;
}

/** 影子灯: what an issue would show had its deadline never been extended. */
export type Ghost = Readonly<{ light: Light; level: Level | null; reason: string; deadline: CalendarDay }>;

/** The ghost light, or null when no extension moved the deadline, or the issue is over and shows no deadline's light. */
export function ghostOf(
  issue: Issue,
  pack: RulePack,
  today: CalendarDay,
  workingDays: DayCounter = countCalendarDays,
): Ghost | null {
  const { originalDeadline, deadline, extensions } = issue;
  if (extensions.length === 0 || !originalDeadline.on || originalDeadline.on === deadline.on) return null;
  if (isEnded(issue, today) || issue.state === 'suspended') return null;
  const { light, level, reason } = judgeIssue({ ...issue, deadline: originalDeadline }, pack, today, workingDays);
  return { light, level, reason, deadline: originalDeadline.on };
}
