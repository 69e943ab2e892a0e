import { hashAccessEvent, hashEntry } from '@ryg/server/store/hash-chain.ts';
import type { AccessEventTable } from '@ryg/server/store/people-schema.ts';
import type { EntryTable } from '@ryg/server/store/schema.ts';
import type { SqliteFile } from '@ryg/server/store/sqlite.ts';
import type { Dice } from '../demo/dice.ts';

export type ChainTable = 'entry' | 'access_event';

/** What somebody with the file in hand did, and the first record that no longer fits. */
export type Tampered = Readonly<{ what: string; seq: number }>;

/** Rows at the end of the chain are left alone: that they are missing only a head kept elsewhere can tell. */
type Place = Readonly<{ file: SqliteFile; table: ChainTable; rows: number; dice: Dice }>;

const FAR = 10_000_000;
const TEXTS: Readonly<Record<ChainTable, readonly [string, ...string[]]>> = {
  entry: ['data', 'actor', 'source', 'recorded_at', 'kind', 'subject'],
  access_event: ['detail', 'account', 'address', 'recorded_at', 'kind', 'object'],
};

/** Takes away what keeps the tables from being changed, as whoever has the file can. */
export function dropGuards(file: SqliteFile): void {
  for (const table of ['entry', 'access_event'])
    for (const change of ['update', 'delete']) file.exec(`drop trigger if exists ${table}_no_${change}`);
}

/** One thing done to one record, at a place the dice choose. */
export const tamper = (place: Place): Tampered =>
  place.dice.pick([changeText, changeAndRehash, remove, insert, insertRehashed, swap])(place);

const anySeq = ({ rows, dice }: Place) => 1 + dice.roll(rows - 2);

function changeText(place: Place): Tampered {
  const { file, table, dice } = place;
  const seq = anySeq(place);
  const column = dice.pick(TEXTS[table]);
  file.prepare(`update ${table} set ${column} = coalesce(${column}, '') || ' ' where seq = ?`).run(seq);
  return { what: `${column} changed`, seq };
}

function changeAndRehash(place: Place): Tampered {
  const seq = anySeq(place);
  const row = rowAt(place, seq);
  put(place, { ...row, recorded_at: '2020-01-01T00:00:00.000Z' }, 'update');
  // The forged record vouches for itself; the one after it does not vouch for it.
  return { what: 'changed with a hash of its own', seq: seq + 1 };
}

function remove(place: Place): Tampered {
  const seq = anySeq(place);
  place.file.prepare(`delete from ${place.table} where seq = ?`).run(seq);
  return { what: 'deleted', seq };
}

function makeRoom({ file, table }: Place, seq: number): void {
  file.prepare(`update ${table} set seq = seq + ${FAR} where seq >= ?`).run(seq);
  file.exec(`update ${table} set seq = seq - ${FAR - 1} where seq > ${FAR}`);
}

function insert(place: Place): Tampered {
  const seq = anySeq(place);
  const row = rowAt(place, seq);
  makeRoom(place, seq);
  put(place, { ...row, seq }, 'insert', 'f'.repeat(64));
  return { what: 'inserted', seq };
}

function insertRehashed(place: Place): Tampered {
  const seq = anySeq(place);
  const row = rowAt(place, seq);
  makeRoom(place, seq);
  put(place, { ...row, seq, recorded_at: '2020-01-01T00:00:00.000Z' }, 'insert');
  return { what: 'inserted with a hash of its own', seq: seq + 1 };
}

function swap(place: Place): Tampered {
  const { file, table, rows, dice } = place;
  const seq = anySeq(place);
  const other = seq + 1 + dice.roll(rows - seq);
  const move = file.prepare(`update ${table} set seq = ? where seq = ?`);
  move.run(FAR, seq);
  move.run(seq, other);
  move.run(other, FAR);
  return { what: `swapped with ${other}`, seq };
}

type Row = EntryTable | AccessEventTable;

const rowAt = ({ file, table }: Place, seq: number): Row =>
  file.prepare<[number], Row>(`select * from ${table} where seq = ?`).get(seq) ?? missing(seq);

function missing(seq: number): never {
  throw new Error(`there is no record ${seq} to tamper with`);
}

const hashOf = (row: Row) => ('held_on' in row ? hashEntry(row) : hashAccessEvent(row));

function put({ file, table }: Place, row: Row, how: 'insert' | 'update', hash = hashOf(row)): void {
  const forged = { ...row, hash };
  const columns = Object.keys(forged);
  if (how === 'insert') {
    const values = columns.map((column) => `@${column}`).join(', ');
    file.prepare(`insert into ${table} (${columns.join(', ')}) values (${values})`).run(forged);
    return;
  }
  const sets = columns.map((column) => `${column} = @${column}`).join(', ');
  file.prepare(`update ${table} set ${sets} where seq = @seq`).run(forged);
}
