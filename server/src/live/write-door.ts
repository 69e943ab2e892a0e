import { setImmediate as pause } from 'node:timers/promises';
import type { EntryDraft, LedgerEntry } from '@ryg/shared/domain/entry.ts';
import { accept, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import type { DayCounter } from '@ryg/shared/domain/working-days.ts';
import type { Clock } from '../platform/clock.ts';
import type { Attempt, Store, Stores } from '../store/store.ts';
import type { Bell } from './bell.ts';
import { commitTogether } from './commit-together.ts';
import type { SignHead } from './daily-head.ts';
import { project } from './project.ts';
import type { Queue } from './queue.ts';

/** Who writes, and from which file or command; whatever may append hundreds of entries says that it is large. */
export type Writer = Readonly<{ actor: string; source: string; isLarge?: boolean }>;

/** What somebody wants to append, each with the row of the file it comes from. */
export type Draft = Readonly<{ row: number | null; draft: EntryDraft }>;

export type Work<T> = (stores: Stores) => Promise<Result<Readonly<{ entries: readonly Draft[]; value: T }>>>;

export type Written<T> = Readonly<{ value: T; version: number; appended: number }>;

export type WriteDoor = <T>(writer: Writer, work: Work<T>) => Promise<Result<Written<T>>>;

export type WriteDoorDeps = Readonly<{
  store: Store;
  clock: Clock;
  bell: Bell;
  queue: Queue;
  workingDays: DayCounter;
  /** Finishes the days that are over, so that a write never changes what yesterday showed. */
  closePastDays: () => Promise<unknown>;
  /** Signs the end of the ledger with every release, so that what is on the square can be held against it. */
  signHead: SignHead;
}>;

/** Screens wait for at most about so long behind a large write. */
const BREATH_MS = 1;

/**
 * The one place that writes to the ledger. A transaction appends the entries and moves the projections; what waits
 * at the same moment shares it. Only after the commit does the bell ring, once, and only then is anybody answered.
 * A refusal or an exception takes back what its own work wrote and leaves no trace.
 */
export const writeDoor = (deps: WriteDoorDeps): WriteDoor => {
  const { store, bell, queue, closePastDays } = deps;
  let appendedUpTo: number | null = null;
  const before = () => {
    appendedUpTo = null;
    return closePastDays();
  };
  const after = () => {
    if (appendedUpTo !== null) bell.ring({ version: appendedUpTo });
  };
  const takeTurn = commitTogether({ store, queue, before, after });

  return <T>(writer: Writer, work: Work<T>) => {
    const { promise, resolve, reject } = Promise.withResolvers<Result<Written<T>>>();
    const run = async (stores: Stores, attempt: Attempt) => {
      const attempted = await attempt(() => written(deps, stores, writer, work));
      if (!attempted.done) {
        const { error } = attempted;
        return error instanceof Refused ? () => resolve({ ok: false, refusal: error.refusal }) : () => reject(error);
      }
      const { value } = attempted;
      if (value.appended > 0) appendedUpTo = value.version;
      return () => resolve(accept(value));
    };
    takeTurn({ isLarge: writer.isLarge === true, run, fail: reject });
    return promise;
  };
};

async function written<T>(deps: WriteDoorDeps, stores: Stores, writer: Writer, work: Work<T>): Promise<Written<T>> {
  const answer = await work(stores);
  if (!answer.ok) throw new Refused(answer.refusal);
  const { entries, value } = answer.value;
  const last = await append(deps, stores, writer, entries);
  const version = last?.seq ?? (await stores.entries.head()).seq;
  return { value, version, appended: entries.length };
}

/** Appends the entries one after the other and moves what is derived from them; gives back the last one. */
async function append(
  { clock, workingDays, signHead }: WriteDoorDeps,
  stores: Stores,
  { actor, source }: Writer,
  drafts: readonly Draft[],
): Promise<LedgerEntry | null> {
  const recordedAt = clock.now().toISOString();
  let last: LedgerEntry | null = null;
  let breath = performance.now();
  for (const { row, draft } of drafts) {
    // The database answers at once, so without a pause a large import would keep every screen waiting.
    if (performance.now() - breath > BREATH_MS) {
      await pause();
      breath = performance.now();
    }
    last = await stores.entries.append(draft, { actor, source, row, recordedAt });
    await project(stores, last, workingDays);
  }
  if (last && drafts.some(({ draft }) => draft.kind === 'published')) await signHead(stores, clock.today());
  return last;
}

/** Carries a refusal out of an attempt, which only an exception takes back. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
