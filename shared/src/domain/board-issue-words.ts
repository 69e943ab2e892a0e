import type { BoardIssue } from './board.ts';
import { daysBetween, type CalendarDay } from './calendar-day.ts';
import { nextChangeWords } from './forecast.ts';
import type { IssueState } from './issue.ts';
import { shortDay } from './day-words.ts';
import { lampWord } from './lamp-words.ts';
import { isAwaitingCheck, lampOf } from './board-issue-order.ts';

/** Days beside an open issue: a word before, the number, a word after. */
export type DaysWords = Readonly<{ before: string; days: number | null; after: string }>;

export function daysWords(issue: BoardIssue): DaysWords {
  const { daysLeft } = issue;
  if (lampOf(issue) === 'none') return { before: '暂不亮灯', days: null, after: '' };
  if (daysLeft === null) return { before: '未定时限', days: null, after: '' };
  if (daysLeft === 0) return { before: '今天到期', days: null, after: '' };
  return { before: daysLeft < 0 ? '超期' : '还剩', days: Math.abs(daysLeft), after: '天' };
}

/** Whether the reason says no more than the days beside the title already do. */
export function repeatsDays({ reason, daysLeft }: Pick<BoardIssue, 'reason' | 'daysLeft'>): boolean {
  if (daysLeft === null) return false;
  if (daysLeft === 0) return reason === '今天到期';
  return reason === (daysLeft < 0 ? `超期 ${-daysLeft} 天` : `距时限还有 ${daysLeft} 天`);
}

const STEP_WORDS: Partial<Readonly<Record<IssueState, string>>> = {
  verified: '已核验',
  noticed: '公示中',
  suspended: '挂账',
};

/** Small outlined words after a title: 原定5.30 · 延1次, 待核验, 公示中. */
export function tagsOf(issue: BoardIssue, today: CalendarDay): readonly string[] {
  const step = isAwaitingCheck(issue) ? '待核验' : STEP_WORDS[issue.state];
  return [extensionTag(issue, today), step].filter((tag) => tag !== null && tag !== undefined);
}

function extensionTag({ extensions, originalDeadline }: BoardIssue, today: CalendarDay): string | null {
  if (extensions === 0) return null;
  const original = originalDeadline ? `原定${shortDay(originalDeadline, today)} · ` : '';
  return `${original}延${extensions}次`;
}

/** 与梅子、新场共有; null for an issue of one town only. */
export function sharedWords(
  issue: BoardIssue,
  own: string | null,
  shortNames: ReadonlyMap<string, string>,
): string | null {
  const others = issue.towns.filter((code) => code !== own).map((code) => shortNames.get(code) ?? code);
  if (issue.towns.length < 2) return null;
  if (issue.towns.length === shortNames.size) return '各镇共有';
  const names = others.length > 4 ? `${others.slice(0, 2).join('、')}等 ${others.length} 镇` : others.join('、');
  return own === null ? `${names}共有` : `与${names}共有`;
}

const GHOST_WORDS = { red: '红灯', yellow: '黄灯', green: '绿灯', none: '暂不亮灯' } as const;

/** 若没有延期，现在是红灯，已超过最初的时限 21 天; null for an issue that nobody extended, whose days say it already. */
export function promiseWords({ extensions, light, ghostLight, debt }: BoardIssue): string | null {
  if (extensions === 0) return null;
  const ghost =
    ghostLight === undefined || ghostLight === light ? null : `若没有延期，现在是${GHOST_WORDS[ghostLight]}`;
  const owed = debt === undefined ? null : `已超过最初的时限 ${debt} 天`;
  return [ghost, owed].filter(Boolean).join('，') || null;
}

/** "明日转红"; null when nothing is going to change. */
export function nextWords({ nextChange }: BoardIssue, today: CalendarDay): string | null {
  return nextChange ? nextChangeWords(nextChange, daysBetween(today, nextChange.on)) : null;
}

/** 时限 6.30 */
export function deadlineWords({ deadline, deadlineKind }: BoardIssue, today: CalendarDay): string {
  if (deadline) return `时限 ${shortDay(deadline, today)}${deadlineKind === 'staged' ? '，并长期坚持' : ''}`;
  return {
    date: '没有明确时限',
    staged: '没有明确时限',
    unset: '时限待明确',
    immediate: '立行立改',
    longTerm: '长期坚持',
  }[deadlineKind];
}

/** What stands over a town's open issues, also when there are none. */
export function openHeading({ open, total }: Readonly<{ open: readonly BoardIssue[]; total: number }>): string {
  if (open.length > 0) return `还没改好的 ${open.length} 件`;
  return total > 0 ? '问题已全部改好' : '没有问题';
}

/** Everything a lamp's card says, for those who hear the page. */
export function spokenIssue(issue: BoardIssue, today: CalendarDay): string {
  return [
    `${lampWord(lampOf(issue))}：${issue.publicTitle}`,
    issue.reason,
    deadlineWords(issue, today),
    ...tagsOf(issue, today),
    promiseWords(issue),
    nextWords(issue, today),
  ]
    .filter(Boolean)
    .join('，');
}
