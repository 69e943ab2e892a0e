import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { dueBy, foldProposals, PACK_ENTRIES } from '@ryg/shared/domain/pack-proposal.ts';
import type { Stores } from '../store/store.ts';
import type { Law } from './ledger.ts';

/** The law of a day to come: the present one, or the rules two people agreed on whose day will have come by then. */
export async function lawAhead({ entries }: Pick<Stores, 'entries'>, law: Law, day: CalendarDay): Promise<Law> {
  const due = dueBy(foldProposals(await entries.ofKinds(PACK_ENTRIES)), day).at(-1);
  return due ? { ...law, pack: due.pack } : law;
}

/** Names what `lawAhead` reads, for whoever keeps a day to come. */
export const lawAheadKey = ({ entries }: Pick<Stores, 'entries'>): Promise<number> => entries.lastSeqOf(PACK_ENTRIES);
