import type { Board } from './board.ts';
import { addDays, dayOfMonth, monthOf, yearOf, type CalendarDay } from './calendar-day.ts';
import { refuse, type Result } from './refusal.ts';

/** A day that is over shows what was known by its end; a coming one shows today's facts judged at that day. */
export const AS_OF_KINDS = ['past', 'today', 'forecast'] as const;
export type AsOfKind = (typeof AS_OF_KINDS)[number];

/** How far ahead today's facts are judged: as far as `nextChange` looks. */
const FORECAST_DAYS = 400;

/** The days that can be looked at, both included, and the one that is today. */
export type DaysToSee = Readonly<{ first: CalendarDay; today: CalendarDay; last: CalendarDay }>;

export const daysToSee = (first: CalendarDay, today: CalendarDay): DaysToSee => ({
  first,
  today,
  last: addDays(today, FORECAST_DAYS),
});

/** 时光机: which day was asked for, what that day is, and which others there are. */
export type DaySeen = Readonly<{
  kind: AsOfKind;
  asked: CalendarDay;
  today: CalendarDay;
  firstDay: CalendarDay;
  lastDay: CalendarDay;
}>;

export const daySeen = (kind: AsOfKind, asked: CalendarDay, { first, today, last }: DaysToSee): DaySeen => ({
  kind,
  asked,
  today,
  firstDay: first,
  lastDay: last,
});

/** The same of a public board, with the release it was drawn from. */
export type TimeMachine = DaySeen & Readonly<{ release: Readonly<{ number: number; on: CalendarDay }> }>;

/** The public board of any day. It says of itself that it may not be today's, so that no wall takes it for that. */
export type AsOfBoard = Board & Readonly<{ timeMachine: TimeMachine }>;

/** 2018年5月9日 */
export const chineseDay = (day: CalendarDay): string => `${yearOf(day)}年${monthOf(day)}月${dayOfMonth(day)}日`;

/** What a day is to those who look today, or the days they may choose from. */
export function asOfKind(day: CalendarDay, { first, today, last }: DaysToSee, whose: string): Result<AsOfKind> {
  if (day >= first && day <= last) {
    return { ok: true, value: day === today ? 'today' : day < today ? 'past' : 'forecast' };
  }
  return refuse(
    'DAY_OUTSIDE_LEDGER',
    `看不到${chineseDay(day)}：${whose}从${chineseDay(first)}起有记录，最远推算到${chineseDay(last)}；请在这两天之间选一天`,
  );
}
