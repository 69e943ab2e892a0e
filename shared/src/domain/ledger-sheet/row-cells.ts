import { visibleText } from '../clean-text.ts';
import { EMPTY_CELL, type Cell } from './cells.ts';
import type { Grid } from './grid.ts';
import type { Header } from './header.ts';
import type { Field } from './headings.ts';

/** One row asked by field instead of by column. */
export type RowCells = Readonly<{
  /** As the spreadsheet counts, from 1. */
  row: number;
  cell: (field: Field) => Cell;
  text: (field: Field) => string;
  /** The column's heading as written, for messages. */
  heading: (field: Field) => string;
  has: (field: Field) => boolean;
  /** Recognised fields that this row fills, in the order of the columns. */
  fields: readonly Field[];
  /** True when the field's value comes from a merged cell that began in an earlier row. */
  inherited: (field: Field) => boolean;
  /** True when the cell says 同上 and shows what stands above. */
  ditto: (field: Field) => boolean;
}>;

/** An error cell counts as empty: what it should have said is not known. */
const usable = (cell: Cell) => (cell.kind === 'error' ? EMPTY_CELL : cell);

const DITTO = /^(?:同上|同前|[〃″"”])$/u;

/** `above` is the row of data before this one, which 同上 points at. */
export function rowCells(grid: Grid, row: number, { columns }: Header, above: RowCells | null = null): RowCells {
  const indexOf = (field: Field): number | null => {
    const candidates = columns.get(field) ?? [];
    const filled = candidates.find(({ index }) => grid.filled(row, index).text.trim() !== '');
    return (filled ?? candidates[0])?.index ?? null;
  };
  const written = (field: Field) => {
    const index = indexOf(field);
    return index === null ? EMPTY_CELL : grid.filled(row, index);
  };
  const ditto = (field: Field) => above !== null && DITTO.test(written(field).text.trim());
  const raw = (field: Field) => (above && ditto(field) ? above.cell(field) : written(field));
  const fields = [...columns]
    .map(([field]) => ({ field, index: indexOf(field) ?? 0 }))
    .toSorted((a, b) => a.index - b.index)
    .map(({ field }) => field);
  return {
    row: row + 1,
    ditto,
    cell: raw,
    text: (field) => visibleText(usable(raw(field)).text),
    heading: (field) => columns.get(field)?.[0]?.heading ?? '',
    has: (field) => columns.has(field),
    fields,
    inherited: (field) => {
      const index = indexOf(field);
      const merge = index === null ? null : grid.mergeAt(row, index);
      return merge !== null && merge.left === index && merge.top < row;
    },
  };
}
