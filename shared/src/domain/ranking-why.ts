import type { Lamp } from './judge-issue.ts';
import { compareTowns, rankTowns, type RankedRow } from './ranking.ts';
import type { Light } from './rule-pack.ts';

/** An issue as far as ranking looks at it. */
export type RankedIssue = Readonly<{
  id: string;
  /** Codes of the towns it counts in. */
  towns: readonly string[];
  lamp: Lamp;
  closedLate: number | null;
  daysLeft: number | null;
}>;

export type NamedTown = Readonly<{ code: string; town: string; shortName: string }>;

/** Everything a ranking is made from. */
export type RankingFacts = Readonly<{ towns: readonly NamedTown[]; issues: readonly RankedIssue[]; minIssues: number }>;

/** The keys of the ranking, in their order. */
export type RankingKey = 'redShare' | 'closureRate' | 'yellowShare' | 'overdueDays';

/** The ranked town right above or below, and the first key in which the two differ. */
export type Neighbour = Readonly<{ row: RankedRow; key: RankingKey }>;

/** What the table would say of the town if one of its open issues were closed today. */
export type OneMoreClosed = Readonly<{ id: string; light: Light; shared: boolean; row: RankedRow }>;

/** Why a town stands where it stands, in numbers. `ranking-why-words.ts` says it. */
export type RankingWhy = Readonly<{
  row: RankedRow;
  /** How many towns are ranked at all. */
  of: number;
  minIssues: number;
  tiedWith: readonly RankedRow[];
  above: Neighbour | null;
  below: Neighbour | null;
  /** No other ranked town has as large a share of red. */
  mostRed: boolean;
  oneMore: OneMoreClosed | null;
}>;

/** The table of towns for a set of issues, by the one law of ranking. */
export function rankIssues({ towns, issues, minIssues }: RankingFacts): readonly RankedRow[] {
  const byTown = new Map<string, RankedIssue[]>(towns.map(({ code }) => [code, []]));
  for (const issue of issues) for (const code of issue.towns) byTown.get(code)?.push(issue);
  return rankTowns(
    towns.map(({ code, town, shortName }) => ({ code, town, shortName, issues: byTown.get(code) ?? [] })),
    minIssues,
  );
}

/** Why the town has its rank, or null for a code the table does not know. */
export function whyRank(facts: RankingFacts, code: string): RankingWhy | null {
  const rows = rankIssues(facts);
  const row = rows.find((one) => one.code === code);
  if (!row) return null;
  const ranked = rows.filter((one) => one.rank !== null);
  const at = ranked.indexOf(row);
  return {
    row,
    of: ranked.length,
    minIssues: facts.minIssues,
    tiedWith: ranked.filter((other) => other !== row && other.rank === row.rank),
    above: at < 0 ? null : neighbour(row, ranked.slice(0, at).toReversed()),
    below: at < 0 ? null : neighbour(row, ranked.slice(at + 1)),
    mostRed:
      at >= 0 && row.red > 0 && ranked.every((other) => other === row || (other.redShare ?? 0) < (row.redShare ?? 0)),
    oneMore: oneMoreClosed(facts, code),
  };
}

function neighbour(row: RankedRow, nearestFirst: readonly RankedRow[]): Neighbour | null {
  for (const other of nearestFirst) {
    const key = decidingKey(row, other);
    if (key) return { row: other, key };
  }
  return null;
}

/** The first key in which two towns differ, null when they share a rank. */
export function decidingKey(a: RankedRow, b: RankedRow): RankingKey | null {
  if (compareTowns(a, b) === 0) return null;
  if ((a.redShare ?? 0) !== (b.redShare ?? 0)) return 'redShare';
  if ((a.closureRate ?? 0) !== (b.closureRate ?? 0)) return 'closureRate';
  return yellowShare(a) === yellowShare(b) ? 'overdueDays' : 'yellowShare';
}

export const yellowShare = ({ yellow, total }: Pick<RankedRow, 'yellow' | 'total'>): number =>
  total === 0 ? 0 : yellow / total;

/** The table ranked again with one issue closed: the worst one, and of these the one in the town's own hands. */
function oneMoreClosed(facts: RankingFacts, code: string): OneMoreClosed | null {
  const next = facts.issues
    .filter((issue) => issue.lamp !== 'closed' && issue.towns.includes(code))
    .toSorted(worstFirst)[0];
  if (!next || next.lamp === 'closed') return null;
  const issues = facts.issues.map((issue): RankedIssue =>
    issue === next ? { ...issue, lamp: 'closed', daysLeft: null } : issue,
  );
  const row = rankIssues({ ...facts, issues }).find((one) => one.code === code);
  return row ? { id: next.id, light: next.lamp, shared: next.towns.length > 1, row } : null;
}

const WORST_FIRST: readonly Lamp[] = ['red', 'yellow', 'green', 'none', 'closed'];

function worstFirst(a: RankedIssue, b: RankedIssue): number {
  return (
    WORST_FIRST.indexOf(a.lamp) - WORST_FIRST.indexOf(b.lamp) ||
    Number(a.towns.length > 1) - Number(b.towns.length > 1) ||
    (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity) ||
    0
  );
}
