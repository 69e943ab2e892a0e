import { createStore, get, set, update, type UseStore } from 'idb-keyval';
import { happen, type OutEvent, type OutQueue } from './out-queue.ts';

const QUEUE = 'queue';
const ACCOUNT = 'account';

let shelf: UseStore | null = null;
const theShelf = () => (shelf ??= createStore('ryg-meeting-out', 'writings'));

let queue: OutQueue = [];
let isKept = true;
const listeners = new Set<() => void>();

function show(next: OutQueue): void {
  queue = next;
  listeners.forEach((tell) => tell());
}

/** Writes down that something happened, on the shelf first. A browser without one works for as long as the page is open. */
export async function record(event: OutEvent): Promise<void> {
  try {
    let next: OutQueue = [];
    await update<OutQueue>(QUEUE, (kept) => (next = happen(kept ?? [], event)), theShelf());
    show(next);
  } catch {
    isKept = false;
    show(happen(queue, event));
  }
}

let recalled: Promise<void> | null = null;

/** What an earlier page left behind; read once. */
export const recall = (): Promise<void> => (recalled ??= record({ type: 'recalled' }));

/** Who typed here last, for a page that is opened without a network. */
export const lastAccount = async (): Promise<string | null> =>
  (await get<string>(ACCOUNT, theShelf()).catch(() => undefined)) ?? null;

export const rememberAccount = (account: string): Promise<void> =>
  set(ACCOUNT, account, theShelf()).catch(() => undefined);

export const outNow = (): OutQueue => queue;
/** Whether the browser keeps the queue when the page is closed. */
export const isOutKept = (): boolean => isKept;

export function watchOut(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}
