import { expect } from 'vitest';
import { dayFromNumber, dayNumber } from '@ryg/shared/domain/calendar-day.ts';
import { rehearsalOf, shownOn } from '@ryg/shared/domain/rehearsal.ts';
import { rehearsalFacts } from '@ryg/server/features/rules/rehearsal.service.ts';
import { openBook } from '@ryg/server/live/book.ts';
import type { Ledger } from '@ryg/server/live/ledger.ts';
import { openPast } from '@ryg/server/live/past.ts';
import { valueOf } from './a-house.ts';

const office = {
  account: 'o',
  name: '整改办',
  roles: ['office'],
  unit: '610923',
  inspects: null,
  standsFor: [],
} as const;

/**
 * Rehearses months by the packs in force: nothing flips, and each recorded day shows the lamps that were recorded.
 * Gives back how many recorded days were held against the rehearsal.
 */
export async function expectNothingFlips(ledger: Ledger, months: readonly string[]): Promise<number> {
  const facts = rehearsalFacts(ledger, openPast(ledger, openBook(ledger)));
  let days = 0;
  for (const month of months) {
    const { spells, packs, from, to, issues } = valueOf(await facts(office, { month }));
    const inForce = packs.map((one) => ({ from: dayNumber(one.from), pack: one.pack }));
    const rehearse = rehearsalOf({ before: inForce, after: inForce }, ledger.workingDays);
    expect(rehearse(spells, 0, spells.issue.length)).toEqual([]);
    for (let number = dayNumber(from); number <= dayNumber(to); number++) {
      const recorded = await ledger.store.evaluations.lampsOn('ledger', dayFromNumber(number));
      if (!recorded) continue;
      const shown = shownOn(spells, inForce, number, ledger.workingDays);
      expect(new Map(shown.map(({ issue, lamp }) => [issues.id[issue], lamp]))).toEqual(recorded);
      days++;
    }
  }
  return days;
}
