import { readFile, stat } from 'node:fs/promises';
import { readLedger } from '@ryg/shared/domain/ledger-sheet/read-ledger.ts';
import { LIMITS } from './limits.ts';
import { parseFile } from './parse-file.ts';
import type { WorkerAnswer, WorkerTask } from './ask-worker.ts';
import { Unreadable } from './unreadable.ts';

async function bytesOf({ path, bytes }: WorkerTask): Promise<Buffer> {
  if (bytes) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { size } = await stat(path).catch(() => {
    throw new Unreadable('IMPORT_NOT_FOUND');
  });
  if (size > LIMITS.fileBytes) throw new Unreadable('IMPORT_TOO_LARGE');
  return readFile(path).catch(() => {
    throw new Unreadable('IMPORT_NOT_FOUND');
  });
}

async function answer(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    const workbook = await parseFile(task.name, await bytesOf(task));
    return task.ledger ? { reading: readLedger(workbook, task.ledger) } : { workbook };
  } catch (error) {
    if (error instanceof Unreadable) return { code: error.code, detail: error.message };
    // Whatever else the library throws at odd bytes means the same to a clerk.
    return { code: 'IMPORT_DAMAGED', detail: '' };
  }
}

process.on('message', (task: WorkerTask) => {
  void answer(task).then((said) => process.send?.(said));
});

// A server that was killed leaves no file half read behind it.
process.on('disconnect', () => process.exit());
