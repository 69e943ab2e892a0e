import { addressGroup } from '@ryg/shared/domain/lockout.ts';
import { REMOTE_TRIES } from '@ryg/shared/domain/meeting/remote.ts';

const WINDOW_MS = 10 * 60_000;
const MOST_ADDRESSES = 5_000;

/** Wrong codes by address. Whoever was wrong too often has to wait, also with a right one, so that nothing is learnt. */
export function wrongCodes(now: () => number) {
  const byAddress = new Map<string, readonly number[]>();
  const recent = (group: string) => (byAddress.get(group) ?? []).filter((at) => now() - at < WINDOW_MS);

  return {
    /** Minutes an address has to wait, 0 when it may try. */
    wait(address: string): number {
      const tried = recent(addressGroup(address));
      if (tried.length < REMOTE_TRIES) return 0;
      return Math.max(1, Math.ceil(((tried[0] ?? 0) + WINDOW_MS - now()) / 60_000));
    },
    count(address: string): void {
      const group = addressGroup(address);
      const tried = [...recent(group), now()];
      byAddress.delete(group);
      byAddress.set(group, tried);
      // Who was longest quiet is forgotten first; addresses without end fill no memory.
      for (const oldest of byAddress.keys()) {
        if (byAddress.size <= MOST_ADDRESSES) break;
        byAddress.delete(oldest);
      }
    },
  };
}
