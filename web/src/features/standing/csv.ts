/** A byte order mark, without which spreadsheets on Chinese machines read UTF-8 as GBK. */
const BOM = '\uFEFF';

// A cell that a spreadsheet would run as a formula is kept as text.
const FORMULA = /^[=+\-@\t\r]/u;

const cell = (value: string | number | null): string => {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as a spreadsheet opens them. */
export const csvText = (rows: readonly (readonly (string | number | null)[])[]): string =>
  BOM + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
