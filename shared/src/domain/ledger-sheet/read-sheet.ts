import { monthOf, yearOf, type CalendarDay } from '../calendar-day.ts';
import { plainNumber } from '../read-progress.ts';
import type { Cell, Sheet } from './cells.ts';
import { gridOf, ownColumns, type Grid } from './grid.ts';
import { findHeader, headerAt, type Header } from './header.ts';
import { isHeadingWord } from './headings.ts';
import { readRow } from './read-row.ts';
import type { LedgerRow, RejectedRow, SkippedRow } from './reading.ts';
import type { Kept } from './repeats.ts';
import { rowCells, type RowCells } from './row-cells.ts';
import { enterSection, type Section } from './section.ts';
import type { SheetContext } from './sheet-context.ts';
import { reasonToSkip } from './skip-row.ts';
import { readSheetFacts, type SheetFacts } from './title-lines.ts';
import { sequenceWatcher } from './sequence.ts';

/** A sheet with its table found, before any row is read. */
export type FoundTable = Readonly<{
  grid: Grid;
  header: Header;
  facts: SheetFacts;
  /** A year seen in the table's own dates. */ yearSeen: number | null;
}>;

export type SheetReading = Readonly<{
  rows: readonly LedgerRow[];
  rejected: readonly RejectedRow[];
  skipped: readonly SkippedRow[];
}>;

/** Finds the table and what the lines around it say, or null when the sheet has no ledger. */
export function findTable(sheet: Sheet, headerFor: (grid: Grid) => Header | null = findHeader): FoundTable | null {
  const grid = gridOf(sheet);
  const header = headerFor(grid);
  if (!header) return null;
  const above = cellsOf(grid, 0, header.top - 1);
  const facts = readSheetFacts(above);
  const below = facts.reportUnit && facts.reportDate ? facts : readSheetFacts(footerCells(grid, header));
  return {
    grid,
    header,
    facts: { reportUnit: facts.reportUnit ?? below.reportUnit, reportDate: facts.reportDate ?? below.reportDate },
    yearSeen: yearOfDates(grid, header),
  };
}

function cellsOf(grid: Grid, from: number, to: number): Cell[] {
  const cells: Cell[] = [];
  for (let row = from; row <= to; row++) cells.push(...ownColumns(grid, row).map((column) => grid.own(row, column)));
  return cells;
}

/** Lines under the table that are no rows of it: 填报日期：… beside the signatures. */
function footerCells(grid: Grid, header: Header): Cell[] {
  const first = Math.max(header.bottom + 1, grid.height - 6);
  const rows = Array.from({ length: Math.max(0, grid.height - first) }, (_, index) => first + index);
  return rows
    .filter((row) => reasonToSkip(grid, row, header) !== null)
    .flatMap((row) => cellsOf(grid, row, row))
    .filter(({ text }) => /[:：]/u.test(text));
}

/** The year most full dates of the table carry. */
function yearOfDates(grid: Grid, { bottom, columns }: Header): number | null {
  const counts = new Map<number, number>();
  const dated = ['deadline', 'start', 'closedOn'] as const;
  for (const { index } of dated.flatMap((field) => columns.get(field) ?? [])) {
    for (let row = bottom + 1; row < grid.height; row++) {
      const year = /(?<!\d)(20\d{2})(?:[年./-]\d|$)/u.exec(grid.own(row, index).text.normalize('NFKC'))?.[1];
      if (year) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? null;
}

/** A column whose plain numbers are all at most 1 holds fractions. */
export function holdsFractions({ grid, header }: FoundTable): boolean {
  const numbers: number[] = [];
  for (const { index } of header.columns.get('progress') ?? []) {
    for (let row = header.bottom + 1; row < grid.height; row++) {
      const cell = grid.own(row, index);
      const number = cell.kind === 'number' ? cell.number : cell.kind === 'text' ? plainNumber(cell.text) : null;
      if (number !== null) numbers.push(number);
    }
  }
  return numbers.length > 0 && numbers.every((number) => number <= 1);
}

/** The year and month that dates without a year lean on. */
export function dateContext(day: CalendarDay | null, year: number | null): SheetContext['dates'] {
  // The month of a day in another year says nothing about the year that was found.
  const month = day && (year === null || yearOf(day) === year) ? monthOf(day) : null;
  return { year: year ?? (day ? yearOf(day) : null), month };
}

/** Reads every row under the header; nothing is dropped without a reason. */
export function readTable(
  { grid, header: first }: FoundTable,
  context: SheetContext,
  keep: (row: LedgerRow, heading: string) => Kept,
): SheetReading {
  const rows: LedgerRow[] = [];
  const rejected: RejectedRow[] = [];
  const skipped: SkippedRow[] = [];
  const hidden = new Set(grid.sheet.hiddenRows);
  const sequence = sequenceWatcher();
  let header = first;
  let section: Section = { source: null, category: null };
  let above: RowCells | null = null;
  const skip = (row: number, why: string) => skipped.push({ sheet: context.sheet, row: row + 1, why });

  for (let row = first.bottom + 1; row < grid.height; row++) {
    const next = context.mapped ? null : newTableAt(grid, row, header);
    if (next) {
      for (let line = next.top; line <= next.bottom; line++) skip(line, '中间的另一个表头，下面各行按它读');
      header = next;
      above = null;
      row = next.bottom;
      continue;
    }
    const reason = context.mapped ? emptyRow(grid, row) : reasonToSkip(grid, row, header);
    if (reason) {
      if (reason.category !== undefined) section = enterSection(section, reason.category);
      skip(row, reason.why);
      continue;
    }
    const cells = rowCells(grid, row, header, context.mapped ? null : above);
    above = cells;
    const reading = readRow(cells, context, section, hidden.has(row));
    const gap = context.mapped ? null : sequence(cells);
    if (reading.kind === 'notYet') skip(row, reading.why);
    else if (reading.kind === 'rejected') rejected.push(reading.rejected);
    else {
      const kept = keep(
        gap ? { ...reading.row, flags: [gap, ...reading.row.flags] } : reading.row,
        cells.heading('no'),
      );
      if ('row' in kept) rows.push(kept.row);
      else rejected.push(kept.rejected);
    }
  }
  return { rows, rejected, skipped };
}

function emptyRow(grid: Grid, row: number): { why: string; category?: string } | null {
  return ownColumns(grid, row).length === 0 ? { why: '空行' } : null;
}

/** A second table under the first, with headings of its own; the same headings again are only a page break. */
function newTableAt(grid: Grid, row: number, header: Header): Header | null {
  if (!readsLikeHeadings(grid, row)) return null;
  const next = headerAt(grid, row);
  return next && next.columns.size >= 3 && !sameColumns(next, header) ? next : null;
}

/** Inside a table a row of data may well hold a word or two that are headings elsewhere. */
function readsLikeHeadings(grid: Grid, row: number): boolean {
  const texts = ownColumns(grid, row).map((column) => grid.own(row, column).text);
  return texts.length >= 3 && texts.filter(isHeadingWord).length * 3 >= texts.length * 2;
}

function sameColumns(one: Header, other: Header): boolean {
  const described = ({ columns }: Header) =>
    JSON.stringify(
      [...columns].map(([field, [column]]) => `${field} ${column?.index}`).toSorted((a, b) => (a < b ? -1 : 1)),
    );
  return described(one) === described(other);
}
