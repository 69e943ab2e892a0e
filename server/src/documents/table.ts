import { writeXlsx } from 'hucre';
import { writeCsv } from 'hucre/csv';

/** A sheet as plain values: lines above, headings, rows. */
export type Table = Readonly<{
  name: string;
  above: readonly string[];
  columns: readonly Readonly<{ heading: string; width: number }>[];
  rows: readonly (readonly (string | number | null)[])[];
}>;

/** Text stays text: a cell that looks like a formula is stored as a string, never as a formula. */
export async function tableToXlsx({ name, above, columns, rows }: Table): Promise<Uint8Array> {
  const lines = [...above.map((line) => [line]), columns.map(({ heading }) => heading), ...rows.map((row) => [...row])];
  return writeXlsx({
    sheets: [{ name, rows: lines, columns: columns.map(({ width }) => ({ width })), freezePane: { rows: above.length + 1 } }],
  });
}

/** The same as text for Excel, with a mark before whatever Excel would take for a formula (see `withoutFormulaMark`). */
export function tableToCsv({ above, columns, rows }: Table): string {
  const lines = [...above.map((line) => [line]), columns.map(({ heading }) => heading), ...rows.map((row) => [...row])];
  return writeCsv(
    lines.map((line) => line.map((value) => (typeof value === 'string' ? withFormulaMark(value) : value))),
    { bom: true },
  );
}

const withFormulaMark = (text: string) => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);

/** Takes back the mark that `tableToCsv` set. */
export const withoutFormulaMark = (text: string) => (/^'[=+\-@\t\r]/u.test(text) ? text.slice(1) : text);
