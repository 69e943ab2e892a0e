import type { DecisionWanted, FollowWanted } from '@ryg/shared/contract/decisions.contract.ts';

/** Something typed in the meeting that the server is to write down. */
export type Writing = Readonly<
  | { kind: 'decide'; meeting: string; body: DecisionWanted }
  | { kind: 'follow'; meeting: string; decision: string; what: string; body: FollowWanted }
>;

export type OutState = Readonly<
  { kind: 'waiting'; notBefore: number } | { kind: 'sending' } | { kind: 'refused'; code: string; message: string }
>;

/** One of them on its way. */
export type OutItem = Readonly<{
  /** The idempotency key: sent twice it is written once. */
  key: string;
  account: string;
  writing: Writing;
  /** When it was typed, in milliseconds. */
  at: number;
  /** Times it got no answer since it was last woken. */
  tries: number;
  state: OutState;
}>;
export type OutQueue = readonly OutItem[];

export type OutEvent = Readonly<
  | { type: 'put'; item: OutItem }
  | { type: 'sending'; key: string }
  /** No answer, or one that says nothing about the item: it is tried again later. */
  | { type: 'silent'; key: string; now: number }
  | { type: 'refused'; key: string; code: string; message: string }
  | { type: 'accepted'; key: string }
  | { type: 'dropped'; key: string }
  /** The network is back, or somebody asks. */
  | { type: 'woken' }
  /** The page was loaded anew: what was on its way may have arrived; its key makes asking again harmless. */
  | { type: 'recalled' }
>;

const READY: OutState = { kind: 'waiting', notBefore: 0 };
const WAITS_MS = [3_000, 10_000, 30_000, 60_000] as const;
const waitAfter = (tries: number): number => WAITS_MS[Math.min(tries, WAITS_MS.length) - 1] ?? WAITS_MS[0];

/** The queue after one more thing happened. What it does not know changes nothing. */
export function happen(queue: OutQueue, event: OutEvent): OutQueue {
  switch (event.type) {
    case 'put':
      return [...queue.filter(({ key }) => key !== event.item.key), event.item];
    case 'accepted':
    case 'dropped':
      return queue.filter(({ key }) => key !== event.key);
    case 'recalled':
      return queue.map((item) => (item.state.kind === 'sending' ? { ...item, state: READY } : item));
    case 'woken':
      return queue.map((item) => (item.state.kind === 'waiting' ? { ...item, state: READY, tries: 0 } : item));
    default:
      return queue.map((item) => (item.key === event.key ? { ...item, ...moved(item, event) } : item));
  }
}

type OneItem = Extract<OutEvent, { type: 'sending' | 'silent' | 'refused' }>;

function moved({ tries }: OutItem, event: OneItem): Partial<OutItem> {
  switch (event.type) {
    case 'sending':
      return { state: { kind: 'sending' } };
    case 'silent':
      return { tries: tries + 1, state: { kind: 'waiting', notBefore: event.now + waitAfter(tries + 1) } };
    case 'refused':
      return { state: { kind: 'refused', code: event.code, message: event.message } };
  }
}

const ofAccount = (queue: OutQueue, account: string) => queue.filter((item) => item.account === account);

/**
 * What to send next: decisions stand in the minutes in the order in which they were typed, so nothing overtakes one that
 * waits. One that was refused waits for a person and lets the others pass.
 */
export function nextItem(queue: OutQueue, account: string, now: number): OutItem | null {
  const first = ofAccount(queue, account).find(({ state }) => state.kind !== 'refused');
  return first?.state.kind === 'waiting' && first.state.notBefore <= now ? first : null;
}

/** When the next one is due, or null when none waits. */
export function dueAt(queue: OutQueue, account: string): number | null {
  const first = ofAccount(queue, account).find(({ state }) => state.kind !== 'refused');
  return first?.state.kind === 'waiting' ? first.state.notBefore : null;
}

/** What an account typed in a meeting and the server has not written down yet, oldest first. */
export const stillHere = (queue: OutQueue, account: string, meeting: string): OutQueue =>
  ofAccount(queue, account).filter(({ writing }) => writing.meeting === meeting);
