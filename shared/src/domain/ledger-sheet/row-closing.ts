import { daysBetween, type CalendarDay } from '../calendar-day.ts';
import { readProgressNumber, readProgressText, type ProgressReading, type ProgressRefusal } from '../read-progress.ts';
import type { IssueState } from '../issue.ts';
import type { Field } from './headings.ts';
import type { RowCells } from './row-cells.ts';
import { dayInStatus, type Outcome, type RowDays } from './row-days.ts';
import type { Notes, SheetContext } from './sheet-context.ts';

export type RowClosing = Readonly<{ progress: number | null; state: IssueState; closedOn: CalendarDay | null }>;

/** Columns that may say how far an issue has come, the most telling first. */
const STATUS_FIELDS: readonly Field[] = ['state', 'progress', 'closedOn'];
const MARK_FIELDS: readonly Field[] = ['done', 'doing', 'notStarted'];

/** Progress and state of a row. A completion day not after the as-of day closes, or a word that says so; 100 % alone does not. */
export function readRowClosing(
  cells: RowCells,
  days: RowDays,
  context: SheetContext,
  notes: Notes,
): Outcome<RowClosing> {
  const readings = new Map<Field, ProgressReading>();
  for (const field of STATUS_FIELDS) {
    if (!cells.has(field) || (field === 'closedOn' && days.closedOn)) continue;
    const reading = readStatusCell(cells, field, context);
    if ('outOfRange' in reading) return outOfRange(cells, field);
    readings.set(field, reading);
    noteReading(cells, field, reading, notes);
  }
  const marked = markedState(cells);
  const said = [...readings.values()].map(({ says }) => says);
  // A figure that was reported stands, whatever a status beside it stands for.
  const progress =
    readings.get('progress')?.progress ??
    [...readings.values()].find(({ progress: value }) => value !== null)?.progress ??
    marked.progress;
  const statusSaysOpen = readings.get('state')?.says === 'notClosed';
  const saysClosed = (said.includes('closed') || marked.closed) && !said.includes('notClosed');
  const closedOn = days.closedOn ?? (saysClosed ? dayFromWords(cells, readings, context, notes) : null);
  const isFuture = closedOn !== null && context.asOf !== null && closedOn > context.asOf;
  const closed = !isFuture && (closedOn !== null || saysClosed);
  if (closed)
    noteClosed(
      cells,
      {
        closedOn,
        contradicted: closedOn !== null && (statusSaysOpen || (said.includes('notClosed') && (progress ?? 100) < 100)),
      },
      days,
      notes,
    );
  else if (progress === 100 && !isFuture) noteFull(cells, notes);
  return { ok: true, value: { progress, state: closed ? 'closed' : openState(said), closedOn } };
}

function readStatusCell(cells: RowCells, field: Field, { fractions }: SheetContext): ProgressReading | ProgressRefusal {
  const cell = cells.cell(field);
  if (cell.number !== null && cell.kind === 'percent')
    return readProgressNumber(Math.round(cell.number * 1e8) / 1e6, false);
  if (cell.number !== null && cell.kind === 'number' && field === 'progress')
    return readProgressNumber(cell.number, fractions);
  const reading = readProgressText(cells.text(field), fractions);
  // 1 and 0 in a status column are ticks or codes, no percentages.
  return field === 'progress' || 'outOfRange' in reading
    ? reading
    : { ...reading, progress: reading.says === null ? null : reading.progress };
}

function outOfRange(cells: RowCells, field: Field): Outcome<never> {
  const message = `第${cells.row}行：${cells.heading(field)}“${cells.text(field)}”不在 0 到 100% 之间，这一行没有导入，请改正后再导入`;
  return { ok: false, refusal: { code: 'PROGRESS_RANGE', message } };
}

function noteReading(cells: RowCells, field: Field, { remark, progress }: ProgressReading, notes: Notes): void {
  const where = `第${cells.row}行：“${cells.heading(field)}”`;
  const text = cells.text(field);
  if (remark === 'fraction')
    notes.push({ code: 'PROGRESS_FRACTION', message: `${where}“${text}”按${progress}%处理，请核对` });
  if (remark === 'doneAndLongTerm') {
    notes.push({
      code: 'DONE_NO_DATE',
      message: `${where}写着“${text}”但没有完成日期，暂按未销号处理，请确认后补填完成日期`,
    });
  }
  if (remark === 'unclear' && field === 'state') {
    notes.push({ code: 'STATE_UNREADABLE', message: `${where}“${text}”看不出是否完成，按未销号处理，请核对` });
  }
  if (remark === 'unclear' && field === 'progress') {
    notes.push({ code: 'PROGRESS_UNREADABLE', message: `${where}“${text}”读不出完成多少，按未知处理，请写成百分比` });
  }
}

/** Three columns 已完成 / 正在整改 / 未整改 with a tick in one of them. */
function markedState(cells: RowCells): Readonly<{ closed: boolean; progress: number | null }> {
  const ticked = MARK_FIELDS.filter((field) => /^(?:[√✓✔☑●vV1]|是)$/u.test(cells.text(field)));
  const [only] = ticked.length === 1 ? ticked : [];
  if (only === 'done') return { closed: true, progress: 100 };
  return { closed: false, progress: only === 'notStarted' ? 0 : null };
}

function dayFromWords(
  cells: RowCells,
  readings: ReadonlyMap<Field, ProgressReading>,
  context: SheetContext,
  notes: Notes,
): CalendarDay | null {
  for (const [field, { says }] of readings) {
    const text = cells.text(field);
    const day = says === 'closed' ? dayInStatus(text, context) : null;
    if (!day) continue;
    notes.push({
      code: 'DONE_DATE_FROM_TEXT',
      message: `第${cells.row}行：完成日期${day}是从“${text}”里读出来的，请核对`,
    });
    return day;
  }
  return null;
}

type Closing = Readonly<{ closedOn: CalendarDay | null; contradicted: boolean }>;

function noteClosed(cells: RowCells, { closedOn, contradicted }: Closing, { deadline }: RowDays, notes: Notes): void {
  const where = `第${cells.row}行：`;
  if (closedOn === null)
    notes.push({ code: 'DONE_NO_DATE', message: `${where}写着已完成但没有完成日期，看不出是否按期，请补填` });
  if (contradicted)
    notes.push({
      code: 'STATE_CONFLICT',
      message: `${where}填了完成日期${closedOn}，进展却写着没有完成，按已销号处理，请核对`,
    });
  const late = closedOn && deadline.on ? daysBetween(deadline.on, closedOn) : 0;
  if (late > 0) notes.push({ code: 'DONE_LATE', message: `${where}${closedOn}完成，比时限晚${late}天` });
}

function noteFull(cells: RowCells, notes: Notes): void {
  notes.push({
    code: 'NOT_CLOSED_AT_100',
    message: `第${cells.row}行：进度报了100%，但没有销号，按未销号处理，销号后请补填完成日期`,
  });
}

function openState(said: readonly ProgressReading['says'][]): IssueState {
  if (said.includes('suspended')) return 'suspended';
  return said.includes('closeRequested') ? 'closeRequested' : 'rectifying';
}
