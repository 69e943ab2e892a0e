import { visibleText } from '../clean-text.ts';
import { fieldScores, isHeadingWord, type Field } from './headings.ts';
import { ownColumns, type Grid } from './grid.ts';

export type Column = Readonly<{ index: number; heading: string }>;
/** One field may stand in several columns (two of the same name); the first that is filled counts. */
export type Columns = ReadonlyMap<Field, readonly Column[]>;

/** Where a table's headings stand (zero-based rows) and what its columns are. */
export type Header = Readonly<{ top: number; bottom: number; columns: Columns }>;

const DEEPEST_HEADER = 4;

/** The next table header at or below `from`, or null when none follows. */
export function findHeader(grid: Grid, from = 0): Header | null {
  for (let top = from; top < grid.height; top++) {
    const header = headerAt(grid, top);
    if (header) return extendUp(grid, header, from);
  }
  return null;
}

/** The header whose first recognised line is this row, or null. */
export function headerAt(grid: Grid, top: number): Header | null {
  return mayStartHeader(grid, top) ? bestFrom(grid, top) : null;
}

/** A header names the problem and at least one thing about it. */
const isLedgerHeader = (columns: Columns): boolean => columns.has('title') && columns.size >= 2;

function bestFrom(grid: Grid, top: number): Header | null {
  let best: Header | null = null;
  for (let bottom = top; bottom < Math.min(top + DEEPEST_HEADER, grid.height); bottom++) {
    if (bottom > top && !continuesHeader(grid, top, bottom)) break;
    const columns = columnsOf(grid, top, bottom);
    if (isLedgerHeader(columns) && columns.size > (best?.columns.size ?? 0)) best = { top, bottom, columns };
  }
  return best && { ...best, bottom: Math.max(best.bottom, mergedBottom(grid, best.top, best.bottom)) };
}

function mayStartHeader(grid: Grid, row: number): boolean {
  const columns = ownColumns(grid, row);
  return columns.length >= 2 && columns.some((column) => isHeadingWord(grid.own(row, column).text));
}

/** A second line of headings: every own cell is short and word-like, and most are headings or stand under a group. */
function continuesHeader(grid: Grid, top: number, row: number): boolean {
  const columns = ownColumns(grid, row);
  if (columns.length === 0) return ownMerges(grid, top, row);
  const texts = columns.map((column) => grid.own(row, column));
  if (texts.some(({ kind, text }) => kind !== 'text' || visibleText(text).length > 14)) return false;
  const heads = columns.filter(
    (column) => isHeadingWord(grid.own(row, column).text) || isUnderGroup(grid, row, column),
  );
  return heads.length * 2 > columns.length;
}

function ownMerges(grid: Grid, top: number, row: number): boolean {
  return Array.from({ length: grid.width }, (_, column) => grid.mergeAt(row, column)).some(
    (merge) => merge !== null && merge.top >= top && merge.top < row,
  );
}

function isUnderGroup(grid: Grid, row: number, column: number): boolean {
  const above = row > 0 ? grid.mergeAt(row - 1, column) : null;
  return above !== null && above.right > above.left && above.bottom === row - 1;
}

/** Headings merged downwards pull the header's lower edge with them. */
function mergedBottom(grid: Grid, top: number, bottom: number): number {
  let edge = bottom;
  for (let column = 0; column < grid.width; column++) {
    const merge = grid.mergeAt(bottom, column);
    if (merge && merge.top >= top && merge.bottom - merge.top < DEEPEST_HEADER) edge = Math.max(edge, merge.bottom);
  }
  return edge;
}

/** Group headings above the rows that were recognised belong to the header too. */
function extendUp(grid: Grid, header: Header, from: number): Header {
  let top = header.top;
  while (top > from && isGroupRow(grid, top - 1, header)) top--;
  return top === header.top ? header : { ...header, top, columns: columnsOf(grid, top, header.bottom) };
}

function isGroupRow(grid: Grid, row: number, header: Header): boolean {
  const columns = ownColumns(grid, row);
  if (columns.length < 2) return false;
  const spans = columns.map((column) => grid.mergeAt(row, column));
  const reachesDown = spans.some((merge) => merge !== null && merge.bottom >= header.top);
  const groups = spans.some((merge) => merge !== null && merge.right > merge.left);
  const short = columns.every((column) => /^[^:：\d]{1,12}$/u.test(visibleText(grid.own(row, column).text)));
  return short && (reachesDown || groups);
}

/** Headings of one column from outermost to innermost. */
export function headingPath(grid: Grid, top: number, bottom: number, column: number): string[] {
  const path: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = visibleText(grid.spread(row, column).text).replace(/\s+/gu, '');
    if (text !== '' && text !== path.at(-1)) path.push(text);
  }
  return path;
}

type Claim = Readonly<{ field: Field; score: number; index: number; heading: string }>;

/** Where no other column is a deadline, 完成时间 is one: an office that wrote no deadline would keep no ledger. */
function standInForDeadline(columns: Map<Field, readonly Column[]>, claims: readonly Claim[]): void {
  const closedOn = columns.get('closedOn');
  const couldBe = closedOn?.every(({ index }) =>
    claims.some((claim) => claim.field === 'deadline' && claim.index === index),
  );
  if (columns.has('deadline') || !closedOn || couldBe !== true) return;
  columns.delete('closedOn');
  columns.set('deadline', closedOn);
}

/** The most certain reading of all headings together: each column one field, each field its best column. */
function columnsOf(grid: Grid, top: number, bottom: number): Columns {
  const claims: readonly Claim[] = Array.from({ length: grid.width }, (_, index) => {
    const path = headingPath(grid, top, bottom, index);
    return [...fieldScores(path)].map(([field, score]) => ({ field, score, index, heading: path.at(-1) ?? '' }));
  }).flat();
  const columns = new Map<Field, Column[]>();
  const taken = new Set<number>();
  for (const { field, index, heading } of claims.toSorted((a, b) => b.score - a.score || a.index - b.index)) {
    const known = columns.get(field);
    if (taken.has(index) || (known && known[0]?.heading !== heading)) continue;
    taken.add(index);
    if (known) known.push({ index, heading });
    else columns.set(field, [{ index, heading }]);
  }
  standInForDeadline(columns, claims);
  return new Map([...columns].toSorted(([, [a]], [, [b]]) => (a?.index ?? 0) - (b?.index ?? 0)));
}
