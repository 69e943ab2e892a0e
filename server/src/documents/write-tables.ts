import { Worker } from 'node:worker_threads';
import { letEnd } from '../platform/let-worker-end.ts';
import { tableToCsv, tablesToXlsx, type Table } from './table.ts';

export type FileFormat = 'xlsx' | 'csv';

/** More rows than this would keep everybody else waiting while they are written. */
const ROWS_AT_ONCE = 1_000;

const WRITER = new URL('./table-writer.ts', import.meta.url);

/** The bytes of a file with these tables; as text only the first. Large ones are written by a worker. */
export async function fileOf(tables: readonly Table[], format: FileFormat): Promise<Uint8Array> {
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  return rows <= ROWS_AT_ONCE ? writtenHere(tables, format) : writtenAside(tables, format);
}

/** What both this thread and the worker do. */
export async function writtenHere(tables: readonly Table[], format: FileFormat): Promise<Uint8Array> {
  if (format === 'xlsx') return tablesToXlsx(tables);
  const [first] = tables;
  return new TextEncoder().encode(first ? tableToCsv(first) : '');
}

function writtenAside(tables: readonly Table[], format: FileFormat): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const worker = new Worker(WRITER, { workerData: { tables, format } });
  worker.once('message', (bytes: Uint8Array) => resolve(bytes));
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('the writer of tables ended without an answer')));
  return promise.finally(() => letEnd(worker));
}
