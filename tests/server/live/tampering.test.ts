import { describe, expect, it } from 'vitest';
import { verifyChains } from '@ryg/server/live/verify-chains.ts';
import { missedOf } from '../../../scripts/trial/tamper.ts';
import { growDoor } from '../../../scripts/trial/long-ledger.ts';
import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import { aHouse } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';

const ROWS = 10_000;
const MUTATIONS = 50;

/** An entry that moves no issue, so that ten thousand are written at once. */
const aCorrection = (on: EntryDraft['on'], at: number): EntryDraft => ({
  kind: 'correctionPublished',
  on,
  subject: null,
  data: { issue: null, text: `第 ${at} 次更正` },
});

describe('R52: one record of 10,000 touched by raw SQL is named by its exact seq', () => {
  it('in either chain, a hundred times; `scripts/trial.ts tamper` does it two thousand times', async () => {
    const { ledger, append } = await aHouse({ issues: [anIssue()] });
    await append(...Array.from({ length: ROWS }, (_one, at) => aCorrection(ledger.clock.today(), at)));
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
