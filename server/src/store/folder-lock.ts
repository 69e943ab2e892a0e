import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Folder } from './folder.ts';

export type FolderLock = Readonly<{ release: () => void }>;

/**
 * Makes this process the only one that writes in the folder, or says who does already.
 * The lock is one of the operating system's, taken through SQLite: it ends with the process, however that ends.
 */
export function lockFolder(folder: Folder): Result<FolderLock> {
  mkdirSync(folder.path, { recursive: true, mode: 0o700 });
  const file = new Database(folder.lock, { timeout: 0 });
  try {
    file.pragma('journal_mode = delete');
    file.exec('begin exclusive');
  } catch (error) {
    file.close();
    if (!isBusy(error)) throw error;
    return refuse('FOLDER_IN_USE', `数据文件夹 ${folder.path} 正由另一个进程使用${holderOf(folder)}`);
  }
  chmodSync(folder.lock, 0o600);
  writeFileSync(folder.holder, JSON.stringify({ pid: process.pid }), { mode: 0o600 });
  return accept({
    release: () => {
      if (!file.open) return;
      rmSync(folder.holder, { force: true });
      file.close();
    },
  });
}

const isBusy = (error: unknown) => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');

function holderOf(folder: Folder): string {
  try {
    const { pid } = JSON.parse(readFileSync(folder.holder, 'utf8')) as { pid: number };
    return `（进程号 ${pid}）`;
  } catch {
    return '';
  }
}
