import { foldText, visibleText } from '../clean-text.ts';
import { findDay, readDate, type DateContext } from '../read-date.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { Cell } from './cells.ts';

/** Who filled in the sheet and when, from the lines above or below the table. */
export type SheetFacts = Readonly<{ reportUnit: string | null; reportDate: CalendarDay | null }>;

const UNIT =
  /(?:^|[\s;；(（])(?:填报|报送|报表|填表|上报|编制|制表|呈报)?(?:单位|部门)(?:\((?:盖章|公章)\))?[:：]\s*(.+?)(?=\s{2,}|\s+\S{0,6}[:：]|(?:填报|报送|填表|制表|统计)(?:时间|日期)|$)/u;
/** 单位：个 is a unit of measure, not an office. */
const MEASURE_UNIT = /^(?:个|件|户|人|万元|元|亿元|项|条|%|次|亩|公里|处|座|名)(?:[、/,，].{1,3})*$/u;
const DATE_LABEL =
  /(?:^|[\s;；(（])(?:(?:填报|报送|填表|上报|统计|制表|更新|编制|数据|报表)?(?:时间|日期)|截[至止](?:时间|日期)?)[:：]?\s*(.+)$/u;
const NO_CONTEXT: DateContext = { year: null, month: null };

export function readSheetFacts(cells: readonly Cell[]): SheetFacts {
  return { reportUnit: first(cells, unitIn), reportDate: first(cells, labelledDay) ?? first(cells, loneDay) };
}

function first<T>(cells: readonly Cell[], read: (cell: Cell) => T | null): T | null {
  for (const cell of cells) {
    const found = read(cell);
    if (found !== null) return found;
  }
  return null;
}

function unitIn({ text }: Cell): string | null {
  const lines = text.replace(/\u3000/gu, '  ');
  const unit = visibleText(UNIT.exec(lines)?.[1] ?? '');
  return unit === '' || MEASURE_UNIT.test(foldText(unit)) ? null : unit;
}

function labelledDay({ text }: Cell): CalendarDay | null {
  const label = DATE_LABEL.exec(visibleText(text.normalize('NFKC')));
  return label?.[1] === undefined ? null : dayIn(label[1]);
}

function loneDay({ text, kind }: Cell): CalendarDay | null {
  if (kind === 'number') return null;
  const reading = readDate(text.replace(/^[(（]|[)）]$/gu, ''), NO_CONTEXT);
  return reading.kind === 'day' && !reading.vague && !reading.fromText && reading.start === null ? reading.day : null;
}

function dayIn(text: string): CalendarDay | null {
  const whole = readDate(text, NO_CONTEXT);
  if (whole.kind === 'day' && !whole.vague) return whole.day;
  const found = findDay(text, NO_CONTEXT);
  return found?.kind === 'day' ? found.day : null;
}
