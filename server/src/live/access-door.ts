import type { Clock } from '../platform/clock.ts';
import type { AccessEvent } from '../store/access-events.store.ts';
import type { Store, Stores } from '../store/store.ts';

/** What a piece of work did at the door, and what comes of it. */
export type Recorded<T> = Readonly<{ events: readonly AccessEvent[]; value: T }>;

export type AccessDoor = <T>(work: (stores: Stores) => Promise<Recorded<T>>) => Promise<T>;

/**
 * The one place that writes about accounts and sessions: what changes and the record of it are one transaction,
 * so that without the record there is no change. An exception leaves neither.
 */
export const accessDoor =
  (store: Store, wall: Clock): AccessDoor =>
  async (work) => {
    try {
      return await store.transact(async (stores) => {
        const { events, value } = await work(stores);
        const at = wall.now().toISOString();
        for (const event of events) await stores.accessEvents.append(event, at);
        return value;
      });
    } finally {
      versions.set(store, accessVersion(store) + 1);
    }
  };

const versions = new WeakMap<Store, number>();

/** Rises with every piece of work at the door, whoever did it, so that nobody goes on by what was true before. */
export const accessVersion = (store: Store): number => versions.get(store) ?? 0;
