import { setImmediate as pause } from 'node:timers/promises';
import type { Attempt, Store, Stores } from '../store/store.ts';
import type { Queue } from './queue.ts';

/** Somebody's work while it waits for its turn. */
export type Turn = Readonly<{
  /** A large one shares its commit with no other, so that nobody's small one waits for it. */
  isLarge: boolean;
  /** Does the work; what it gives back answers, and is called once everything is committed. */
  run: (stores: Stores, attempt: Attempt) => Promise<() => void>;
  fail: (error: unknown) => void;
}>;

const TURNS_A_COMMIT = 32;

export type Together = Readonly<{
  store: Store;
  queue: Queue;
  before: () => Promise<unknown>;
  after: () => void;
}>;

/**
 * Runs what waits at the same moment one after the other in one transaction, because most of the time a small
 * write takes is its commit. Nobody is answered before the commit, and if it fails it fails for all of them.
 */
export function commitTogether({ store, queue, before, after }: Together): (turn: Turn) => void {
  const waiting: Turn[] = [];
  const runWaiting = async () => {
    // Whatever arrives in the same breath of the loop goes into the same commit.
    await pause();
    const turns = takeTogether(waiting);
    if (turns.length === 0) return;
    try {
      await before();
      const answers = await store.transact(async (stores, attempt) => {
        const given: (() => void)[] = [];
        for (const turn of turns) given.push(await turn.run(stores, attempt));
        return given;
      });
      after();
      for (const answer of answers) answer();
    } catch (error) {
      for (const { fail } of turns) fail(error);
    }
  };
  return (turn) => {
    waiting.push(turn);
    void queue(runWaiting);
  };
}

/** The first that wait, up to a full commit or the next large one. */
function takeTogether(waiting: Turn[]): readonly Turn[] {
  const large = waiting.findIndex(({ isLarge }) => isLarge);
  if (large === 0) return waiting.splice(0, 1);
  return waiting.splice(0, large < 0 ? TURNS_A_COMMIT : Math.min(large, TURNS_A_COMMIT));
}
