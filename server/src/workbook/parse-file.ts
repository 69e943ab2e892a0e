import { textCell, type Workbook } from '@ryg/shared/domain/ledger-sheet/cells.ts';
import { decodeText } from './decode-text.ts';
import { parseDelimited } from './delimited.ts';
import { hiddenRowsOf } from './hidden-rows.ts';
import { LIMITS } from './limits.ts';
import { refuseOddPackage } from './office-package.ts';
import { openBook, textsOf } from './package-texts.ts';
import { oldContainerKind, readSpreadsheet } from './spreadsheet.ts';
import { Unreadable } from './unreadable.ts';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLD_CONTAINER = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const TEXT_NAME = /\.(?:csv|tsv|tab|txt)$/iu;

/** Turns a file's bytes into plain cells, or throws `Unreadable`. What a file is, its bytes say, not its name. */
export async function parseFile(file: string, bytes: Buffer): Promise<Workbook> {
  if (bytes.length === 0) throw new Unreadable('IMPORT_EMPTY');
  if (bytes.length > LIMITS.fileBytes) throw new Unreadable('IMPORT_TOO_LARGE');
  if (bytes.subarray(0, 4).equals(ZIP)) return readPackage(file, bytes);
  if (bytes.subarray(0, 8).equals(OLD_CONTAINER)) return readOld(file, bytes);
  if (TEXT_NAME.test(file)) return readText(file, bytes);
  throw new Unreadable('IMPORT_NOT_XLSX');
}

async function readPackage(file: string, bytes: Buffer): Promise<Workbook> {
  const unpacked = await openBook(bytes);
  const texts = textsOf(unpacked);
  refuseOddPackage(unpacked.names, texts);
  const { date1904, sheets } = readSpreadsheet(bytes, { codeWhenBroken: 'IMPORT_DAMAGED', rowStyles: false });
  const hidden = hiddenRowsOf(texts);
  return {
    file,
    format: 'xlsx',
    date1904,
    sheets: sheets.map((sheet, index) => ({ ...sheet, hiddenRows: hidden[index] ?? [] })),
  };
}

function readOld(file: string, bytes: Buffer): Workbook {
  const kind = oldContainerKind(bytes);
  if (kind === 'encrypted') throw new Unreadable('IMPORT_ENCRYPTED');
  if (kind === 'other') throw new Unreadable('IMPORT_OLD_XLS');
  return { file, format: 'xls', ...readSpreadsheet(bytes, { codeWhenBroken: 'IMPORT_OLD_XLS', rowStyles: true }) };
}

function readText(file: string, bytes: Buffer): Workbook {
  const text = decodeText(bytes);
  if (/^\s*<(?:!doctype|html|table|\?xml)/iu.test(text)) throw new Unreadable('IMPORT_NOT_XLSX');
  const rows = parseDelimited(text).map((row) => row.map((cell) => textCell(withoutFormulaMark(cell))));
  const name = file.replace(/^.*[/\\]/u, '').replace(TEXT_NAME, '');
  return { file, format: 'text', date1904: false, sheets: [{ name, rows, merges: [], hiddenRows: [], hidden: false }] };
}

/** A text table of ours carries a mark before what looks like a formula; it is not part of the words. */
const withoutFormulaMark = (text: string) => (/^'[=+\-@\t\r]/u.test(text) ? text.slice(1) : text);
