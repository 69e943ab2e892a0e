import { filledIn, READY, type Parcel, type ParcelPhoto } from './parcel.ts';
import type { Command } from '@ryg/shared/domain/workflow/command.ts';

export type Queue = readonly Parcel[];

export type QueueEvent =
  | Readonly<{ type: 'put'; parcel: Parcel }>
  | Readonly<{ type: 'sending'; key: string }>
  | Readonly<{ type: 'photoThere'; key: string; photo: string; evidence: string }>
  /** No answer, or one that says nothing about the parcel itself: it is tried again later. */
  | Readonly<{ type: 'silent'; key: string; why: string; now: number }>
  | Readonly<{ type: 'refused'; key: string; code: string; message: string }>
  | Readonly<{ type: 'accepted'; key: string }>
  | Readonly<{ type: 'dropped'; key: string }>
  /** A person asks for a refused or waiting one to be sent as it is. */
  | Readonly<{ type: 'again'; key: string }>
  /** The network is back, the page is looked at again, somebody signed in. */
  | Readonly<{ type: 'woken' }>
  /** The page was loaded anew: what was on its way may or may not have arrived. The key makes asking again harmless. */
  | Readonly<{ type: 'recalled' }>;

const SECOND = 1_000;
const WAITS = [5, 15, 60, 300].map((seconds) => seconds * SECOND);
const waitAfter = (tries: number): number => WAITS[Math.min(tries, WAITS.length) - 1] ?? SECOND;

/** The queue after one more thing happened. What it does not know, such as a parcel already gone, changes nothing. */
export function happen(queue: Queue, event: QueueEvent): Queue {
  switch (event.type) {
    case 'put':
      return [...queue.filter(({ key }) => key !== event.parcel.key), event.parcel];
    case 'accepted':
    case 'dropped':
      return queue.filter(({ key }) => key !== event.key);
    case 'recalled':
      return queue.map((parcel) => (parcel.state.kind === 'sending' ? { ...parcel, state: READY } : parcel));
    case 'woken':
      return queue.map((parcel) =>
        parcel.state.kind === 'waiting' ? { ...parcel, state: { ...parcel.state, notBefore: 0 } } : parcel,
      );
    default:
      return queue.map((parcel) => (parcel.key === event.key ? { ...parcel, ...moved(parcel, event) } : parcel));
  }
}

type OneParcel = Extract<QueueEvent, { type: 'sending' | 'photoThere' | 'silent' | 'refused' | 'again' }>;

function moved(parcel: Parcel, event: OneParcel): Partial<Parcel> {
  switch (event.type) {
    case 'sending':
      return { state: { kind: 'sending' } };
    case 'photoThere':
      return {
        photos: parcel.photos.map((photo) =>
          photo.key === event.photo ? { ...photo, uploaded: event.evidence } : photo,
        ),
      };
    case 'silent': {
      const tries = parcel.tries + 1;
      return { tries, state: { kind: 'waiting', notBefore: event.now + waitAfter(tries), why: event.why } };
    }
    case 'refused':
      return { state: { kind: 'refused', code: event.code, message: event.message } };
    case 'again':
      return { tries: 0, state: READY };
  }
}

/** One thing to send. */
export type Job =
  | Readonly<{ kind: 'photo'; parcel: Parcel; photo: ParcelPhoto }>
  | Readonly<{ kind: 'command'; parcel: Parcel; command: Command }>;

/**
 * What to send next for this account: the oldest parcel that is due. Parcels of one issue keep their order; one that
 * was refused waits for a person and lets the others pass.
 */
export function nextParcel(queue: Queue, account: string, now: number): Parcel | null {
  const held = new Set<string>();
  for (const parcel of queue) {
    if (parcel.account !== account || parcel.state.kind === 'refused') continue;
    const isDue = parcel.state.kind === 'waiting' && parcel.state.notBefore <= now;
    if (isDue && !held.has(parcel.issue.id)) return parcel;
    held.add(parcel.issue.id);
  }
  return null;
}

/** The next thing of a parcel to send: its pictures first, each by itself, then the command that names them. */
export function jobOf(parcel: Parcel): Job {
  const photo = parcel.photos.find(({ uploaded }) => uploaded === null);
  return photo ? { kind: 'photo', parcel, photo } : { kind: 'command', parcel, command: filledIn(parcel) };
}

/** When the next parcel is due; null when none waits. One that stands behind another of its issue is not asked. */
export function dueAt(queue: Queue, account: string): number | null {
  const heads = new Map<string, Parcel>();
  for (const parcel of ownParcels(queue, account)) {
    if (parcel.state.kind !== 'refused' && !heads.has(parcel.issue.id)) heads.set(parcel.issue.id, parcel);
  }
  const times = [...heads.values()].flatMap(({ state }) => (state.kind === 'waiting' ? [state.notBefore] : []));
  return times.length === 0 ? null : Math.min(...times);
}

export const ownParcels = (queue: Queue, account: string): Queue =>
  queue.filter((parcel) => parcel.account === account);
