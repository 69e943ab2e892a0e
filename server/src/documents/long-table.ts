import { Readable } from 'node:stream';
import { writeXlsxStream } from 'hucre';
import { writeCsvStream } from 'hucre/csv';
import { withMark, type Cell, type Table } from './table.ts';

/** A sheet whose rows are made while it is written, so that none has to be held in memory. */
export type LongTable = Pick<Table, 'name' | 'columns'> & Readonly<{ rows: AsyncIterable<readonly Cell[]> }>;

/** The rows as text for Excel, with a mark before whatever Excel would take for a formula. */
export function longCsv(table: LongTable): Readable {
  return Readable.fromWeb(writeCsvStream(linesOf(table, withMark), { bom: true, headers: false }));
}

/** The rows as a workbook; text stays text. */
export function longXlsx(table: LongTable): Readable {
  const columns = table.columns.map(({ width }) => ({ width }));
  const stream = writeXlsxStream(linesOf(table, asItIs), { name: table.name, columns, freezePane: { rows: 1 } });
  return Readable.fromWeb(stream);
}

const asItIs = (text: string) => text;

async function* linesOf({ columns, rows }: LongTable, textOf: (text: string) => string): AsyncGenerator<Cell[]> {
  yield columns.map(({ heading }) => heading);
  for await (const row of rows) yield row.map((value) => (typeof value === 'string' ? textOf(value) : value));
}
