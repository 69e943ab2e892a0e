import { copyFileSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openLedger } from '@ryg/server/live/ledger.ts';
import { assertStrictTables, openSqlite } from '@ryg/server/store/sqlite.ts';
import { SCHEMA_VERSION } from '@ryg/server/store/migrate.ts';
import { folderAt } from '@ryg/server/store/folder.ts';
import { aFolder, aHouse, valueOf } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';

/** A folder with a ledger of some pages, closed. */
async function aClosedFolder(): Promise<string> {
  const path = aFolder();
  const issues = Array.from({ length: 40 }, (_, index) =>
    anIssue({ id: `Q${String(index + 1).padStart(4, '0')}`, title: `问题${'甲'.repeat(200)}` }),
  );
  const { ledger, app } = await aHouse({ folder: path, issues });
  await app.close();
  await ledger.close();
  return path;
}

const overwrite = (file: string, change: (bytes: Buffer) => void) => {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
};

describe('R06: a file one cannot trust is refused, kept as it is, and the way back is named', () => {
  it('control: an untouched folder opens again', async () => {
    const opened = valueOf(await openLedger(await aClosedFolder()));
    expect((await opened.store.issues.all()).length).toBe(40);
    await opened.close();
  });

  it.each<[string, string, (file: string) => void]>([
    ['random bytes', 'DB_DAMAGED', (file) => writeFileSync(file, randomBytes(65_536))],
    ['a broken magic', 'DB_DAMAGED', (file) => overwrite(file, (bytes) => bytes.write('SQLitX'))],
    [
      'flipped bytes in its pages',
      'DB_DAMAGED',
      (file) =>
        overwrite(file, (bytes) => {
          for (let at = 4096 * 2 + 7; at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 0x55;
        }),
    ],
    ['its last part missing', 'DB_DAMAGED', (file) => truncateSync(file, Math.floor(statSync(file).size * 0.6))],
    ['a page of zeros', 'DB_DAMAGED', (file) => overwrite(file, (bytes) => bytes.fill(0, 8192, 12_288))],
    ['no byte at all', 'DB_EMPTY', (file) => truncateSync(file, 0)],
    ['a newer program’s version', 'DB_NEWER', (file) => overwrite(file, (bytes) => bytes.writeUInt32BE(999_999, 60))],
    ['another program’s mark', 'DB_FOREIGN', (file) => overwrite(file, (bytes) => bytes.writeUInt32BE(1, 68))],
    ['an unknown file format', 'DB_DAMAGED', (file) => overwrite(file, (bytes) => bytes.writeUInt8(9, 19))],
    ['nothing: the file is gone', 'DB_MISSING', (file) => rmSync(file)],
  ])('%s', async (_what, code, harm) => {
    const path = await aClosedFolder();
    const { database } = folderAt(path);
    harm(database);
    const kept = existsSync(database) ? readFileSync(database) : null;
    const opened = await openLedger(path);
    expect(opened).toMatchObject({
      ok: false,
      refusal: { code, message: expect.stringContaining('ryg restore') as unknown },
    });
    expect(existsSync(database) ? readFileSync(database) : null).toEqual(kept);
  });
});

it('R07: every setting is in force on an open ledger', async () => {
  const { ledger } = await aHouse();
  const pragma = (name: string): unknown => ledger.file.pragma(name, { simple: true });
  expect(
    Object.fromEntries(
      [
        'journal_mode',
        'synchronous',
        'foreign_keys',
        'trusted_schema',
        'cell_size_check',
        'mmap_size',
        'secure_delete',
      ].map((name) => [name, pragma(name)]),
    ),
  ).toEqual({
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    mmap_size: 0,
    secure_delete: 1,
  });
  expect([pragma('application_id'), pragma('user_version')]).toEqual([0x5259474c, SCHEMA_VERSION]);
  expect(() => assertStrictTables(ledger.file)).not.toThrow();
});

it('R07: a table without STRICT is noticed', () => {
  const file = openSqlite(':memory:');
  file.exec('create table loose (a text)');
  expect(() => assertStrictTables(file)).toThrow('loose');
  file.close();
});

it('R12: a second opener is refused at once and told who is inside; afterwards the folder is free', async () => {
  const path = aFolder();
  const { ledger, app } = await aHouse({ folder: path });
  expect(await openLedger(path)).toMatchObject({
    ok: false,
    refusal: { code: 'FOLDER_IN_USE', message: expect.stringContaining(`进程号 ${process.pid}`) as unknown },
  });
  await app.close();
  await ledger.close();
  await valueOf(await openLedger(path)).close();
});

it('a stale holder note of a killed process does not lock anybody out', async () => {
  const path = await aClosedFolder();
  writeFileSync(folderAt(path).holder, JSON.stringify({ pid: 1 }));
  await valueOf(await openLedger(path)).close();
  expect(existsSync(folderAt(path).holder)).toBe(false);
});

it('a copied database without its marker is still ours', async () => {
  const path = await aClosedFolder();
  const other = aFolder();
  copyFileSync(folderAt(path).database, folderAt(other).database);
  await valueOf(await openLedger(other)).close();
  expect(existsSync(folderAt(other).marker)).toBe(true);
});
