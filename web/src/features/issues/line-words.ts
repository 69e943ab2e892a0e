import type { IssueDetail, IssueLine } from '@ryg/shared/contract/issues.contract.ts';
import { daysBetween, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { nextChangeWords } from '@ryg/shared/domain/forecast.ts';
import { ALL_TOWNS } from '@ryg/shared/domain/issue.ts';
import { shortDay } from '../../design/day-words.ts';

/** Days beside an issue: a word before, the number, a word after. */
export type DaysWords = Readonly<{ before: string; days: number | null; after: string }>;

/** 超期 5 天, 还剩 3 天, 今天到期, 超期 2 天销号. */
export function daysOf({ lamp, daysLeft, closedLate, deadline }: IssueLine): DaysWords {
  const plain = (before: string): DaysWords => ({ before, days: null, after: '' });
  if (lamp === 'closed')
    return closedLate === null ? plain('按期改好') : { before: '晚', days: closedLate, after: '天改好' };
  if (deadline.kind === 'longTerm') return plain('长期坚持');
  if (daysLeft === null) return plain(deadline.kind === 'immediate' ? '立行立改' : '未定时限');
  if (daysLeft === 0) return plain('今天到期');
  return { before: daysLeft < 0 ? '超期' : '还剩', days: Math.abs(daysLeft), after: '天' };
}

export const daysText = (line: IssueLine): string => {
  const { before, days, after } = daysOf(line);
  return days === null ? before : `${before} ${days} ${after}`;
};

/** 6.30, 6.30 起长期坚持, 立行立改, 长期坚持, 待明确. */
export function deadlineText({ deadline }: Pick<IssueLine, 'deadline'>, today: CalendarDay): string {
  if (deadline.on) {
    const day = shortDay(deadline.on, today);
    return deadline.kind === 'staged' ? `${day}，并长期坚持` : day;
  }
  return { date: '待明确', staged: '待明确', unset: '待明确', immediate: '立行立改', longTerm: '长期坚持' }[
    deadline.kind
  ];
}

/** Small outlined words after a title: 原定 5.30 · 延 1 次, 申请延期中, 第 2 轮. */
export function tagsOf(line: IssueLine, today: CalendarDay): readonly string[] {
  const { extensions, originalDeadline } = line;
  const original = originalDeadline ? `原定 ${shortDay(originalDeadline, today)} · ` : '';
  return [
    ...(extensions > 0 ? [`${original}延 ${extensions} 次`] : []),
    ...(line.extensionAsked ? ['申请延期中'] : []),
    ...(line.cycle > 1 ? [`反弹，第 ${line.cycle} 轮`] : []),
    ...(line.returned > 0 && line.state !== 'closed' ? [`退回 ${line.returned} 次`] : []),
    ...(line.withdrawn ? ['公开文字已撤下'] : []),
  ];
}

/** "明日转红"; null when nothing is going to change. */
export const nextText = ({ nextChange }: IssueLine, today: CalendarDay): string | null =>
  nextChange && nextChangeWords(nextChange, daysBetween(today, nextChange.on));

/** Towns of an issue as people say them: 各镇, 县直, or their names. */
export function townsText({ towns }: Pick<IssueLine, 'towns'>): string {
  if (towns.includes(ALL_TOWNS)) return '各镇';
  return towns.length === 0 ? '县直' : towns.join('、');
}

export const namesText = (names: readonly string[]): string => names.join('、') || '—';

/** The number by which the office calls an issue. */
export const numberOf = ({ no, id }: Pick<IssueDetail, 'no' | 'id'>): string => no ?? id;

export const percentText = (progress: number | null): string => (progress === null ? '未报' : `${progress}%`);

/** Whether the reason already says how many days, or there are none to say. */
export function repeatsDays({ lamp, daysLeft, reason, closedLate }: IssueLine): boolean {
  if (lamp === 'none') return true;
  const days = lamp === 'closed' ? closedLate : daysLeft;
  return days === null || days === 0 || reason.includes(`${Math.abs(days)} 天`);
}
