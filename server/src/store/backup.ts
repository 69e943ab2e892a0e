import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { inspectDatabase } from './database-file.ts';
import { DATABASE_SIDE_FILES, type Folder } from './folder.ts';
import { openSqlite, type SqliteFile } from './sqlite.ts';

/** What a copy holds, compared with what it was copied from. */
export type Contents = Readonly<{ entries: number; head: string | null }>;

/** Copies the ledger while it is in use, checks the copy and only then gives it its name. */
export async function backUp(file: SqliteFile, target: string): Promise<Result<Contents>> {
  const path = resolve(target);
  if (!existsSync(dirname(path))) return refuse('NO_FOLDER', `没有文件夹 ${dirname(path)}；请先建好再备份`);
  if (existsSync(path)) return refuse('FILE_EXISTS', `${path} 已经存在；备份不会覆盖旧文件，请换一个文件名`);
  const draft = `${path}.unverified`;
  rmSync(draft, { force: true });
  const least = contentsOf(file);
  await file.backup(draft);
  sealCopy(draft);

  const checked = inspectBackup(draft);
  if (!checked.ok) return checked;
  if (checked.value.entries < least.entries)
    return refuse(
      'BACKUP_INCOMPLETE',
      `备份只有 ${checked.value.entries} 条记录，少于 ${least.entries} 条，没有采用；请重试`,
    );
  chmodSync(draft, 0o600);
  flush(draft);
  renameSync(draft, path);
  flush(dirname(path));
  return checked;
}

/** What is in a backup, or why it cannot be used. */
export function inspectBackup(path: string): Result<Contents> {
  if (!existsSync(path)) return refuse('BACKUP_MISSING', `找不到备份文件 ${path}；请检查路径`);
  const problem = inspectDatabase(path);
  if (problem)
    return refuse('BACKUP_UNUSABLE', `备份文件不能使用：${problem.message.split('。')[0] ?? ''}；请换一份备份`);
  const copy = new Database(path, { readonly: true });
  try {
    return accept(contentsOf(copy));
  } finally {
    copy.close();
  }
}

/** Puts a verified backup in the place of the database and keeps the old file beside it; gives back its name. */
export function replaceDatabase(folder: Folder, backup: string, keptAs: string): void {
  const fresh = `${folder.database}.restoring`;
  copyFileSync(backup, fresh);
  flush(fresh);
  // A log left over from the old file would be replayed into the new one.
  for (const side of DATABASE_SIDE_FILES) {
    if (existsSync(folder.database + side)) renameSync(folder.database + side, keptAs + side);
  }
  if (existsSync(folder.database)) renameSync(folder.database, keptAs);
  renameSync(fresh, folder.database);
  flush(folder.path);
}

/** A copy carries the write-ahead mode of its source; on a shelf it should be one file. */
function sealCopy(path: string): void {
  const copy = openSqlite(path);
  try {
    copy.pragma('journal_mode = delete');
  } finally {
    copy.close();
  }
}

function contentsOf(file: SqliteFile): Contents {
  const entries = Number(file.prepare('select count(*) from entry').pluck().get());
  const head: unknown = file.prepare('select hash from entry order by seq desc limit 1').pluck().get();
  return { entries, head: typeof head === 'string' ? head : null };
}

function flush(path: string): void {
  // Windows has no way to flush a folder.
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
