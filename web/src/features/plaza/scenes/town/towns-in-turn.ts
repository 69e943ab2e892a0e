import type { Plate, RankedTown } from '@ryg/shared/domain/board.ts';

const URGENCY: Readonly<Record<NonNullable<Plate>, number>> = { red: 0, yellow: 1, green: 2 };

/** With more towns than this only those with a red plate have a scene of their own. */
const MANY_TOWNS = 60;

/** Towns in the order of their own scenes: red plates first, the last ranked before the better ones. */
export function townsInTurn(ranking: readonly RankedTown[]): readonly RankedTown[] {
  const urgency = ({ plate }: RankedTown) => (plate ? URGENCY[plate] : 3);
  const withIssues = ranking.filter(({ total }) => total > 0);
  // Who has too few issues to be ranked must not stand first as if it were the worst.
  return withIssues.toSorted(
    (a, b) => urgency(a) - urgency(b) || Number(b.ranked) - Number(a.ranked) || (b.rank ?? 0) - (a.rank ?? 0),
  );
}

/** Towns that still owe something: red and yellow plates, one scene each. */
export function townsAlone(ranking: readonly RankedTown[]): readonly RankedTown[] {
  const red = townsInTurn(ranking).filter(({ plate }) => plate === 'red');
  if (ranking.length > MANY_TOWNS && red.length > 0) return red;
  return townsInTurn(ranking).filter(({ plate }) => plate === 'red' || plate === 'yellow');
}

/** Towns with a green plate share one scene. */
export const townsTogether = (ranking: readonly RankedTown[]): readonly RankedTown[] =>
  ranking.filter(({ plate }) => plate === 'green');
