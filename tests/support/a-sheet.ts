import { EMPTY_CELL, textCell, type Cell, type Sheet, type Workbook } from '@ryg/shared/domain/ledger-sheet/cells.ts';
import { readLedger, type LedgerOptions } from '@ryg/shared/domain/ledger-sheet/read-ledger.ts';
import type { LedgerReading } from '@ryg/shared/domain/ledger-sheet/reading.ts';

/** A cell as a test writes it: text, a bare number, nothing, or the cell itself. */
export type Written = string | number | null | Cell;

const cellFrom = (written: Written): Cell => {
  if (written === null) return EMPTY_CELL;
  if (typeof written === 'string') return textCell(written);
  if (typeof written === 'number') return { text: String(written), kind: 'number', number: written, formula: false };
  return written;
};

export const percentCell = (fraction: number): Cell => ({
  text: `${fraction * 100}%`,
  kind: 'percent',
  number: fraction,
  formula: false,
});
export const dateCell = (day: string, serial: number): Cell => ({
  text: day,
  kind: 'date',
  number: serial,
  formula: false,
});

/** Merges are given as the spreadsheet names them: A4:B5. */
export function aSheet(
  rows: readonly (readonly Written[])[],
  more: Partial<Omit<Sheet, 'rows' | 'merges'>> & { merges?: readonly string[] } = {},
): Sheet {
  const { merges = [], ...rest } = more;
  return {
    name: 'Sheet1',
    hiddenRows: [],
    hidden: false,
    ...rest,
    rows: rows.map((row) => row.map(cellFrom)),
    merges: merges.map(mergeFrom),
  };
}

function mergeFrom(name: string): Sheet['merges'][number] {
  const parts = /^([A-Z])(\d+):([A-Z])(\d+)$/u.exec(name);
  if (!parts) throw new Error(`not a range: ${name}`);
  const column = (letter = 'A') => letter.charCodeAt(0) - 65;
  return { left: column(parts[1]), top: Number(parts[2]) - 1, right: column(parts[3]), bottom: Number(parts[4]) - 1 };
}

export function aWorkbook(sheets: readonly Sheet[], more: Partial<Workbook> = {}): Workbook {
  return { file: '台账.xlsx', format: 'xlsx', date1904: false, sheets, ...more };
}

/** The reading of a workbook that is expected to be a ledger. */
export function readingOf(
  sheets: Sheet | readonly Sheet[],
  options: LedgerOptions = {},
  more: Partial<Workbook> = {},
): LedgerReading {
  const list = Array.isArray(sheets) ? (sheets as readonly Sheet[]) : [sheets as Sheet];
  const reading = readLedger(aWorkbook(list, more), options);
  if (!reading.ok) throw new Error(reading.refusal.message);
  return reading.value;
}
