import type { SlidePart } from '@ryg/shared/domain/papers/paper.ts';
import type { PlainRun } from '../lamp-signs.ts';
import { cutRuns, linesIn, wordsOfRuns } from '../measure-text.ts';
import { BODY, CELL_LINE, heights, inches, SIZE } from './look.ts';

type Columns = Extract<SlidePart, { kind: 'table' }>['columns'];

export type Rows = readonly (readonly (readonly PlainRun[])[])[];

/** How a table is set: its type and the widths of its columns in inches. */
export type TableLook = Readonly<{ size: number; widths: readonly number[]; headings: readonly string[] }>;

export const CELL_MARGIN = { side: 0.08, end: 0.045 };
const MANY_COLUMNS = 7;
/** Widths that were measured are never quite those of the font at hand. */
const SLACK = 0.94;

export function tableLook(columns: Columns): TableLook {
  const sum = columns.reduce((total, { width }) => total + width, 0) || 1;
  return {
    size: columns.length > MANY_COLUMNS ? SIZE.smallTable : SIZE.table,
    widths: columns.map(({ width }) => (BODY.width * width) / sum),
    headings: columns.map(({ heading }) => heading),
  };
}

const roomIn = (width: number, size: number) => heights((width - 2 * CELL_MARGIN.side) * SLACK, size);
const heightOfLines = (lines: number, size: number): number => lines * inches(size * CELL_LINE) + 2 * CELL_MARGIN.end;

const linesOfRow = (row: readonly (readonly PlainRun[])[], { size, widths }: TableLook): number =>
  Math.max(1, ...row.map((cell, place) => linesIn(wordsOfRuns(cell), roomIn(widths[place] ?? 1, size))));

export const rowHeight = (row: readonly (readonly PlainRun[])[], look: TableLook): number =>
  heightOfLines(linesOfRow(row, look), look.size);

export const headHeight = ({ size, widths, headings }: TableLook): number =>
  heightOfLines(Math.max(1, ...headings.map((text, place) => linesIn(text, roomIn(widths[place] ?? 1, size)))), size);

type Fit = Readonly<{ here: Rows; rest: Rows; height: number }>;

/** As many rows as there is room for below the headings; on a page of its own a row that is too high goes on in the next. */
export function rowsThatFit(rows: Rows, look: TableLook, room: number, isWholePage: boolean): Fit {
  const here: Rows[number][] = [];
  let height = headHeight(look);
  for (const [place, row] of rows.entries()) {
    const needs = rowHeight(row, look);
    if (height + needs <= room) {
      here.push(row);
      height += needs;
      continue;
    }
    if (here.length > 0 || !isWholePage) return { here, rest: rows.slice(place), height };
    const lines = Math.max(1, Math.floor((room - height - 2 * CELL_MARGIN.end) / inches(look.size * CELL_LINE)));
    const cut = row.map((cell, column) => cutRuns(cell, roomIn(look.widths[column] ?? 1, look.size), lines));
    return {
      here: [cut.map(({ kept }) => kept)],
      rest: [cut.map(({ rest }) => rest), ...rows.slice(place + 1)],
      height: height + heightOfLines(lines, look.size),
    };
  }
  return { here, rest: [], height };
}
