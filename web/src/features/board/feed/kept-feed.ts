import type { ScreenSettings } from '@ryg/shared/domain/screen.ts';
import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import type { KeptContact } from './contact.ts';
import type { KeyPin } from './key-pin.ts';

/** The last good board as it came, so that it can be checked again after any restart. */
export type KeptBoard = Readonly<{ text: string; signature: string; etag: string | null }>;

/** Who this screen is to the office, and what the office last decided about it. */
export type KeptScreen = Readonly<{ key: string; county: string | null; settings: ScreenSettings | null }>;

type Kept = Readonly<{ board: KeptBoard; contact: KeptContact; pin: KeyPin; screen: KeptScreen }>;

let store: UseStore | null = null;
const opened = (): UseStore => (store ??= createStore('ryg-plaza', 'feed'));

/** A store that is full or forbidden costs only the start without a server, never the picture. */
async function quietly<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}

/** Null when there is none, or none that can be read. */
export const recall = <Name extends keyof Kept>(name: Name): Promise<Kept[Name] | null> =>
  quietly(async () => (await get<Kept[Name]>(name, opened())) ?? null, null);

/** False when it could not be kept. */
export const keep = <Name extends keyof Kept>(name: Name, value: Kept[Name]): Promise<boolean> =>
  quietly(async () => {
    await set(name, value, opened());
    return true;
  }, false);

/** What was withdrawn must not come back with the next start. */
export const drop = (name: keyof Kept): Promise<void> => quietly(() => del(name, opened()), undefined);
