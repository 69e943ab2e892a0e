import { createStore, del, get, keys, set, update, type UseStore } from 'idb-keyval';
import { serverNow } from '../../../api/now.ts';
import { happen, type Queue, type QueueEvent } from './queue.ts';

const QUEUE = 'queue';
const photoKey = (key: string) => `photo:${key}`;

let shelf: UseStore | null = null;
const theShelf = () => (shelf ??= createStore('ryg-report', 'parcels'));

let queue: Queue = [];
/** Pictures of this page's life; the shelf has them too, where the browser allows one. */
const photos = new Map<string, Blob>();
let isKept = true;
const listeners = new Set<() => void>();

/** Other tabs of the same person look at the same shelf. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('ryg-report');
channel?.addEventListener('message', () => void readShelf());

function show(next: Queue): void {
  queue = next;
  listeners.forEach((tell) => tell());
}

async function readShelf(): Promise<void> {
  try {
    show((await get<Queue>(QUEUE, theShelf())) ?? []);
  } catch {
    isKept = false;
  }
}

/** Writes down that something happened, on the shelf first. A browser without one works for as long as the page is open. */
export async function record(event: QueueEvent): Promise<void> {
  try {
    let next: Queue = [];
    await update<Queue>(QUEUE, (kept) => (next = happen(kept ?? [], event)), theShelf());
    show(next);
    channel?.postMessage(null);
  } catch {
    isKept = false;
    show(happen(queue, event));
  }
}

/** A key that says when its picture was taken in, so that one nobody ever sent can be cleared away. */
export const photoKeyAt = (now: number, random: string): string => `p${now.toFixed(0)}-${random}`;

const KEPT_MS = 14 * 24 * 3_600_000;

/** Pictures of forms that were left alone long ago. */
export function strayPhotos(names: readonly string[], kept: Queue, now: number): readonly string[] {
  const needed = new Set(kept.flatMap(({ photos: own }) => own.map(({ key }) => photoKey(key))));
  return names.filter((name) => {
    const since = Number(/^photo:p(\d+)-/u.exec(name)?.[1] ?? Number.NaN);
    return since < now - KEPT_MS && !needed.has(name);
  });
}

async function clearStray(now: number): Promise<void> {
  const names = await keys<string>(theShelf()).catch(() => []);
  for (const name of strayPhotos(names, queue, now)) await del(name, theShelf()).catch(() => undefined);
}

let recalled: Promise<void> | null = null;

/** What an earlier page left behind; read once. */
export const recallQueue = (): Promise<void> =>
  (recalled ??= readShelf()
    .then(() => record({ type: 'recalled' }))
    .then(() => clearStray(serverNow())));

export async function keepPhoto(key: string, blob: Blob): Promise<void> {
  photos.set(key, blob);
  await set(photoKey(key), blob, theShelf()).catch(() => {
    isKept = false;
  });
}

export async function photoOf(key: string): Promise<Blob | null> {
  const here = photos.get(key);
  if (here) return here;
  return (await get<Blob>(photoKey(key), theShelf()).catch(() => undefined)) ?? null;
}

export async function forgetPhotos(keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    photos.delete(key);
    await del(photoKey(key), theShelf()).catch(() => undefined);
  }
}

export const queueNow = (): Queue => queue;
/** Whether the browser keeps the queue when the page is closed. */
export const isQueueKept = (): boolean => isKept;

export function watchQueue(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
