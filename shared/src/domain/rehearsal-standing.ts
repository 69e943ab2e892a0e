import type { RankedRow } from './ranking.ts';
import { rankTowns } from './ranking.ts';
import type { Region } from './region.ts';
import { shownOn, type PackFrom, type Rehearsal, type SpellColumns } from './rehearsal.ts';
import type { DayCounter } from './working-days.ts';

/** A town under both sets of rules on one day. */
export type TownUnderBoth = Readonly<{ code: string; town: string; before: RankedRow; after: RankedRow }>;

type Where = Readonly<{
  columns: SpellColumns;
  /** For each issue the places of its towns in the county's list. */
  issueTowns: readonly (readonly number[])[];
  towns: readonly Pick<Region, 'code' | 'name' | 'shortName'>[];
  minIssues: number;
}>;

/** Plates and ranks of the towns on a day, under the rules before and after, in the order of the rules before. */
export function standingsOn(
  where: Where,
  { before, after }: Rehearsal,
  day: number,
  workingDays: DayCounter,
): readonly TownUnderBoth[] {
  const was = ranked(where, before, day, workingDays);
  const now = new Map(ranked(where, after, day, workingDays).map((row) => [row.code, row]));
  return was.flatMap((row) => {
    const other = now.get(row.code);
    return other ? [{ code: row.code, town: row.town, before: row, after: other }] : [];
  });
}

function ranked(
  { columns, issueTowns, towns, minIssues }: Where,
  packs: readonly PackFrom[],
  day: number,
  workingDays: DayCounter,
): readonly RankedRow[] {
  const byTown = towns.map(({ code, name, shortName }) => ({
    code,
    town: name,
    shortName,
    issues: [] as ReturnType<typeof shownOn>[number][],
  }));
  for (const row of shownOn(columns, packs, day, workingDays))
    for (const place of issueTowns[row.issue] ?? []) byTown[place]?.issues.push(row);
  return rankTowns(byTown, minIssues);
}

/** Whether the plate or the rank of a town is another one. */
export const hasMoved = ({ before, after }: TownUnderBoth): boolean =>
  before.plate !== after.plate || before.rank !== after.rank;
