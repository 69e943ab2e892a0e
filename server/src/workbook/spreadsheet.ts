import { read, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { EMPTY_CELL, type Cell, type Merge, type Sheet } from '@ryg/shared/domain/ledger-sheet/cells.ts';
import { serialDay } from '@ryg/shared/domain/ledger-sheet/serial.ts';
import { LIMITS } from './limits.ts';
import { Unreadable, type UnreadableCode } from './unreadable.ts';

export type Spreadsheet = Readonly<{ date1904: boolean; sheets: readonly Sheet[] }>;

/** `rowStyles` makes the library report hidden rows, at the price of every cell's style. */
type Reading = Readonly<{ codeWhenBroken: UnreadableCode; rowStyles: boolean }>;

/** Reads a workbook of either format into plain cells. Formulas are not run: their cached values are taken. */
export function readSpreadsheet(bytes: Buffer, how: Reading): Spreadsheet {
  const { codeWhenBroken } = how;
  const book = parse(bytes, how);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, index): Sheet => {
    const sheet = book.Sheets[name];
    if (!sheet) throw new Unreadable(codeWhenBroken, `工作表“${name}”读不出来`);
    return {
      name,
      rows: rowsOf(sheet, date1904),
      merges: (sheet['!merges'] ?? []).map(({ s, e }): Merge => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
      hiddenRows: (sheet['!rows'] ?? []).flatMap((row, number) => (row?.hidden ? [number] : [])),
      hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    };
  });
  if (sheets.length === 0) throw new Unreadable(codeWhenBroken);
  return { date1904, sheets };
}

function parse(bytes: Buffer, { codeWhenBroken, rowStyles }: Reading): WorkBook {
  try {
    // cellDates would bring the machine's time zone in.
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellStyles: rowStyles,
      cellHTML: false,
      cellDates: false,
      sheetRows: LIMITS.rows + 1,
    });
  } catch {
    throw new Unreadable(codeWhenBroken);
  }
}

function rowsOf(sheet: WorkSheet, date1904: boolean): Cell[][] {
  const data: readonly ((CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const rows = Array.from(data, (cells) =>
    trimRow(Array.from(cells ?? [], (cell) => (cell ? cellOf(cell, date1904) : EMPTY_CELL))),
  );
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  if (rows.length > LIMITS.rows) throw new Unreadable('IMPORT_TOO_LARGE');
  return rows;
}

function trimRow(cells: Cell[]): Cell[] {
  while (cells.length > 0 && cells.at(-1)?.kind === 'empty') cells.pop();
  return cells.slice(0, LIMITS.columns);
}

function cellOf(cell: CellObject, date1904: boolean): Cell {
  const formula = cell.f !== undefined || cell.F !== undefined;
  switch (cell.t) {
    case 'n':
      return numberCell(Number(cell.v), cell, formula, date1904);
    case 's':
      return textCell(String(cell.v ?? ''), formula);
    case 'b':
      return { text: cell.v === true ? 'TRUE' : 'FALSE', kind: 'boolean', number: null, formula };
    case 'e':
      return { text: cell.w ?? '#ERROR!', kind: 'error', number: null, formula };
    default:
      return EMPTY_CELL;
  }
}

function textCell(text: string, formula: boolean): Cell {
  if (text.length > LIMITS.cellCharacters) throw new Unreadable('IMPORT_CELL_TOO_LONG');
  return text === '' && !formula ? EMPTY_CELL : { text, kind: text === '' ? 'empty' : 'text', number: null, formula };
}

function numberCell(number: number, cell: CellObject, formula: boolean, date1904: boolean): Cell {
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  if (SSF.is_date(format)) {
    const day = serialDay(number, date1904);
    return { text: day ?? cell.w ?? String(number), kind: day ? 'date' : 'number', number, formula };
  }
  if (format.includes('%')) return { text: cell.w ?? String(number), kind: 'percent', number, formula };
  // General shows 101004143000 as 1.01004E+11: the number itself is what was typed.
  const text = format === 'General' ? plainNumber(number) : (cell.w ?? plainNumber(number)).trim();
  return { text, kind: 'number', number, formula };
}

const plainNumber = (number: number) => (Number.isSafeInteger(number) ? number.toFixed(0) : String(number));

/** Whether the old container holds a workbook, a locked one, or something else. */
export function oldContainerKind(bytes: Buffer): 'workbook' | 'encrypted' | 'other' {
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'encrypted';
  return holds('Workbook') || holds('Book') ? 'workbook' : 'other';
}
