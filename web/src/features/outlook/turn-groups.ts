import type { OutlookAnswer, OutlookIssue, OutlookTurn } from '@ryg/shared/contract/outlook.contract.ts';
import { daysBetween, weekday, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { namesFor, type OutlookGroup } from '@ryg/shared/domain/outlook.ts';
import { monthDay } from '../../design/day-words.ts';

/** A turn with the issue it is about. */
export type Turning = Readonly<{ turn: OutlookTurn; issue: OutlookIssue }>;
export type TurnGroup = Readonly<{ name: string; turning: readonly Turning[] }>;

const WORSE = { red: 0, yellow: 1, none: 2, green: 3 } as const;
const byName = new Intl.Collator('zh-CN', { numeric: true });

/** Turns to red first, then the earlier ones. */
export function turningOf(
  { issues }: Pick<OutlookAnswer, 'issues'>,
  turns: readonly OutlookTurn[],
): readonly Turning[] {
  const known = new Map(issues.map((issue) => [issue.id, issue]));
  return turns
    .flatMap((turn) => {
      const issue = known.get(turn.id);
      return issue ? [{ turn, issue }] : [];
    })
    .toSorted((a, b) => WORSE[a.turn.to] - WORSE[b.turn.to] || (a.turn.on < b.turn.on ? -1 : 1));
}

/** By town or by person; an issue of several stands under each of them. Most turns first. */
export function groupsOf(turning: readonly Turning[], by: OutlookGroup): readonly TurnGroup[] {
  const groups = Map.groupBy(
    turning.flatMap((one) => namesFor(one.issue, by).map((name) => ({ name, one }))),
    ({ name }) => name,
  );
  return [...groups]
    .map(([name, found]) => ({ name, turning: found.map(({ one }) => one) }))
    .toSorted((a, b) => b.turning.length - a.turning.length || byName.compare(a.name, b.name));
}

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** 6月21日 周四. */
export const dayAndWeekday = (day: CalendarDay): string => `${monthDay(day)} ${WEEKDAYS[weekday(day)] ?? ''}`;

/** 明天, 三天内, 七天内. */
export function aheadWords(today: CalendarDay, to: CalendarDay): string {
  const days = daysBetween(today, to);
  if (days === 1) return '明天';
  return `${{ 3: '三', 7: '七' }[days] ?? ` ${days} `}天内`;
}
