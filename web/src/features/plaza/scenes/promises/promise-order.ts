import type { PublicPromise } from '@ryg/shared/domain/board.ts';
import type { Mode } from '../../stage-mode.ts';

const IN_ONE_ROW: Readonly<Record<Mode, number>> = { wide: 8, strip: 8, portrait: 4, compact: 8, ticker: 1 };
const LAMPS_AT_MOST = 16;
/** A small wall has one row. */
const COMPACT_AT_MOST = 8;

/** Lamps beside each other; null when there are too many to draw each. */
export function columnsFor(promises: number, mode: Mode): number | null {
  if (promises > (mode === 'compact' ? COMPACT_AT_MOST : LAMPS_AT_MOST)) return null;
  const most = IN_ONE_ROW[mode];
  const rows = Math.ceil(promises / most);
  return Math.max(4, Math.ceil(promises / rows));
}

const URGENCY: Readonly<Record<PublicPromise['outcome'], number>> = { broken: 0, late: 1, kept: 2 };

/** Only those that were not kept: the broken ones first, the longest due first among them. */
export const unkeptFirst = (items: readonly PublicPromise[]): readonly PublicPromise[] =>
  items
    .filter(({ outcome }) => outcome !== 'kept')
    .toSorted((a, b) => URGENCY[a.outcome] - URGENCY[b.outcome] || (a.due < b.due ? -1 : 1));
