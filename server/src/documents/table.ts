import { writeXlsx } from 'hucre';
import { writeCsv } from 'hucre/csv';

export type Cell = string | number | null;

/** A sheet as plain values: lines above, headings, rows. */
export type Table = Readonly<{
  name: string;
  above: readonly string[];
  columns: readonly Readonly<{ heading: string; width: number }>[];
  rows: readonly (readonly Cell[])[];
}>;

const linesOf = ({ above, columns, rows }: Table): Cell[][] => [
  ...above.map((line) => [line]),
  columns.map(({ heading }) => heading),
  ...rows.map((row) => [...row]),
];

/** Text stays text: a cell that looks like a formula is stored as a string, never as a formula. */
export async function tablesToXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: tables.map((table) => ({
      name: table.name,
      rows: linesOf(table),
      columns: table.columns.map(({ width }) => ({ width })),
      freezePane: { rows: table.above.length + 1 },
    })),
  });
}

/** The same as text for Excel, with a mark before whatever Excel would take for a formula. */
export function tableToCsv(table: Table): string {
  const marked = linesOf(table).map((line) =>
    line.map((value) => (typeof value === 'string' ? withMark(value) : value)),
  );
  return writeCsv(marked, { bom: true });
}

/** Text before which Excel is told that it is no formula. */
export const withMark = (text: string) => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);
