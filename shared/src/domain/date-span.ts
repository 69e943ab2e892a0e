import { daysInMonth, dayOf, type CalendarDay } from './calendar-day.ts';

/** A stretch of days as written: month and day of both ends, day 0 meaning the month's end. `year` null: not written. */
export type Span = Readonly<{
  year: number | null;
  from: readonly [month: number, day: number];
  to: readonly [month: number, day: number];
  /** Only a month, a third of one, a quarter or a year was given. */
  vague: boolean;
}>;

type Pattern = readonly [RegExp, (parts: readonly (string | undefined)[]) => Span];

const yearOrNull = (text: string | undefined) => (text === undefined ? null : Number(text));
const oneDay = (year: string | undefined, month: string | undefined, day: string | undefined): Span => ({
  year: yearOrNull(year),
  from: [Number(month), Number(day)],
  to: [Number(month), Number(day)],
  vague: false,
});

/** First and last day of the part of a month, and whether the word leaves the day open. */
const MONTH_PARTS: Readonly<Record<string, readonly [from: number, to: number, vague: boolean]>> = {
  底: [1, 0, false],
  末: [1, 0, false],
  初: [1, 10, true],
  上旬: [1, 10, true],
  中旬: [11, 20, true],
  下旬: [21, 0, true],
};

function monthPart(year: string | undefined, month: string | undefined, part = ''): Span {
  const [from, to, vague] = MONTH_PARTS[part] ?? [1, 0, true];
  return { year: yearOrNull(year), from: [Number(month), from], to: [Number(month), to], vague };
}

const months = (year: string | undefined, from: number, to: number, vague: boolean): Span => ({
  year: yearOrNull(year),
  from: [from, 1],
  to: [to, 0],
  vague,
});

const YEAR = '(?:(\\d{4})年|[本今当]年)?';
const PATTERNS: readonly Pattern[] = [
  [/^(\d{4})[年./,、-](\d{1,2})[月./,、-](\d{1,2})[日号]?$/u, ([, year, month, day]) => oneDay(year, month, day)],
  // 18年6月30日 is common in speech; of 18.6.30 nobody can tell which part is the year.
  [/^(\d{2})年(\d{1,2})月(\d{1,2})[日号]?$/u, ([, year, month, day]) => oneDay(`20${year}`, month, day)],
  [/^(\d{4})(\d{2})(\d{2})$/u, ([, year, month, day]) => oneDay(year, month, day)],
  [new RegExp(`^${YEAR}(\\d{1,2})月(\\d{1,2})[日号]?$`, 'u'), ([, year, month, day]) => oneDay(year, month, day)],
  [/^(\d{1,2})[./-](\d{1,2})$/u, ([, month, day]) => oneDay(undefined, month, day)],
  [/^(\d{4})[./-](\d{1,2})(?:月?份?([底末初]|[上中下]旬)?)$/u, ([, year, month, part]) => monthPart(year, month, part)],
  [
    new RegExp(`^${YEAR}(\\d{1,2})月份?(?:月?([底末初])|([上中下]旬)|[内中])?$`, 'u'),
    ([, year, month, end, third]) => monthPart(year, month, end ?? third),
  ],
  [
    new RegExp(`^${YEAR}第?([1-4])季度[末底内]?$`, 'u'),
    ([, year, quarter]) => months(year, Number(quarter) * 3 - 2, Number(quarter) * 3, true),
  ],
  [
    new RegExp(`^${YEAR}(上|下)半年[末底内]?$`, 'u'),
    ([, year, half]) => (half === '上' ? months(year, 1, 6, true) : months(year, 7, 12, true)),
  ],
  [/^(?:(\d{4})年?|[本今当])?年?[底末内终]$/u, ([, year]) => months(year, 1, 12, false)],
  [/^(\d{4})年度?$/u, ([, year]) => months(year, 1, 12, true)],
];

/** Reads folded text with Arabic digits as one stretch of days, or null when it is not written as one. */
export function spanOf(text: string): Span | null {
  for (const [pattern, build] of PATTERNS) {
    const parts = pattern.exec(text);
    if (parts) return build(parts);
  }
  return null;
}

/** Years a rectification ledger can speak of; anything else is a slip of the pen. */
export const PLAUSIBLE_YEARS = { first: 1980, last: 2099 } as const;

export type DayOrReason = Readonly<{ ok: true; day: CalendarDay } | { ok: false; why: string }>;

/** The day itself, or in Chinese why the calendar has no such day. */
export function dayIn(year: number, [month, day]: readonly [number, number]): DayOrReason {
  if (year < PLAUSIBLE_YEARS.first || year > PLAUSIBLE_YEARS.last) return { ok: false, why: `年份${year}不合理` };
  if (month < 1 || month > 12) return { ok: false, why: `没有${month}月` };
  const length = daysInMonth(year, month);
  const found = dayOf(year, month, day === 0 ? length : day);
  if (found) return { ok: true, day: found };
  const which = month === 2 ? `${year}年2月` : `${month}月`;
  return { ok: false, why: day > length ? `${which}只有${length}天` : `没有${day}日` };
}
