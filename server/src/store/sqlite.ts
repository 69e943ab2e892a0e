import Database from 'better-sqlite3';
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDialectConfig,
} from 'kysely';
import type { Schema } from './schema.ts';

export type SqliteFile = Database.Database;

/** Marks the file as ours (`PRAGMA application_id`): "RYGL". */
export const APPLICATION_ID = 0x5259474c;

/** The first release without the write-ahead log's reset bug. */
const OLDEST_SQLITE = '3.51.3';

type Pragma = Readonly<{ name: string; set: string; expect: string | number }>;

// The driver is built so that WAL alone would mean `synchronous=NORMAL`, which loses acknowledged writes in a power cut.
const PRAGMAS: readonly Pragma[] = [
  { name: 'journal_mode', set: 'WAL', expect: 'wal' },
  { name: 'synchronous', set: 'FULL', expect: 2 },
  { name: 'busy_timeout', set: '5000', expect: 5000 },
  { name: 'foreign_keys', set: 'ON', expect: 1 },
  { name: 'trusted_schema', set: 'OFF', expect: 0 },
  { name: 'cell_size_check', set: 'ON', expect: 1 },
  { name: 'mmap_size', set: '0', expect: 0 },
  { name: 'secure_delete', set: 'ON', expect: 1 },
  { name: 'journal_size_limit', set: '67108864', expect: 67_108_864 },
  { name: 'wal_autocheckpoint', set: '1000', expect: 1000 },
];

const READING: ReadonlySet<string> = new Set(['busy_timeout', 'trusted_schema', 'cell_size_check', 'mmap_size']);

/** Opens the file with every setting in force, or throws when one of them did not take. */
export function openSqlite(path: string): SqliteFile {
  const file = new Database(path);
  try {
    settle(file);
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** A second connection that can only read: it sees the last commit, also while a long write is on its way. */
export function openReader(path: string): SqliteFile {
  const file = new Database(path, { readonly: true });
  for (const { name, set } of PRAGMAS) {
    if (READING.has(name)) file.pragma(`${name} = ${set}`);
  }
  return file;
}

function settle(file: SqliteFile): void {
  const version = String(file.prepare('select sqlite_version()').pluck().get());
  if (compareVersions(version, OLDEST_SQLITE) < 0) throw new Error(`SQLite ${version} is older than ${OLDEST_SQLITE}`);
  for (const { name, set, expect } of PRAGMAS) {
    file.pragma(`${name} = ${set}`);
    const got: unknown = file.pragma(name, { simple: true });
    const inMemory = name === 'journal_mode' && file.memory;
    const unmapped = name === 'mmap_size' && got === undefined;
    if (got !== expect && !inMemory && !unmapped)
      throw new Error(`PRAGMA ${name} is ${String(got)}, not ${String(expect)}`);
  }
}

/** Every table checks the types of its columns. */
export function assertStrictTables(file: SqliteFile): void {
  const loose = file
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite%'",
    )
    .pluck()
    .all();
  if (loose.length > 0) throw new Error(`tables without STRICT: ${loose.join(', ')}`);
}

export const kyselyOn = (file: SqliteFile): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new LedgerSqliteDialect({ database: file }) });

/** On a connection of `openReader`; its transactions are views of one commit. */
export const kyselyReading = (file: SqliteFile): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new SqliteDialect({ database: file }) });

/** Takes the write lock when a transaction begins, so that none fails half-way because another was first. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class TransactionalAdapter extends SqliteAdapter {
  // SQLite does roll back `create table`; saying so puts all migrations into one transaction.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class LedgerSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config);
  }
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const different = [0, 1, 2]
    .map((part) => (left?.[part] ?? 0) - (right?.[part] ?? 0))
    .find((difference) => difference !== 0);
  return different ?? 0;
}
