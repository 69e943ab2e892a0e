import { DatabaseSync } from 'node:sqlite';
import { addDays, calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { lampColumns } from '@ryg/shared/domain/lamp-columns.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { countCalendarDays } from '@ryg/shared/domain/working-days.ts';
import { anIssueOf } from './issues.ts';
import { ratioOf, report, timed } from './ratio.ts';

const TODAY = calendarDay('2018-06-20');
const TOWNS = 15;
const ROUNDS = 9;

/** P3: counting all lights by town, as the day's evaluation does, against the floor of summing one Int32Array, and against SQL. */
export function benchLights(pack: RulePack): void {
  for (const size of [10_000, 100_000, 1_000_000]) {
    const columns = lampColumns(repeated(size), pack, countCalendarDays);
    columns.moveTo(TODAY);
    const towns = Uint16Array.from({ length: size }, (_, index) => index % TOWNS);
    const floor = new Int32Array(size).map((_, index) => index % 97);
    const sql = sqlCounter(size);
    const times = { floor: [] as number[], scan: [] as number[], sql: [] as number[] };
    // A loop that was never run is slower than it will ever be again.
    for (let warm = 0; warm < 20; warm++) {
      sum(floor);
      columns.countBy(towns, TOWNS);
    }
    for (let round = 0; round < ROUNDS; round++) {
      times.floor.push(timed(() => sum(floor)));
      times.scan.push(timed(() => columns.countBy(towns, TOWNS)));
      times.sql.push(timed(() => sql.all(TODAY, TODAY)));
    }
    report(`P3 ${size} issues: count by town / sum of Int32Array`, ratioOf(times.scan, times.floor), { atMost: 5 });
    report(`P3 ${size} issues: SQL CASE + GROUP BY / count by town`, ratioOf(times.sql, times.scan), { atLeast: 100 });
  }
}

function sum(numbers: Int32Array): number {
  let total = 0;
  for (let index = 0; index < numbers.length; index++) total += numbers[index] ?? 0;
  return total;
}

/** A few thousand issues, repeated up to the size: a million objects of their own would measure the memory. */
export function repeated(size: number) {
  const sample = Array.from({ length: Math.min(size, 5_000) }, (_, index) => anIssueOf(index, TODAY));
  return Array.from({ length: size }, (_, index) => sample[(index * 7919) % sample.length] ?? anIssueOf(0, TODAY));
}

function sqlCounter(size: number) {
  const db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE issue (id INTEGER PRIMARY KEY, town INTEGER, due TEXT, closed INTEGER) STRICT');
  const insert = db.prepare('INSERT INTO issue (town, due, closed) VALUES (?, ?, ?)');
  db.exec('BEGIN');
  for (let index = 0; index < size; index++)
    insert.run(index % TOWNS, addDays(TODAY, ((index * 37) % 180) - 40), index % 5 === 0 ? 0 : 1);
  db.exec('COMMIT');
  return db.prepare(`SELECT town, CASE WHEN closed THEN 0 WHEN due < ? THEN 3 WHEN julianday(due) - julianday(?) <= 7 THEN 2 ELSE 1 END AS lamp,
    count(*) AS n FROM issue GROUP BY town, lamp`);
}
