import type { DaySeen } from '@ryg/shared/domain/as-of.ts';
import {
  addDays,
  dayOf,
  dayOfMonth,
  daysBetween,
  monthOf,
  weekday,
  yearOf,
  type CalendarDay,
} from '@ryg/shared/domain/calendar-day.ts';

const WEEK = 7;
const THURSDAY = 4;
/** The slider looks so far ahead; whoever wants more names the day. */
const AHEAD = 4 * WEEK;
/** Labels that stand side by side on a telephone. */
const TICKS_AT_MOST = 7;

/** The days from one end of the slider to the other. */
export type Span = Readonly<{ from: CalendarDay; to: CalendarDay }>;

const earlier = (a: CalendarDay, b: CalendarDay) => (a < b ? a : b);
const later = (a: CalendarDay, b: CalendarDay) => (a > b ? a : b);

export function spanOf({ firstDay, lastDay, today, asked }: DaySeen): Span {
  return { from: firstDay, to: earlier(lastDay, later(asked, addDays(today, AHEAD))) };
}

/** The week of the year, Monday to Sunday; the first is the one with the year's first Thursday (GB/T 7408). */
export function weekOfYear(day: CalendarDay): number {
  const thursday = addDays(day, THURSDAY - (weekday(day) || WEEK));
  const firstOfYear = dayOf(yearOf(thursday), 1, 1) ?? thursday;
  return Math.floor(daysBetween(firstOfYear, thursday) / WEEK) + 1;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -WEEK,
  PageUp: WEEK,
};

/** Where a key leads on the slider, or null when it is none of its keys. */
export function dayByKey(day: CalendarDay, key: string, span: Span): CalendarDay | null {
  if (key === 'Home') return span.from;
  if (key === 'End') return span.to;
  const step = STEPS[key];
  return step === undefined ? null : within(addDays(day, step), span);
}

export const within = (day: CalendarDay, { from, to }: Span): CalendarDay => later(from, earlier(day, to));

/** The film shows a picture a week and ends today: on what day it begins when it is started here. */
export function firstFrame({ asked, firstDay, today }: DaySeen): CalendarDay {
  if (asked < today) return asked;
  return addDays(today, -WEEK * Math.floor(Math.max(0, daysBetween(firstDay, today)) / WEEK));
}

/** The day of the next picture, or null after the last. */
export function nextFrame({ asked, today }: DaySeen): CalendarDay | null {
  return asked >= today ? null : earlier(addDays(asked, WEEK), today);
}

export type Tick = Readonly<{ day: CalendarDay; share: number; words: string }>;

const shareOf = (day: CalendarDay, { from, to }: Span) => daysBetween(from, day) / Math.max(1, daysBetween(from, to));

/** Two labels closer than this lie over each other on a telephone. */
const NARROW = 0.28;
const firstWords = (day: CalendarDay) => `${yearOf(day)}年${monthOf(day)}月${dayOfMonth(day)}日`;

/** The first day, then beginnings of months, or of every so many months or years on a long ledger, and where they stand on the slider. */
export function ticksOf(span: Span): readonly Tick[] {
  const months = (yearOf(span.to) - yearOf(span.from)) * 12 + monthOf(span.to) - monthOf(span.from);
  const every = [1, 3, 6, 12, 24, 60].find((some) => months / some <= TICKS_AT_MOST) ?? 120;
  const ticks: Tick[] = [{ day: span.from, share: 0, words: firstWords(span.from) }];
  for (let month = 0; month <= months; month++) {
    const count = monthOf(span.from) - 1 + month;
    if (count % every !== 0) continue;
    const day = dayOf(yearOf(span.from) + Math.floor(count / 12), (count % 12) + 1, 1);
    // The first day has a label of its own.
    if (!day || shareOf(day, span) < NARROW) continue;
    const words = every >= 12 || monthOf(day) === 1 ? `${yearOf(day)}年` : `${monthOf(day)}月`;
    ticks.push({ day, share: shareOf(day, span), words });
  }
  return ticks;
}

export const todayShare = ({ today }: DaySeen, span: Span): number => Math.min(1, Math.max(0, shareOf(today, span)));

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** 星期三 第19周 */
export const weekWords = (day: CalendarDay): string => `星期${WEEKDAYS[weekday(day)]} 第${weekOfYear(day)}周`;

/** 2018年5月9日 第19周: what is read aloud of a place on the slider. */
export const spokenDay = (day: CalendarDay): string =>
  `${yearOf(day)}年${monthOf(day)}月${dayOfMonth(day)}日 第${weekOfYear(day)}周`;
