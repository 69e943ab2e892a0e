import type { Workbook } from '@ryg/shared/domain/ledger-sheet/cells.ts';
import type { LedgerOptions } from '@ryg/shared/domain/ledger-sheet/read-ledger.ts';
import type { LedgerReading } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import { askWorker, nameOf, taskFor, type FileSource } from './ask-worker.ts';
import { refusalFor } from './unreadable.ts';

/** Reads a spreadsheet or text table into plain cells. */
export async function readWorkbook(source: FileSource): Promise<Result<Workbook>> {
  const answer = await askWorker(taskFor(source, null));
  return 'workbook' in answer ? accept(answer.workbook) : refused(source, answer);
}

/** Reads a ledger file and what it means, both away from the thread that answers requests. */
export async function readLedgerBook(source: FileSource, options: LedgerOptions): Promise<Result<LedgerReading>> {
  const answer = await askWorker(taskFor(source, options));
  return 'reading' in answer ? answer.reading : refused(source, answer);
}

function refused(source: FileSource, answer: Awaited<ReturnType<typeof askWorker>>): Result<never> {
  const { code, detail } = 'code' in answer ? answer : { code: 'IMPORT_DAMAGED' as const, detail: '' };
  return { ok: false, refusal: refusalFor(nameOf(source), code, detail) };
}
