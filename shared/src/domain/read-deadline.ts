import { dateText, readDate, type DateContext, type DateReading } from './read-date.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { Deadline, DeadlineKind } from './deadline.ts';

const IMMEDIATE = /立[行说整知]立改|即[知行改]即改|边[查整]边改|马上(?:就?改|整改)?|立即(?:整改|办理|完成)?|随即整改/gu;
const LONG_TERM =
  /(?:并|且|后)?(?:长期|持续|常年|常态)(?:坚持|推进|化推进|化管理|整改|抓好|巩固|化)?|常抓不懈|坚持不懈/gu;
const OPEN = /^(?:待定|待明确|未定|暂无|暂未确定|另行通知|按?序时进度|按上级(?:要求|部署)|无|[/\-—~]+)$/u;

/** How a deadline text was understood; a `start` comes from ranges such as 3月—6月. */
export type DeadlineReading = Readonly<
  | { ok: true; deadline: Deadline; start: CalendarDay | null; remark: DeadlineRemark | null }
  | { ok: false; code: 'DATE_INVALID' | 'YEAR_UNKNOWN'; why: string }
>;

/** What the office should know of the reading. */
export type DeadlineRemark = 'missing' | 'open' | 'unreadable' | 'yearInferred' | 'vague' | 'fromText';

/** Text → Deadline by the county's grammar. The raw text is kept; nothing impossible is repaired. */
export function readDeadline(raw: string, context: DateContext): DeadlineReading {
  const text = dateText(raw);
  const unset = (remark: DeadlineRemark): DeadlineReading => accepted('unset', null, raw, remark);
  if (text === '') return unset('missing');
  if (OPEN.test(text)) return unset('open');
  const immediate = text.search(IMMEDIATE) >= 0;
  const longTerm = text.search(LONG_TERM) >= 0;
  const rest = text
    .replace(IMMEDIATE, '')
    .replace(LONG_TERM, '')
    .replace(/^[,;、，；(]+|[,;、，；)]+$|[,;、，；]+(?=[,;、，；])/gu, '');
  // 43281 and the like are left to the caller; a time of day was already dropped.
  const date = readDate(immediate || longTerm ? rest : raw, context);
  if (date.kind === 'day') return accepted(longTerm ? 'staged' : 'date', date, raw, remarkOf(date));
  if (date.kind === 'invalid') return { ok: false, code: 'DATE_INVALID', why: date.why };
  if (date.kind === 'noYear') return { ok: false, code: 'YEAR_UNKNOWN', why: '没有年份，表里也看不出是哪一年' };
  if (immediate) return accepted('immediate', null, raw, null);
  if (longTerm) return accepted('longTerm', null, raw, null);
  return unset('unreadable');
}

type DayReading = Extract<DateReading, { kind: 'day' }>;

function accepted(
  kind: DeadlineKind,
  date: DayReading | null,
  raw: string,
  remark: DeadlineRemark | null,
): DeadlineReading {
  const inferred = date !== null && (date.yearInferred || date.vague || date.fromText);
  return {
    ok: true,
    deadline: { kind, on: date?.day ?? null, raw: raw.trim(), inferred },
    start: date?.start ?? null,
    remark,
  };
}

function remarkOf({ vague, yearInferred, fromText }: DayReading): DeadlineRemark | null {
  if (vague) return 'vague';
  if (yearInferred) return 'yearInferred';
  return fromText ? 'fromText' : null;
}
