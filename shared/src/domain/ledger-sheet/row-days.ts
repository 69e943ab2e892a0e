import { visibleText } from '../clean-text.ts';
import { findDay, readDate } from '../read-date.ts';
import { readDeadline, type DeadlineRemark } from '../read-deadline.ts';
import { UNSET_DEADLINE, type Deadline } from '../deadline.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { Field } from './headings.ts';
import type { RowCells } from './row-cells.ts';
import { readSerial } from './serial.ts';
import type { Notes, RowRefusal, SheetContext } from './sheet-context.ts';

export type RowDays = Readonly<{
  start: CalendarDay | null;
  deadline: Deadline;
  closedOn: CalendarDay | null;
  reportedOn?: CalendarDay | null;
}>;
export type Outcome<T> = Readonly<{ ok: true; value: T } | { ok: false; refusal: RowRefusal }>;

const FIX = '请改正后再导入';
/** An old matter may have begun long ago, but no ledger sets or meets a deadline before this. */
const FIRST_DEADLINE = '2000-01-01';
const isTooEarly = (day: CalendarDay | null) => day !== null && day < FIRST_DEADLINE;

/** The three dates of a row, or the reason why one of them cannot be. */
export function readRowDays(cells: RowCells, context: SheetContext, notes: Notes): Outcome<RowDays> {
  const deadline = readDeadlineCell(cells, context, notes);
  if (!deadline.ok) return deadline;
  const start = readDayCell(cells, 'start', context, notes);
  if (!start.ok) return start;
  const closedOn = readDayCell(cells, 'closedOn', context, notes);
  if (!closedOn.ok) return closedOn;
  const reportedOn = cells.has('reportedOn') ? readDayCell(cells, 'reportedOn', context, notes) : null;
  if (reportedOn && !reportedOn.ok) return reportedOn;
  const days = {
    ...(reportedOn ? { reportedOn: reportedOn.value } : {}),
    start: start.value ?? deadline.value.start,
    deadline: deadline.value.deadline,
    closedOn: closedOn.value,
  };
  noteOrder(cells, days, context, notes);
  return { ok: true, value: days };
}

function refused(cells: RowCells, field: Field, code: string, why: string): Outcome<never> {
  const value = visibleText(cells.cell(field).text);
  const advice = code === 'YEAR_UNKNOWN' ? '请写上年份，或用 --year 指明' : FIX;
  return {
    ok: false,
    refusal: {
      code,
      message: `第${cells.row}行：${cells.heading(field)}“${value}”不是有效日期（${why}），这一行没有导入，${advice}`,
    },
  };
}

function noteSerial(cells: RowCells, field: Field, day: CalendarDay, notes: Notes): void {
  const text = cells.text(field);
  notes.push({
    code: 'SERIAL_DATE',
    message: `第${cells.row}行：“${cells.heading(field)}”是没有日期格式的数字${text}，按日期${day}处理，请核对`,
  });
}

function readDeadlineCell(
  cells: RowCells,
  context: SheetContext,
  notes: Notes,
): Outcome<{ deadline: Deadline; start: CalendarDay | null }> {
  if (!cells.has('deadline')) return { ok: true, value: { deadline: UNSET_DEADLINE, start: null } };
  const raw = cells.text('deadline');
  const serial = readSerial(cells.cell('deadline'), context.date1904);
  if (serial && 'why' in serial) return refused(cells, 'deadline', 'DATE_INVALID', serial.why);
  if (serial && isTooEarly(serial.day)) return refused(cells, 'deadline', 'DATE_INVALID', '年份不合理');
  if (serial) {
    noteSerial(cells, 'deadline', serial.day, notes);
    return { ok: true, value: { deadline: { kind: 'date', on: serial.day, raw, inferred: false }, start: null } };
  }
  const reading = readDeadline(raw, context.dates);
  if (reading.ok && isTooEarly(reading.deadline.on)) return refused(cells, 'deadline', 'DATE_INVALID', '年份不合理');
  if (!reading.ok) return refused(cells, 'deadline', reading.code, reading.why);
  if (reading.remark) notes.push(deadlineNote(cells, raw, reading.deadline.on, reading.remark));
  return { ok: true, value: reading };
}

const REMARK_CODES: Readonly<Record<DeadlineRemark, string>> = {
  missing: 'DEADLINE_MISSING',
  open: 'DEADLINE_OPEN',
  unreadable: 'DEADLINE_UNREADABLE',
  yearInferred: 'YEAR_INFERRED',
  vague: 'VAGUE_DATE',
  fromText: 'DATE_FROM_TEXT',
};

function deadlineNote(
  cells: RowCells,
  raw: string,
  on: CalendarDay | null,
  remark: DeadlineRemark,
): { code: string; message: string } {
  const where = `第${cells.row}行：“${cells.heading('deadline')}”`;
  const messages: Readonly<Record<DeadlineRemark, string>> = {
    missing: `${where}没有填，暂不亮灯，请补填`,
    open: `${where}写的是“${raw}”，没有明确日期，暂不亮灯，定下后请补填`,
    unreadable: `${where}“${raw}”读不出日期，暂按待明确处理，请改成具体日期`,
    yearInferred: `${where}“${raw}”没有写年份，按${on}处理，请核对`,
    vague: `${where}“${raw}”没有写到具体哪一天，按${on}处理，请核对`,
    fromText: `${where}的日期${on}是从“${raw}”里读出来的，请核对`,
  };
  return { code: REMARK_CODES[remark], message: messages[remark] };
}

function readDayCell(
  cells: RowCells,
  field: 'start' | 'closedOn' | 'reportedOn',
  context: SheetContext,
  notes: Notes,
): Outcome<CalendarDay | null> {
  const text = cells.text(field);
  const serial = readSerial(cells.cell(field), context.date1904);
  if (serial && 'why' in serial) return refused(cells, field, 'DATE_INVALID', serial.why);
  if (serial) {
    // A whole column of such numbers is common for the start; what decides a light is flagged, the rest only shown.
    if (field === 'closedOn') noteSerial(cells, field, serial.day, notes);
    return { ok: true, value: serial.day };
  }
  const dates = field === 'closedOn' ? lookingBack(text, context) : context.dates;
  const reading = readDate(text, dates);
  if (reading.kind === 'invalid') return refused(cells, field, 'DATE_INVALID', reading.why);
  if (reading.kind === 'noYear') return refused(cells, field, 'YEAR_UNKNOWN', '没有年份，表里也看不出是哪一年');
  if (reading.kind === 'day' && field === 'closedOn' && isTooEarly(reading.day))
    return refused(cells, field, 'DATE_INVALID', '年份不合理');
  if (reading.kind === 'day') {
    if (reading.yearInferred) notes.push(inferred(cells, field, text, reading.day));
    return {
      ok: true,
      value: field === 'start' ? (reading.start ?? firstOf(reading.day, reading.vague)) : reading.day,
    };
  }
  if (reading.kind === 'words' && field === 'start') {
    notes.push({
      code: 'START_UNREADABLE',
      message: `第${cells.row}行：“${cells.heading(field)}”“${text}”读不出日期，按没有填处理，请改成具体日期`,
    });
  }
  return { ok: true, value: null };
}

/** A month alone begins on its first day. */
const firstOf = (day: CalendarDay, vague: boolean): CalendarDay =>
  vague ? (`${day.slice(0, 8)}01` as CalendarDay) : day;

/** In January a completion in December was last year's. */
function lookingBack(text: string, { dates }: SheetContext): typeof dates {
  const turned = dates.month === 1 && dates.year !== null && /(?<![\d年])(?:12|十二)月/u.test(text);
  return turned ? { year: (dates.year ?? 0) - 1, month: null } : { ...dates, month: null };
}

function inferred(cells: RowCells, field: Field, text: string, day: CalendarDay): { code: string; message: string } {
  return {
    code: 'YEAR_INFERRED',
    message: `第${cells.row}行：“${cells.heading(field)}”“${text}”没有写年份，按${day}处理，请核对`,
  };
}

/** A completion day written inside a status: 已完成（6月5日）. */
export function dayInStatus(text: string, context: SheetContext): CalendarDay | null {
  const found = findDay(text, lookingBack(text, context));
  return found?.kind === 'day' ? found.day : null;
}

function noteOrder(
  cells: RowCells,
  { start, deadline, closedOn }: RowDays,
  { reportDate }: SheetContext,
  notes: Notes,
): void {
  const where = `第${cells.row}行：`;
  if (start && deadline.on && deadline.on < start) {
    notes.push({
      code: 'DEADLINE_BEFORE_START',
      message: `${where}${cells.heading('deadline')}${deadline.on}早于${cells.heading('start') || '开始日期'}${start}，请核对`,
    });
  }
  if (start && closedOn && closedOn < start) {
    notes.push({
      code: 'DONE_BEFORE_START',
      message: `${where}${cells.heading('closedOn')}${closedOn}早于${cells.heading('start') || '开始日期'}${start}，请核对`,
    });
  }
  if (reportDate && closedOn && closedOn > reportDate) {
    notes.push({
      code: 'DONE_IN_FUTURE',
      message: `${where}${cells.heading('closedOn')}${closedOn}晚于填报日期${reportDate}，到那天之前按未完成处理，请核对`,
    });
  }
}
