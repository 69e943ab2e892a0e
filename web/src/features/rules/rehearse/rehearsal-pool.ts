import type { RehearsalFacts } from '@ryg/shared/contract/rehearsal.contract.ts';
import type { Flip, Rehearsal, SpellColumns } from '@ryg/shared/domain/rehearsal.ts';
import type { HolidayTable } from '@ryg/shared/domain/working-days.ts';
import type { Report, Task } from './rehearsal-worker.ts';

/** Two halves on two cores; a phone with fewer takes turns. */
const WORKERS = 2;

export type Run = Readonly<{ done: Promise<readonly Flip[]>; cancel: () => void }>;

/** Workers that hold the facts and rehearse on them again and again. */
export type Pool = Readonly<{
  run: (sides: Rehearsal, onProgress: (share: number) => void) => Run;
  close: () => void;
}>;

/** A rehearsal that somebody stopped, or that a later one replaced. */
export class Cancelled extends Error {}

type Part = Readonly<{ worker: Worker; offset: number }>;

export function openPool(facts: RehearsalFacts): Pool {
  let parts: readonly Part[] = [];
  let isBusy = false;
  let runs = 0;
  const total = facts.spells.issue.length;

  const stop = () => {
    for (const { worker } of parts) worker.terminate();
    parts = [];
    isBusy = false;
  };

  const run: Pool['run'] = (sides, onProgress) => {
    // A worker at work hears nothing, so whoever is in the way of a new rehearsal is ended.
    if (isBusy) stop();
    if (parts.length === 0) parts = hire(facts);
    isBusy = true;
    const number = ++runs;
    const { promise, resolve, reject } = Promise.withResolvers<readonly Flip[]>();
    const found: Flip[][] = parts.map(() => []);
    let waiting = parts.length;
    let rows = 0;
    for (const [place, { worker, offset }] of parts.entries()) {
      worker.onmessage = ({ data }: MessageEvent<Report>) => {
        if (data.run !== number) return;
        rows += data.rows;
        onProgress(total === 0 ? 1 : rows / total);
        if (!data.flips) return;
        found[place] = data.flips.map((flip) => ({ ...flip, spell: flip.spell + offset }));
        if (--waiting > 0) return;
        isBusy = false;
        resolve(found.flat());
      };
      worker.onerror = ({ message }) => reject(new Error(message));
      give(worker, { kind: 'rehearse', run: number, sides });
    }
    const cancel = () => {
      if (number !== runs || !isBusy) return;
      stop();
      reject(new Cancelled());
    };
    return { done: promise, cancel };
  };

  return { run, close: stop };
}

function hire(facts: RehearsalFacts): readonly Part[] {
  const total = facts.spells.issue.length;
  const calendar = calendarOf(facts);
  return Array.from({ length: WORKERS }, (_, index) => {
    const offset = Math.floor((total * index) / WORKERS);
    const end = Math.floor((total * (index + 1)) / WORKERS);
    const worker = new Worker(new URL('./rehearsal-worker.ts', import.meta.url), { type: 'module' });
    give(worker, { kind: 'facts', columns: rowsOf(facts.spells, offset, end), calendar });
    return { worker, offset };
  });
}

const give = (worker: Worker, task: Task) => worker.postMessage(task);

const rowsOf = (columns: SpellColumns, from: number, to: number): SpellColumns =>
  Object.fromEntries(
    Object.entries(columns).map(([name, values]: [string, readonly unknown[]]) => [name, values.slice(from, to)]),
  ) as unknown as SpellColumns;

/** The official calendar as it came with the facts. */
export const calendarOf = ({ calendar }: Pick<RehearsalFacts, 'calendar'>): HolidayTable => ({
  knownFrom: calendar.knownFrom,
  knownUntil: calendar.knownUntil,
  holidays: new Set(calendar.holidays),
  makeUpDays: new Set(calendar.makeUpDays),
});
