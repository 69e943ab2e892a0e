import { useSyncExternalStore } from 'react';
import { whoWrites } from './out-courier.ts';
import { stillHere, type OutQueue } from './out-queue.ts';
import { outNow, watchOut } from './out-shelf.ts';

/** What was typed in this meeting by whoever sits here, and the server has not written down yet. */
export function useOut(meeting: string): OutQueue {
  const queue = useSyncExternalStore(watchOut, outNow);
  const account = whoWrites();
  return account === null ? [] : stillHere(queue, account, meeting);
}
