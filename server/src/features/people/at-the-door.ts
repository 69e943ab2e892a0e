import type { Account } from '@ryg/shared/domain/account.ts';
import type { SecurityPreset } from '@ryg/shared/domain/security-preset.ts';
import { accessVersion } from '../../live/access-door.ts';
import type { Store } from '../../store/store.ts';
import type { StoredSession } from '../../store/sessions.store.ts';

/** A session with whose it is and the rules in force. */
export type AtTheDoor = Readonly<{ session: StoredSession; account: Account | null; preset: SecurityPreset }>;

export type DoorKeeper = Readonly<{
  recognise: (idHash: string) => Promise<AtTheDoor | null>;
  /** The same session was seen again, which changes nothing else. */
  seenAgain: (idHash: string, seenAt: string) => void;
}>;

type Kept = Readonly<{ version: number; found: AtTheDoor }>;

const MOST_KEPT = 2_000;

/**
 * Sessions at hand. Whatever changes an account, a session or a rule goes through the access door, which counts;
 * at another count everything is read anew, so whoever was disabled a second ago is nobody.
 */
export function doorKeeper(store: Store): DoorKeeper {
  const kept = new Map<string, Kept>();
  return {
    async recognise(idHash) {
      const version = accessVersion(store);
      const known = kept.get(idHash);
      if (known?.version === version) return known.found;
      const session = await store.sessions.find(idHash);
      if (!session) return null;
      const owner = await store.accounts.find(session.accountId);
      const { preset } = await store.settings.security();
      const found = { session, account: owner?.account ?? null, preset };
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(idHash, { version, found });
      return found;
    },
    seenAgain: (idHash, seenAt) => {
      const known = kept.get(idHash);
      if (!known) return;
      kept.set(idHash, { ...known, found: { ...known.found, session: { ...known.found.session, seenAt } } });
    },
  };
}
