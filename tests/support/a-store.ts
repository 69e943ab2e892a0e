import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
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

// One serves all tests of a file, each in a schema of its own.
let postgres: Promise<PGlite> | null = null;
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
    const pglite = await (postgres ??= aPostgres());
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

// Where the library lies names its version, and another version may not be able to open what this one founded.
const version = /pglite@([\d.]+)/u.exec(createRequire(import.meta.url).resolve('@electric-sql/pglite'))?.[1] ?? 'any';
const FOUNDED = new URL(`../../node_modules/.cache/ryg/founded-postgres-${version}.tar`, import.meta.url);

/** Founding a PostgreSQL takes seconds, opening a founded one does not: the first file that needs one keeps it for all. */
async function aPostgres(): Promise<PGlite> {
  if (existsSync(FOUNDED)) return PGlite.create({ loadDataDir: new Blob([await readFile(FOUNDED)]) });
  const founded = await PGlite.create();
  const copy = await founded.dumpDataDir('none');
  const mine = new URL(`${FOUNDED.href}.${randomUUID()}`);
  await mkdir(new URL('.', FOUNDED), { recursive: true });
  await writeFile(mine, new Uint8Array(await copy.arrayBuffer()));
  await rename(mine, FOUNDED);
  return founded;
}
