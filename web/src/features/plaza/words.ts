import type { Board, BoardIssue } from '@ryg/shared/domain/board.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { dayOfMonth, monthOf, yearOf } from '@ryg/shared/domain/calendar-day.ts';
import type { Head } from './scene.ts';
import { clockText, countyTime } from '../../design/clock-text.ts';

/** "6月20日"; with its year when that is not the one people live in. */
function dayWords(day: CalendarDay, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : `${yearOf(day)}年`;
  return `${year}${monthOf(day)}月${dayOfMonth(day)}日`;
}

/** "6月20日 17:00": the day the facts hold, with the hour of their release when that was the same day. */
export function asOfWords({ asOf, releasedAt }: Board, now: number): string {
  const day = dayWords(asOf, countyTime(now).day);
  const released = Date.parse(releasedAt);
  return Number.isFinite(released) && countyTime(released).day === asOf ? `${day} ${clockText(released)}` : day;
}

/** "原定6.15 · 延1次", only where an extension was granted; the first date, never the reason. */
export function extensionWords({
  extensions,
  originalDeadline,
}: BoardIssue): Readonly<{ original: string | null; times: number }> | null {
  if (extensions < 1) return null;
  return {
    original: originalDeadline && `${monthOf(originalDeadline)}.${dayOfMonth(originalDeadline)}`,
    times: extensions,
  };
}

export type Due = Readonly<{ kind: 'overdue' | 'left'; days: number }> | Readonly<{ kind: 'word'; word: string }>;

/** What stands at the end of an issue's line. */
export function dueOf({ light, daysLeft }: BoardIssue): Due {
  if (light === 'none') return { kind: 'word', word: '暂不亮灯' };
  if (daysLeft !== null && daysLeft < 0) return { kind: 'overdue', days: -daysLeft };
  if (daysLeft === 0) return { kind: 'word', word: '今天到期' };
  if (daysLeft !== null) return { kind: 'left', days: daysLeft };
  return { kind: 'word', word: light === 'red' ? '严重滞后' : light === 'yellow' ? '进度滞后' : '按进度' };
}

/** The printed sentence of order, and that of the plate. */
export function ruleSentences({ ruleSentence }: Board): readonly [string, string] {
  const [order = '', plate = ''] = ruleSentence.split('；');
  return [order, plate];
}

/** "1 / 2 页", or null where there is one page only. */
export const pageWords = ({ page, pages }: Readonly<{ page: number; pages: number }>): string | null =>
  pages > 1 ? `${page} / ${pages} 页` : null;

/** The header of a county without issues. */
export const nothingHead = ({ county }: Board): Head => ({
  title: `${county.name}问题整改`,
  english: 'No issue to rectify',
  sentence: '',
  pages: null,
});

/** Short name of its town; how many when there are several; the county itself when there is none. */
export function townWords({ ranking }: Board, { towns }: BoardIssue): string {
  const [only] = towns;
  if (towns.length > 1) return `${towns.length}镇共有`;
  return ranking.find(({ code }) => code === only)?.shortName ?? '县直';
}
