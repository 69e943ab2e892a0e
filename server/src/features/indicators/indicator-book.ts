import { INDICATOR_ENTRIES } from '@ryg/shared/domain/indicator-fact.ts';
import {
  EMPTY_INDICATORS,
  foldIndicators,
  type IndicatorBook,
  type IndicatorEntry,
} from '@ryg/shared/domain/indicator-state.ts';
import type { Ledger } from '../../live/ledger.ts';
import { createQueue } from '../../live/queue.ts';
import type { Stores } from '../../store/store.ts';

export type Indicators = ReturnType<typeof openIndicators>;

type Kept = Readonly<{ entries: readonly IndicatorEntry[]; book: IndicatorBook; throughSeq: number }>;

/** Indicators as their entries leave them, folded in memory: there is no table to be verified. */
export function openIndicators({ store }: Pick<Ledger, 'store'>) {
  const inTurn = createQueue();
  let kept: Kept = { entries: [], book: EMPTY_INDICATORS, throughSeq: 0 };

  const readOn = async (): Promise<Kept> => {
    const fresh = await store.entries.ofKinds(INDICATOR_ENTRIES, kept.throughSeq);
    const last = fresh.at(-1);
    if (!last) return kept;
    kept = {
      entries: [...kept.entries, ...fresh],
      book: foldIndicators(kept.book, fresh),
      throughSeq: last.seq,
    };
    return kept;
  };

  return {
    /** As they stand. */
    now: async (): Promise<IndicatorBook> => (await inTurn(readOn)).book,

    /** As they stood after an entry. */
    through: async (seq: number): Promise<IndicatorBook> => {
      const { entries, book } = await inTurn(readOn);
      const known = entries.filter((entry) => entry.seq <= seq);
      return known.length === entries.length ? book : foldIndicators(EMPTY_INDICATORS, known);
    },

    /** As a transaction sees them; what it sees may still be taken back and is not kept. */
    within: async ({ entries }: Pick<Stores, 'entries'>): Promise<IndicatorBook> =>
      foldIndicators(kept.book, await entries.ofKinds(INDICATOR_ENTRIES, kept.throughSeq)),
  };
}
