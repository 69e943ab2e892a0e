import {
  addDays,
  calendarDay,
  dayOf,
  dayOfMonth,
  daysBetween,
  monthEnd,
  monthOf,
  parseCalendarDay,
  weekday,
  yearOf,
  type CalendarDay,
} from './calendar-day.ts';
import { accept, refuse, type Result } from './refusal.ts';

export const PERIOD_KINDS = ['week', 'month', 'quarter', 'custom'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
export const PERIOD_KIND_WORDS: Readonly<Record<PeriodKind, string>> = {
  week: '周',
  month: '月',
  quarter: '季',
  custom: '自定',
};

/** A span of days that is ranked as one; `key` names it in an address (2018-W25, 2018-06, 2018-Q2) and is empty for a custom one. */
export type Period = Readonly<{ kind: PeriodKind; key: string; from: CalendarDay; to: CalendarDay }>;

/** Custom periods longer than this say nothing a quarter would not say better. */
const LONGEST_DAYS = 400;
const WEEK = 7;

const pad = (value: number) => String(value).padStart(2, '0');
const firstOf = (year: number, month: number) => calendarDay(`${year}-${pad(month)}-01`);

/** Monday of the week a day lies in. */
const mondayOf = (day: CalendarDay) => addDays(day, -((weekday(day) + 6) % WEEK));

/** The year a week belongs to is the year of its Thursday (GB/T 7408, ISO 8601). */
function weekNumber(monday: CalendarDay): Readonly<{ year: number; week: number }> {
  const thursday = addDays(monday, 3);
  const first = firstOf(yearOf(thursday), 1);
  return { year: yearOf(thursday), week: Math.floor(daysBetween(first, thursday) / WEEK) + 1 };
}

/** The week, month or quarter a day lies in. */
export function periodAt(kind: Exclude<PeriodKind, 'custom'>, day: CalendarDay): Period {
  if (kind === 'week') {
    const from = mondayOf(day);
    const { year, week } = weekNumber(from);
    return { kind, key: `${year}-W${pad(week)}`, from, to: addDays(from, WEEK - 1) };
  }
  const [year, month] = [yearOf(day), monthOf(day)];
  if (kind === 'month') return monthsOf(kind, `${year}-${pad(month)}`, year, month, 1);
  const quarter = Math.ceil(month / 3);
  return monthsOf(kind, `${year}-Q${quarter}`, year, quarter * 3 - 2, 3);
}

function monthsOf(kind: PeriodKind, key: string, year: number, month: number, months: number): Period {
  const from = firstOf(year, month);
  return { kind, key, from, to: monthEnd(year, month + months - 1) ?? from };
}

/** The period right before; of a custom one the span of the same length that ends the day before. */
export function periodBefore({ kind, from, to }: Period): Period {
  const eve = addDays(from, -1);
  return kind === 'custom'
    ? { kind, key: '', from: addDays(eve, -daysBetween(from, to)), to: eve }
    : periodAt(kind, eve);
}

/** The last `count` periods up to this one, oldest first. */
export function periodsUpTo(period: Period, count: number): readonly Period[] {
  const periods = [period];
  while (periods.length < count) periods.unshift(periodBefore(periods[0] ?? period));
  return periods;
}

type Asked = Readonly<{
  period: PeriodKind;
  of?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}>;

const EXAMPLES: Readonly<Record<Exclude<PeriodKind, 'custom'>, string>> = {
  week: '2018-W25',
  month: '2018-06',
  quarter: '2018-Q2',
};

/** The period somebody asked for; without a name the one `today` lies in. */
export function readPeriod({ period: kind, of, from, to }: Asked, today: CalendarDay): Result<Period> {
  if (kind === 'custom') return readCustom(from ?? '', to ?? '');
  if (of === undefined) return accept(periodAt(kind, today));
  const day = firstDayOf(kind, of);
  const period = day && periodAt(kind, day);
  if (period?.key === of) return accept(period);
  const word = `${PERIOD_KIND_WORDS[kind]}`;
  return refuse('NO_SUCH_PERIOD', `没有“${of}”这个周期；按${word}排名请写成 ${EXAMPLES[kind]} 这样，或重新选择周期`);
}

/** The week, month or quarter of a key; null when there is none of that name. */
export function periodOfKey(key: string): (Period & Readonly<{ kind: Exclude<PeriodKind, 'custom'> }>) | null {
  const kind = key.includes('W') ? 'week' : key.includes('Q') ? 'quarter' : 'month';
  const day = firstDayOf(kind, key);
  const period = day && periodAt(kind, day);
  return period?.key === key ? { ...period, kind } : null;
}

function firstDayOf(kind: Exclude<PeriodKind, 'custom'>, of: string): CalendarDay | null {
  const [, year = '', rest = ''] = /^(\d{4})-(W\d{2}|Q[1-4]|\d{2})$/u.exec(of) ?? [];
  const number = Number(rest.replace(/\D/gu, ''));
  if (year === '' || Number(year) < 1000) return null;
  if (kind === 'month') return dayOf(Number(year), number, 1);
  if (kind === 'quarter') return dayOf(Number(year), number * 3 - 2, 1);
  // The fourth of January always lies in the first week.
  return addDays(mondayOf(calendarDay(`${year}-01-04`)), (number - 1) * WEEK);
}

function readCustom(from: string, to: string): Result<Period> {
  const [first, last] = [parseCalendarDay(from), parseCalendarDay(to)];
  if (!first || !last) {
    return refuse('NO_SUCH_PERIOD', '自定周期要有起止两天，例如 2018-06-01 到 2018-06-20；请重新选择');
  }
  if (first > last) return refuse('NO_SUCH_PERIOD', `起始日 ${from} 晚于截止日 ${to}；请对调或重新选择`);
  if (daysBetween(first, last) >= LONGEST_DAYS) {
    return refuse('NO_SUCH_PERIOD', `自定周期最长 ${LONGEST_DAYS} 天；请缩短起止日期`);
  }
  return accept({ kind: 'custom', key: '', from: first, to: last });
}

const monthDay = (day: CalendarDay) => `${monthOf(day)}月${dayOfMonth(day)}日`;
const QUARTERS = ['一', '二', '三', '四'];

/** 第25周 6月18日—24日 · 2018年6月 · 2018年第二季度 · 6月1日—20日 */
export function periodWords({ kind, key, from, to }: Period): string {
  if (kind === 'month') return `${yearOf(from)}年${monthOf(from)}月`;
  if (kind === 'quarter') return `${yearOf(from)}年第${QUARTERS[Math.floor(monthOf(from) / 3)]}季度`;
  const span = spanWords(from, to);
  return kind === 'week' ? `第${Number(key.slice(-2))}周 ${span}` : span;
}

/** The same in as few letters as an axis has room for: 25周, 6月, 二季度, 6.1–6.20. */
export function shortPeriodWords({ kind, key, from, to }: Period): string {
  if (kind === 'week') return `${Number(key.slice(-2))}周`;
  if (kind === 'month') return `${monthOf(from)}月`;
  if (kind === 'quarter') return `${QUARTERS[Math.floor(monthOf(from) / 3)]}季度`;
  const short = (day: CalendarDay) => `${monthOf(day)}.${dayOfMonth(day)}`;
  return `${short(from)}–${short(to)}`;
}

/** 6月18日—24日 */
export function spanWords(from: CalendarDay, to: CalendarDay): string {
  if (from === to) return monthDay(from);
  if (yearOf(from) !== yearOf(to)) return `${yearOf(from)}年${monthDay(from)}—${yearOf(to)}年${monthDay(to)}`;
  return `${monthDay(from)}—${monthOf(from) === monthOf(to) ? `${dayOfMonth(to)}日` : monthDay(to)}`;
}
