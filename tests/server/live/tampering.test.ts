import { describe, expect, it } from 'vitest';
import { missedOf } from '../../../scripts/trial/tamper.ts';
import { growDoor, growLedger } from '../../../scripts/trial/long-ledger.ts';
import { aHouse } from '../../support/a-house.ts';
import { verifyChains } from '@ryg/server/live/verify-chains.ts';

const ROWS = 10_000;
const MUTATIONS = 50;

describe('R52: one record of 10,000 touched by raw SQL is named by its exact seq', () => {
  it('in either chain, a hundred times; `scripts/trial.ts tamper` does it two thousand times', async () => {
    const { ledger } = await aHouse();
    await growLedger(ledger, ROWS);
    await growDoor(ledger, ROWS);
    expect(await missedOf(ledger, 'entry', MUTATIONS)).toEqual([]);
    expect(await missedOf(ledger, 'access_event', MUTATIONS)).toEqual([]);
    // Every change was taken back.
    const { ledger: entries, access } = await verifyChains(ledger.store, ledger.workingDays);
    expect([entries.entries > ROWS, entries.discrepancies, access.entries, access.discrepancies]).toEqual([
      true,
      [],
      ROWS,
      [],
    ]);
  }, 120_000);
});
