import { join } from 'node:path';

/** The files of a data folder. */
export type Folder = Readonly<{
  path: string;
  database: string;
  marker: string;
  lock: string;
  holder: string;
  socket: string;
  /** Opens what is sealed in the database. It is no part of a backup. */
  key: string;
  /** Signs the daily heads of the ledger. */
  headKey: string;
}>;

export function folderAt(path: string): Folder {
  return {
    path,
    database: join(path, 'ryg.db'),
    marker: join(path, 'ryg.installed.json'),
    lock: join(path, 'ryg.lock'),
    holder: join(path, 'ryg.holder.json'),
    socket: join(path, 'ryg.sock'),
    key: join(path, 'ryg.key'),
    headKey: join(path, 'ryg.head-key.pem'),
  };
}

export const DATABASE_SIDE_FILES = ['-wal', '-shm', '-journal'] as const;
