import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { accept, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Folder } from './folder.ts';
import { migrate, SCHEMA_VERSION } from './migrate.ts';
import type { Schema } from './schema.ts';
import { APPLICATION_ID, assertStrictTables, kyselyOn, openSqlite, type SqliteFile } from './sqlite.ts';

export type OpenDatabase = Readonly<{ file: SqliteFile; db: Kysely<Schema> }>;

/** Codes after which a server must not start: the file is kept as it is and somebody has to look. */
export const DATABASE_REFUSALS: ReadonlySet<string> = new Set([
  'DB_MISSING',
  'DB_EMPTY',
  'DB_FOREIGN',
  'DB_NEWER',
  'DB_DAMAGED',
]);

const RESTORE = '原文件已原样保留；请先停止服务，再用 `npx -y pnpm@12 ryg restore 备份文件 --data 数据文件夹` 恢复';

/** Whether a ledger was ever made here: by its database or by the marker a first run leaves. */
export const isInstalled = (folder: Folder): boolean => existsSync(folder.database) || existsSync(folder.marker);

/** Opens the ledger's database, or makes it in a folder that never had one. Anything doubtful is refused, never repaired. */
export async function openDatabase(folder: Folder): Promise<Result<OpenDatabase>> {
  const isNew = !isInstalled(folder);
  const problem = isNew ? null : inspectDatabase(folder.database);
  if (problem) return { ok: false, refusal: problem };

  const file = openSqlite(folder.database);
  const db = kyselyOn(file);
  try {
    if (isNew) {
      // The log and its index take over the rights of the file.
      chmodSync(folder.database, 0o600);
      file.pragma(`application_id = ${APPLICATION_ID}`);
    }
    await migrate(db, 'sqlite');
    file.pragma(`user_version = ${SCHEMA_VERSION}`);
    assertStrictTables(file);
  } catch (error) {
    await db.destroy();
    file.close();
    throw error;
  }
  if (!existsSync(folder.marker))
    writeFileSync(folder.marker, JSON.stringify({ application: 'ryg', schema: SCHEMA_VERSION }), { mode: 0o600 });
  return accept({ file, db });
}

/** What is wrong with a database file, or null. Looks without writing a byte. */
export function inspectDatabase(path: string): Refusal | null {
  if (!existsSync(path)) return no('DB_MISSING', `${path} 不见了，但这个文件夹曾经建过台账`);
  if (statSync(path).size === 0) return no('DB_EMPTY', `${path} 是空文件，不会当作新台账使用`);
  // The magic is read first, because a foreign file in SQLite's name would otherwise be called damaged.
  if (readFileSync(path).subarray(0, 15).toString('latin1') !== 'SQLite format 3')
    return no('DB_DAMAGED', `${path} 不是可以打开的数据库文件，可能已经损坏`);
  try {
    return inspectOpened(path);
  } catch (error) {
    if (error instanceof Database.SqliteError) return no('DB_DAMAGED', `${path} 已损坏（${error.code}）`);
    throw error;
  }
}

function inspectOpened(path: string): Refusal | null {
  const file = new Database(path, { readonly: true });
  try {
    file.pragma('cell_size_check = on');
    if (file.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      return no('DB_FOREIGN', `${path} 不是红黄绿台账的数据库`);
    const version = Number(file.pragma('user_version', { simple: true }));
    if (version > SCHEMA_VERSION) {
      return no(
        'DB_NEWER',
        `${path} 由更新版本的程序写成（版本 ${version}，本程序只认到 ${SCHEMA_VERSION}）；请先升级程序`,
      );
    }
    const check = String(file.pragma('integrity_check(1)', { simple: true }));
    return check === 'ok' ? null : no('DB_DAMAGED', `${path} 已损坏（${check.split('\n')[0] ?? ''}）`);
  } finally {
    file.close();
  }
}

const no = (code: string, what: string): Refusal => ({ code, message: `${what}。${RESTORE}` });
