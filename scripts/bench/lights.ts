import { DatabaseSync } from 'node:sqlite';
import { addDays, calendarDay, dayNumber } from '@ryg/shared/domain/calendar-day.ts';
import { judgeWithForecast, type Lamp } from '@ryg/shared/domain/judge-issue.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { anIssueOf } from './issues.ts';
import { ratioOf, report, timed } from './ratio.ts';

const TODAY = calendarDay('2018-06-20');
const TOWNS = 15;
const ROUNDS = 9;
const LAMPS: readonly Lamp[] = ['closed', 'green', 'yellow', 'red', 'none'];

/** What is kept of a judged issue between two days. */
type Kept = { lamp: number; town: number; next: number };

/** P3: counting all lights by town against the floor of summing one Int32Array, and against SQL. */
export function benchLights(pack: RulePack): void {
  for (const size of [10_000, 100_000, 1_000_000]) {
    const kept = judged(pack, size);
    const floor = new Int32Array(size).map((_, index) => index % 97);
    const sql = sqlCounter(size);
    const times = { floor: [] as number[], scan: [] as number[], sql: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.floor.push(timed(() => sum(floor)));
      times.scan.push(timed(() => countByTown(kept, dayNumber(TODAY))));
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

/** Recount from kept lights; a light whose day has come would be judged again first, and on the day itself none has. */
function countByTown(kept: readonly Kept[], today: number): Int32Array {
  const counts = new Int32Array(TOWNS * LAMPS.length);
  for (const { lamp, town, next } of kept) {
    if (next <= today) throw new Error('judge again');
    const cell = town * LAMPS.length + lamp;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

/** A few thousand really judged issues, repeated up to the size: judging a million once is not what is measured. */
function judged(pack: RulePack, size: number): Kept[] {
  const sample = Array.from({ length: Math.min(size, 5_000) }, (_, index) => {
    const { lamp, nextChange } = judgeWithForecast(anIssueOf(index, TODAY), pack, TODAY);
    return {
      lamp: LAMPS.indexOf(lamp),
      town: index % TOWNS,
      next: nextChange ? dayNumber(nextChange.on) : Number.MAX_SAFE_INTEGER,
    };
  });
  return Array.from({ length: size }, (_, index) => ({ ...(sample[(index * 7919) % sample.length] as Kept) }));
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
