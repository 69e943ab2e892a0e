import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LedgerReading } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import type { Region } from '@ryg/shared/domain/region.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { LIMITS } from '../../workbook/limits.ts';
import { readLedgerBook } from '../../workbook/read-workbook.ts';

/** A ledger file as it was read: its meaning, and the fingerprint of its bytes. */
export type LedgerFile = Readonly<{ name: string; sha256: string; reading: LedgerReading }>;

/** Reads a file from disk; towns are matched with the county's. */
export async function readLedgerFile(path: string, towns: readonly Region[]): Promise<Result<LedgerFile>> {
  const bytes = await bytesOf(path);
  // Without its bytes the reader says in its own words what is wrong with the file.
  const reading = await readLedgerBook(bytes ? { name: basename(path), bytes } : path, { towns });
  if (!reading.ok) return reading;
  if (!bytes) return refuse('FILE_UNREADABLE', `读不了文件 ${path}；请检查路径和权限`);
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
