import { parentPort, workerData } from 'node:worker_threads';
import type { Table } from './table.ts';
import { writtenHere, type FileFormat } from './write-tables.ts';

const { tables, format }: Readonly<{ tables: readonly Table[]; format: FileFormat }> = workerData;

parentPort?.postMessage(await writtenHere(tables, format));
