import type { Cell, CellStyle, MergeRange, WriteSheet } from 'hucre';
import { dayNumber, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { HEADING, LINE_LEFT, LINE_RIGHT, TITLE, WORDS } from './sheet-style.ts';

type Value = string | number | null;

export type TableColumn = Readonly<{ heading: string; width: number; style?: CellStyle }>;

export type TableSheet = Readonly<{
  name: string;
  title: string;
  left: string;
  right: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly Value[])[];
  footer: string;
}>;

/** Serial number of 1970-01-01: a number cannot be moved by a time zone as a date object can. */
const UNIX_EPOCH = 25_569;

export const serialOf = (day: CalendarDay | null): number | null => (day === null ? null : dayNumber(day) + UNIX_EPOCH);

const HEADER_ROW = 2;

/** A sheet as offices lay it out: a merged title, a line with who and when, headings, bordered rows, who signed. */
export function tableSheet({ name, title, left, right, columns, rows, footer }: TableSheet): WriteSheet {
  const width = columns.length;
  const half = Math.floor(width / 2);
  const lines: Value[][] = [
    [title],
    sideBySide(left, right, half),
    columns.map(({ heading }) => heading),
    ...rows.map((row) => [...row]),
    [footer],
  ];
  const last = lines.length - 1;
  return {
    name,
    rows: lines,
    columns: columns.map(({ width: characters }) => ({ width: characters })),
    cells: styledCells(lines, columns, half),
    merges: [across(0, 0, width - 1), across(1, 0, half - 1), across(1, half, width - 1), across(last, 0, width - 1)],
    rowDefs: new Map([
      [0, { height: 34 }],
      [1, { height: 22 }],
      [HEADER_ROW, { height: 30 }],
      ...rows.map((row, index) => [index + HEADER_ROW + 1, { height: heightOf(row, columns) }] as const),
    ]),
    freezePane: { rows: HEADER_ROW + 1, columns: 2 },
    pageSetup: {
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`,
    },
  };
}

const sideBySide = (left: string, right: string, half: number): Value[] => [
  left,
  ...Array.from({ length: half - 1 }, () => null),
  right,
];
const across = (row: number, from: number, to: number): MergeRange => ({
  startRow: row,
  endRow: row,
  startCol: from,
  endCol: to,
});

/** Enough lines for the longest wrapped cell; a Chinese character takes two widths. */
function heightOf(row: readonly Value[], columns: readonly TableColumn[]): number {
  const linesIn = (value: Value, width: number) =>
    String(value ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(([...line].length * 2) / (width - 1))), 0);
  const most = Math.max(
    ...row.map((value, index) => (typeof value === 'string' ? linesIn(value, columns[index]?.width ?? 10) : 1)),
  );
  return Math.max(28, most * 14 + 4);
}

function styledCells(
  lines: readonly (readonly Value[])[],
  columns: readonly TableColumn[],
  half: number,
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, style: CellStyle) =>
    cells.set(`${row},${column}`, { value: lines[row]?.[column] ?? null, style });
  put(0, 0, TITLE);
  put(1, 0, LINE_LEFT);
  put(1, half, LINE_RIGHT);
  for (const [column, { style = WORDS }] of columns.entries()) {
    put(HEADER_ROW, column, HEADING);
    for (let row = HEADER_ROW + 1; row < lines.length - 1; row++) put(row, column, style);
  }
  put(lines.length - 1, 0, LINE_LEFT);
  return cells;
}
