import type { DayCounter } from '@ryg/shared/domain/working-days.ts';
import type { Stores } from '../store/store.ts';
import { verifyLedger, type Tell, type Verification } from './verify.ts';
import { verifyAccess } from './verify-access.ts';

/** What each of the two chains proves: the ledger with everything derived from it, and the record of the door. */
export type ChainsVerdict = Readonly<{ ledger: Verification; access: Verification }>;

/** Verifies both chains, one after the other; `tell` hears of the rows of both together. */
export async function verifyChains(stores: Stores, workingDays: DayCounter, tell?: Tell): Promise<ChainsVerdict> {
  const ledger = await verifyLedger(stores, workingDays, tell);
  const access = await verifyAccess(stores, (walked) => tell?.(ledger.entries + walked));
  return { ledger, access };
}
