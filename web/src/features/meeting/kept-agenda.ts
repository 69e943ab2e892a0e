import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { clear, createStore, get, set, type UseStore } from 'idb-keyval';

/** A meeting as it was last read from the server, both ways of looking at it. */
export type KeptMeeting = Readonly<{
  key: string;
  account: string;
  /** When, in the server's milliseconds. */
  readAt: number;
  frozen: Agenda | null;
  now: Agenda | null;
}>;

const LAST = 'last';

let shelf: UseStore | null = null;
const theShelf = () => (shelf ??= createStore('ryg-meeting', 'agenda'));

/** Keeps the meeting that is open, in place of the one before, so that a reload without a network opens it again. */
export async function keepMeeting(meeting: KeptMeeting): Promise<void> {
  // A browser that keeps nothing still shows the meeting for as long as the page is open.
  await set(LAST, meeting, theShelf()).catch(() => undefined);
}

/** The kept meeting, if it is this one; `account` null when nobody can say who is there. */
export async function keptMeeting(key: string, account: string | null): Promise<KeptMeeting | null> {
  const kept = await get<KeptMeeting>(LAST, theShelf()).catch(() => undefined);
  if (!kept || kept.key !== key) return null;
  return account === null || kept.account === account ? kept : null;
}

/** After signing out: the next person at this machine finds nothing. */
export const forgetMeeting = (): Promise<void> => clear(theShelf()).catch(() => undefined);
