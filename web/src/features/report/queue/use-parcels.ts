import { useSyncExternalStore } from 'react';
import { ownParcels, type Queue } from './queue.ts';
import { isQueueKept, queueNow, watchQueue } from './queue-store.ts';

/** What this account still has to send, oldest first. */
export function useParcels(account: string): Queue {
  return ownParcels(useSyncExternalStore(watchQueue, queueNow), account);
}

/** Whether the browser keeps it when the page is closed. */
export const useIsQueueKept = (): boolean => useSyncExternalStore(watchQueue, isQueueKept);
