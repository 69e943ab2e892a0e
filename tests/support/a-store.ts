import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { onTestFinished } from 'vitest';
import { openDatabase } from '@ryg/server/store/database-file.ts';
import { folderAt } from '@ryg/server/store/folder.ts';
import { migrate } from '@ryg/server/store/migrate.ts';
import type { Schema } from '@ryg/server/store/schema.ts';
import { kyselyOn, openSqlite } from '@ryg/server/store/sqlite.ts';
import { storeOn, type Store } from '@ryg/server/store/store.ts';
import { aFolder, valueOf } from './a-house.ts';

export type OpenStore = Readonly<{ store: Store; db: Kysely<Schema> }>;

// Starting PostgreSQL takes a second, so one serves all tests of a file, each in a schema of its own.
let postgres: PGlite | null = null;
let schemas = 0;

/** The same store in every place it has to work: memory, a file, PostgreSQL. */
export const STORES = {
  'SQLite in memory': async (): Promise<OpenStore> => {
    const db = kyselyOn(openSqlite(':memory:'));
    await migrate(db, 'sqlite');
    return opened(db);
  },
  'SQLite in a file': async (): Promise<OpenStore> => opened(valueOf(await openDatabase(folderAt(aFolder()))).db),
  'PostgreSQL (PGlite)': async (): Promise<OpenStore> => {
    const pglite = (postgres ??= new PGlite());
    const schema = `test_${++schemas}`;
    await pglite.exec(`create schema ${schema}; set search_path to ${schema}`);
    const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
    await migrate(db, 'postgres');
    return { store: storeOn(db), db };
  },
};

function opened(db: Kysely<Schema>): OpenStore {
  const store = storeOn(db);
  onTestFinished(() => store.close());
  return { store, db };
}
