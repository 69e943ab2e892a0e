import { useSyncExternalStore } from 'react';
import { employ, type OnAccepted } from './queue/courier.ts';

const nothing = () => null;

/** The carrier of one account; it has nothing to show and lives as long as the desk. `onAccepted` must stay the same function. */
export function CourierWatch({ account, onAccepted }: Readonly<{ account: string; onAccepted: OnAccepted }>) {
  useSyncExternalStore(keeperOf(account, onAccepted), nothing);
  return null;
}

let known: Readonly<{ account: string; onAccepted: OnAccepted; keep: () => () => void }> | null = null;

/** The same function for the same person, so that the carrier is not sent away with every drawing. */
function keeperOf(account: string, onAccepted: OnAccepted): () => () => void {
  if (known?.account !== account || known.onAccepted !== onAccepted) {
    known = { account, onAccepted, keep: () => employ(account, onAccepted) };
  }
  return known.keep;
}
