import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LedgerReading } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import { readLedger } from '@ryg/shared/domain/ledger-sheet/read-ledger.ts';
import type { Workbook } from '@ryg/shared/domain/ledger-sheet/cells.ts';
import type { Region } from '@ryg/shared/domain/region.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { withoutFormulaMark } from '../../documents/table.ts';
import { LIMITS } from '../../workbook/limits.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';

/** A ledger file as it was read: its meaning, and the fingerprint of its bytes. */
export type LedgerFile = Readonly<{ name: string; sha256: string; reading: LedgerReading }>;

/** Reads a file from disk; towns are matched with the county's. */
export async function readLedgerFile(path: string, towns: readonly Region[]): Promise<Result<LedgerFile>> {
  const bytes = await bytesOf(path);
  // Without its bytes the reader says in its own words what is wrong with the file.
  const workbook = await readWorkbook(bytes ? { name: basename(path), bytes } : path);
  if (!workbook.ok) return workbook;
  if (!bytes) return refuse('FILE_UNREADABLE', `读不了文件 ${path}；请检查路径和权限`);
  const reading = readLedger(unmarked(workbook.value), { towns });
  if (!reading.ok) return reading;
  return accept({
    name: basename(path),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    reading: reading.value,
  });
}

/** The bytes that are both read and fingerprinted, so that they are the same; null when there are none or too many. */
async function bytesOf(path: string): Promise<Buffer | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size > LIMITS.fileBytes) return null;
  return readFile(path).catch(() => null);
}

/** A text file of ours carries marks before what looks like a formula; they are not part of the words. */
function unmarked(workbook: Workbook): Workbook {
  if (workbook.format !== 'text') return workbook;
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => ({ ...cell, text: withoutFormulaMark(cell.text) }))),
  }));
  return { ...workbook, sheets };
}
