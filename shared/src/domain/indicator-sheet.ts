import type { CalendarDay } from './calendar-day.ts';
import { foldText, visibleText } from './clean-text.ts';
import { columnsIn, INDICATOR_HEADINGS, type IndicatorColumn, type SheetColumns } from './indicator-headings.ts';
import { lineOf, readIndicatorRow, rejectedRow, type RejectedRow, type RowIndicator } from './indicator-row.ts';
import type { Workbook } from './ledger-sheet/cells.ts';
import { gridOf, type Grid } from './ledger-sheet/grid.ts';
import { accept, refuse, type Result } from './refusal.ts';

export type IndicatorSheet = Readonly<{
  sheet: string;
  rows: readonly RowIndicator[];
  rejected: readonly RejectedRow[];
  notices: readonly string[];
  /** Columns the sheet has; what it does not have stays as it is in the ledger. */
  has: ReadonlySet<IndicatorColumn>;
}>;

const MOST_ROWS = 5_000;
const SUM = /^(?:合计|总计|小计|累计)/u;
const REMARK = /^(?:注|备注|说明|填表|制表|审核|联系|单位(?:负责人|盖章))/u;

/** The key by which two rows, or a row and the ledger, mean the same indicator. */
export const sameIndicator = ({ name, owner }: Readonly<{ name: string; owner: string }>): string =>
  `${foldText(name)}\n${foldText(owner)}`;

/** Reads a sheet of indicators. `today` is the day reports hold for where the sheet names none. */
export function readIndicatorSheet(book: Workbook, today: CalendarDay): Result<IndicatorSheet> {
  for (const sheet of book.sheets.filter(({ hidden }) => !hidden)) {
    const grid = gridOf(sheet);
    const columns = columnsIn(grid);
    if (columns) return readRows(grid, columns, today);
  }
  const { name, unit, direction, target, actual, due, owner } = INDICATOR_HEADINGS;
  const headings = [name, unit, direction, target, actual, due, owner].join('、');
  return refuse('NO_INDICATOR_HEADER', `“${book.file}”里没有找到表头；请写上列名 ${headings}，也可先导出一份照着填`);
}

function readRows(grid: Grid, columns: SheetColumns, today: CalendarDay): Result<IndicatorSheet> {
  const { name } = grid.sheet;
  if (grid.height - columns.headerRow > MOST_ROWS)
    return refuse('IMPORT_TOO_LARGE', `“${name}”超过 ${MOST_ROWS} 行，不像指标表；请只保留指标再上传`);
  const rows: RowIndicator[] = [];
  const rejected: RejectedRow[] = [];
  const notices: string[] = [];
  const known = new Map<string, number>();
  for (let at = columns.headerRow + 1; at < grid.height; at++) {
    if (isBlank(grid, columns, at)) continue;
    const line = lineOf(grid, columns, at);
    const called = line.text('name');
    if (SUM.test(called) || (REMARK.test(called) && line.text('target') === '')) {
      notices.push(`第 ${at + 1} 行“${called}”不是指标，没有读`);
      continue;
    }
    const read = readIndicatorRow(line, today);
    if ('message' in read) {
      rejected.push(read);
      continue;
    }
    const key = sameIndicator(read.indicator);
    const before = known.get(key);
    if (before === undefined) rows.push(read);
    else rejected.push(rejectedRow(line, 'name', `与第 ${before} 行同名，责任单位也相同；请删去一行或改名`));
    known.set(key, before ?? at + 1);
  }
  return accept({ sheet: name, rows, rejected, notices, has: new Set(columns.places.keys()) });
}

const isBlank = (grid: Grid, { places }: SheetColumns, row: number): boolean =>
  [...places.values()].every((place) => visibleText(grid.own(row, place).text) === '');
