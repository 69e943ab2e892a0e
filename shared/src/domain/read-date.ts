import { arabicDates } from './chinese-numerals.ts';
import { foldText } from './clean-text.ts';
import { dayIn, spanOf, type Span } from './date-span.ts';
import type { CalendarDay } from './calendar-day.ts';

/** What a date without a year may lean on: the year of the sheet, and the month in which it was filled in. */
export type DateContext = Readonly<{ year: number | null; month: number | null }>;

export type DateReading =
  | Readonly<{
      kind: 'day';
      day: CalendarDay;
      start: CalendarDay | null;
      yearInferred: boolean;
      vague: boolean;
      fromText: boolean;
    }>
  /** Written as a date, but no such day exists or it cannot be told which. */
  | Readonly<{ kind: 'invalid'; why: string }>
  | Readonly<{ kind: 'noYear' }>
  | Readonly<{ kind: 'words' }>
  | Readonly<{ kind: 'empty' }>;

const TIME_OF_DAY =
  /(?:T|\s+)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:\s*[AP]M)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?(?=之?前?$)|\s*(?<=[日号])(?:[01]?\d|2[0-3])[时点](?=之?前?$)/iu;
const BEFORE = /^(?:限期?|于|在|自|从|截[至止]|计划|拟|预计|力争|确保|最迟|不晚于|[:,、])+/u;
const AFTER = /(?:之前|以前|前|为止|止|左右)?(?:全部|全面|基本)?(?:完成|办结|整改|到位|销号|落实|任务)*[,.;、。]*$/u;
const DATE_LETTERS = /^[\d年月日号./\-~:TZ+第季度上中下旬半底末初前份内]+$/u;
const FULL_DATE = /(?<!\d)\d{4}[年./-]\d{1,2}[月./-]\d{1,2}[日号]?(?!\d)/gu;
const BARE_DATE = /(?<![\d年])\d{1,2}月\d{1,2}[日号]/gu;

/** 2018年7月底前取得阶段性成效: a limit, then words without another number. */
const LEADING_LIMIT =
  /^(\d[^,;、，；。]{1,11}?(?:月[底末份]?|[上中下]旬|季度末?|年[底末]))(?:之|以)?前(?=\p{Script=Han})\D*$/u;

/** Folded text with Arabic digits and one kind of dash. */
export function dateText(text: string): string {
  const day = text.normalize('NFKC').trim().replace(TIME_OF_DAY, '');
  return arabicDates(foldText(day))
    .replace(/[‐-―−]+|-{2,}/gu, '-')
    .replace(/[至到~]+/gu, '~');
}

/** Reads a clerk's text as a day or a stretch of days. Nothing impossible is repaired. */
export function readDate(text: string, context: DateContext): DateReading {
  const whole = dateText(text);
  if (whole === '') return { kind: 'empty' };
  const bare = whole.replace(BEFORE, '').replace(AFTER, '');
  if (/^本?月[底末]$/u.test(bare) && context.month)
    return settle(null, { year: null, from: [context.month, 1], to: [context.month, 0], vague: true }, context);
  const span = spanOf(bare);
  if (span) return settle(null, span, context);
  const range = rangeOf(bare);
  if (range) return settle(range[0], range[1], context);
  if (DATE_LETTERS.test(bare) && /\d/u.test(bare)) return { kind: 'invalid', why: '看不出是哪一天' };
  const found = findDay(whole, context);
  return found ?? { kind: 'words' };
}

/** What is said in brackets (延期至…) explains a date outside; where none stands outside, it is the date. */
function outsideBrackets(text: string): string {
  const outside = text.replace(/\([^)]*\)/gu, '');
  return outside.search(FULL_DATE) >= 0 || outside.search(BARE_DATE) >= 0 ? outside : text;
}

/** The one date that stands inside a sentence, or null when there is none or more than one. */
export function findDay(text: string, context: DateContext): DateReading | null {
  const whole = outsideBrackets(dateText(text));
  const full = new Set(whole.match(FULL_DATE));
  const candidates = full.size > 0 ? full : new Set(whole.match(BARE_DATE));
  const [only] = candidates;
  const written = candidates.size === 1 ? only : candidates.size === 0 ? LEADING_LIMIT.exec(whole)?.[1] : undefined;
  const span = written === undefined ? null : spanOf(written);
  if (!span) return null;
  const reading = settle(null, span, context);
  return reading.kind === 'day' ? { ...reading, fromText: true } : reading;
}

/** Tries every dash as the one between two dates: 2018-3-1-2018-6-30, 3-6月, 2018年3月1日~15日. */
function rangeOf(text: string): readonly [Span, Span] | null {
  const marks = text.includes('~') ? '~' : '-';
  for (let at = text.indexOf(marks); at > 0; at = text.indexOf(marks, at + 1)) {
    const pair = pairOf(text.slice(0, at).replace(/[起开始]+$/u, ''), text.slice(at + 1));
    if (pair) return pair;
  }
  return null;
}

function pairOf(left: string, right: string): readonly [Span, Span] | null {
  const from = spanOf(left) ?? spanOf(`${left}月`);
  if (!from) return null;
  const sameMonth = /^(\d{1,2})[日号]?$/u.exec(right);
  const wholeMonths = from.vague;
  const to =
    spanOf(right) ??
    (sameMonth ? (wholeMonths ? spanOf(`${right}月`) : spanOf(`${from.from[0]}月${sameMonth[1]}日`)) : null);
  if (!to) return null;
  const turnsYear = from.year !== null && to.year === null && to.to[0] < from.from[0];
  return [
    { ...from, year: from.year ?? to.year },
    { ...to, year: to.year ?? (from.year === null ? null : from.year + (turnsYear ? 1 : 0)), vague: false },
  ];
}

/** In December a January date is next year's. */
function yearFor(span: Span, { year, month }: DateContext): number | null {
  if (span.year !== null) return span.year;
  if (year === null) return null;
  return month === 12 && span.to[0] === 1 ? year + 1 : year;
}

function settle(from: Span | null, to: Span, context: DateContext): DateReading {
  const year = yearFor(to, context);
  if (year === null) return { kind: 'noYear' };
  const last = dayIn(year, to.to);
  if (!last.ok) return { kind: 'invalid', why: last.why };
  const first = from ? dayIn(yearOfStart(from, to, year), from.from) : null;
  if (first && !first.ok) return { kind: 'invalid', why: first.why };
  if (first && first.day > last.day) return { kind: 'invalid', why: '开始晚于结束' };
  return {
    kind: 'day',
    day: last.day,
    start: first?.day ?? null,
    yearInferred: to.year === null,
    vague: to.vague,
    fromText: false,
  };
}

function yearOfStart(from: Span, to: Span, year: number): number {
  if (from.year !== null) return from.year;
  return from.from[0] > to.to[0] ? year - 1 : year;
}
