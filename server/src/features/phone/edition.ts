import type { Board, BoardIssue } from '@ryg/shared/domain/board.ts';
import { fromTheAxis, lampOf, worstFirst } from '@ryg/shared/domain/board-issue-order.ts';
import type { RankingFacts } from '@ryg/shared/domain/ranking-why.ts';
import type { ShownAnswer } from '@ryg/shared/domain/voice.ts';

/** What a page is made of: the board everybody is shown and what stands beside it. */
export type Edition = Readonly<{
  board: Board;
  /** The board's number among all writes, by which a page on a phone notices that it is behind. */
  version: number;
  /** Its validity has passed: nobody released anything since. */
  isOld: boolean;
  /** Another edition than this one was asked for, as a printed code may. */
  asked: number | null;
  answers: readonly ShownAnswer[];
}>;

/** A town's issues, or those of no town, as a page lists them. */
export type Share = Readonly<{
  lamps: readonly BoardIssue[];
  open: readonly BoardIssue[];
  closed: readonly BoardIssue[];
}>;

/** Everything the page says of one town, sorted once. */
export function shareOf(issues: readonly BoardIssue[]): Share {
  return {
    lamps: fromTheAxis(issues),
    open: worstFirst(issues),
    closed: issues
      .filter((issue) => lampOf(issue) === 'closed')
      .toSorted((a, b) => ((a.closedOn ?? '') > (b.closedOn ?? '') ? -1 : 1)),
  };
}

/** The issues of each town, by its code; those of no town under the empty code. */
export function sharesOf({ issues, ranking }: Board): ReadonlyMap<string, Share> {
  const byTown = new Map<string, BoardIssue[]>(['', ...ranking.map(({ code }) => code)].map((code) => [code, []]));
  for (const issue of issues) {
    for (const code of issue.towns.length === 0 ? [''] : issue.towns) byTown.get(code)?.push(issue);
  }
  return new Map([...byTown].map(([code, some]) => [code, shareOf(some)]));
}

export const shortNamesOf = ({ ranking }: Board): ReadonlyMap<string, string> =>
  new Map(ranking.map(({ code, shortName }) => [code, shortName]));

/** What the reason of a rank is worked out from. */
export const factsOf = ({ ranking, issues, minIssues }: Board): RankingFacts => ({
  towns: ranking.map(({ code, town, shortName }) => ({ code, town, shortName })),
  issues: issues.map((issue) => ({
    id: issue.id,
    towns: issue.towns,
    lamp: lampOf(issue),
    closedLate: issue.closedLate,
    daysLeft: issue.daysLeft,
  })),
  minIssues,
});
