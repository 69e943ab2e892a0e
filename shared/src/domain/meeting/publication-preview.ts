import type { Tally } from '../board.ts';
import { unitsOf } from '../supervised-ranking.ts';
import type { AgendaSource } from './agenda-source.ts';
import type { Agenda } from './agenda-value.ts';

/** M10: what the square would show instead of what it shows now. */
export function publicationPreview(
  { shown, waiting, now }: Pick<AgendaSource, 'shown' | 'waiting' | 'now'>,
  totals: Tally,
  ranks: ReadonlyMap<string, number | null>,
): Agenda['publication'] {
  const moves = unitsOf('town', [], now.county).flatMap(({ code, town }) => {
    const [from, to] = [shown?.ranks.get(code) ?? null, ranks.get(code) ?? null];
    return shown && from !== to ? [{ town, from, to }] : [];
  });
  return {
    shown: shown?.number ?? null,
    shownDay: shown?.day ?? null,
    totals,
    shownTotals: shown?.totals ?? null,
    moves: moves.toSorted((a, b) => (a.to ?? Infinity) - (b.to ?? Infinity) || 0),
    withoutWords: now.lines.filter(({ issue }) => issue.publicTitle === null).length,
    waiting,
  };
}
