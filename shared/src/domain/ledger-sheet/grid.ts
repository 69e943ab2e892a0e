import { EMPTY_CELL, type Cell, type Merge, type Sheet } from './cells.ts';

/** A sheet asked by row and column, with merged cells known. Rows and columns count from 0. */
export type Grid = Readonly<{
  sheet: Sheet;
  height: number;
  width: number;
  /** The cell as it stands in the file. */
  own: (row: number, column: number) => Cell;
  /** The same, or the value of the merged cell that covers it from above. */
  filled: (row: number, column: number) => Cell;
  /** The same, also filled to the right: what a reader of headings sees. */
  spread: (row: number, column: number) => Cell;
  mergeAt: (row: number, column: number) => Merge | null;
}>;

export function gridOf(sheet: Sheet): Grid {
  const height = sheet.rows.length;
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const merges = mergeIndex(sheet.merges, height);
  const own = (row: number, column: number) => sheet.rows[row]?.[column] ?? EMPTY_CELL;
  const mergeAt = (row: number, column: number) =>
    merges.get(row)?.find(({ left, right }) => left <= column && column <= right) ?? null;
  const from = (row: number, column: number, pick: (merge: Merge) => boolean) => {
    const merge = mergeAt(row, column);
    return merge && pick(merge) ? own(merge.top, merge.left) : own(row, column);
  };
  return {
    sheet,
    height,
    width,
    own,
    mergeAt,
    filled: (row, column) => from(row, column, ({ left }) => left === column),
    spread: (row, column) => from(row, column, () => true),
  };
}

/** Merges by every row they touch, so that asking is not a search through all of them. */
function mergeIndex(merges: readonly Merge[], height: number): ReadonlyMap<number, readonly Merge[]> {
  const index = new Map<number, Merge[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, height - 1); row++) {
      const known = index.get(row);
      if (known) known.push(merge);
      else index.set(row, [merge]);
    }
  }
  return index;
}

/** Columns of a row that hold text of their own. */
export function ownColumns(grid: Grid, row: number): number[] {
  const cells = grid.sheet.rows[row] ?? [];
  return cells.flatMap((cell, column) => (cell.text.trim() === '' ? [] : [column]));
}
