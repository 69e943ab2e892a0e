import { setImmediate as pause } from 'node:timers/promises';
import type { EntryDraft, LedgerEntry } from '@ryg/shared/domain/entry.ts';
import { accept, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import type { DayCounter } from '@ryg/shared/domain/working-days.ts';
import type { Clock } from '../platform/clock.ts';
import type { Store, Stores } from '../store/store.ts';
import type { Bell } from './bell.ts';
import type { SignHead } from './daily-head.ts';
import { project } from './project.ts';
import type { Queue } from './queue.ts';

/** Who writes, and from which file or command. */
export type Writer = Readonly<{ actor: string; source: string }>;

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

const ENTRIES_A_BREATH = 50;

/**
 * The one place that writes to the ledger. One transaction appends the entries and moves the projections;
 * only after the commit does the bell ring. A refusal or an exception leaves no trace.
 */
export const writeDoor = ({
  store,
  clock,
  bell,
  queue,
  workingDays,
  closePastDays,
  signHead,
}: WriteDoorDeps): WriteDoor => {
  const append = async (stores: Stores, writer: Writer, drafts: readonly Draft[]): Promise<LedgerEntry | null> => {
    const recordedAt = clock.now().toISOString();
    let last: LedgerEntry | null = null;
    for (const [index, { row, draft }] of drafts.entries()) {
      // The database answers at once, so without a pause a large import would keep every screen waiting.
      if (index % ENTRIES_A_BREATH === ENTRIES_A_BREATH - 1) await pause();
      last = await stores.entries.append(draft, { ...writer, row, recordedAt });
      await project(stores, last, workingDays);
    }
    if (last && drafts.some(({ draft }) => draft.kind === 'published')) await signHead(stores, clock.today());
    return last;
  };

  return (writer, work) =>
    queue(async () => {
      await closePastDays();
      const written = await orRefused(() =>
        store.transact(async (stores) => {
          const answer = await work(stores);
          if (!answer.ok) throw new Refused(answer.refusal);
          const { entries, value } = answer.value;
          const last = await append(stores, writer, entries);
          const version = last?.seq ?? (await stores.entries.head()).seq;
          return { value, version, appended: entries.length };
        }),
      );
      if (written.ok && written.value.appended > 0) bell.ring({ version: written.value.version });
      return written;
    });
};

/** Carries a refusal out of a transaction, which only an exception rolls back. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

async function orRefused<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return accept(await work());
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
