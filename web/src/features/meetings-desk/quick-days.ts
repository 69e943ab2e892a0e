import { addDays, monthEnd, monthOf, yearOf, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';

export type QuickDay = Readonly<{ words: string; day: CalendarDay }>;

const WEEK = 7;

/** Days a decision is often put off to, each once and none before tomorrow. */
export function quickDays(today: CalendarDay, nextMeeting: CalendarDay | null): readonly QuickDay[] {
  const month = monthEnd(yearOf(today), monthOf(today));
  const choices: readonly (QuickDay | null)[] = [
    nextMeeting && { words: '下次会前', day: addDays(nextMeeting, -1) },
    { words: '一周', day: addDays(today, WEEK) },
    month && { words: '月底', day: month },
  ];
  const coming = choices.filter((choice): choice is QuickDay => choice !== null && choice.day > today);
  return coming.filter(({ day }, at) => coming.findIndex((other) => other.day === day) === at);
}
