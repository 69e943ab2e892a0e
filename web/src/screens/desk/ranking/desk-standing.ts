import type { Ranking, RankedIssueLine } from '@ryg/shared/contract/ranking.contract.ts';
import type { UnitNouns } from '@ryg/shared/domain/ranking-why-words.ts';
import type { RankingFacts } from '@ryg/shared/domain/ranking-why.ts';
import type { RankedUnits, SupervisedRow } from '@ryg/shared/domain/supervised-ranking.ts';
import { fromTheAxis, lampOf, worstFirst } from '../../../features/standing/issue-order.ts';

/** A row with the issues that are drawn in it. */
export type DeskRow = SupervisedRow & Readonly<{ lamps: readonly RankedIssueLine[]; open: readonly RankedIssueLine[] }>;

export type DeskStanding = Readonly<{
  rows: readonly DeskRow[];
  apart: readonly RankedIssueLine[];
  issues: ReadonlyMap<string, RankedIssueLine>;
  /** Null when not all issues came along: then nobody can say what one more closing would change. */
  facts: RankingFacts | null;
  shortNames: ReadonlyMap<string, string>;
}>;

/** The table as the page draws it. */
export function deskStanding({ table, issues, leftOff, minIssues, beside }: Ranking): DeskStanding {
  const byRow = Map.groupBy(
    issues.flatMap((issue) => issue.rows.map((row) => ({ row, issue }))),
    ({ row }) => row,
  );
  const known = new Map(issues.map((issue) => [issue.id, issue]));
  return {
    rows: table.rows.map((row) => {
      const own = (byRow.get(row.code) ?? []).map(({ issue }) => issue);
      return { ...row, lamps: ordered(fromTheAxis(own), known), open: ordered(worstFirst(own), known) };
    }),
    apart: ordered(fromTheAxis(table.apart.issues.flatMap((id) => known.get(id) ?? [])), known),
    issues: known,
    facts: leftOff > 0 ? null : factsOf({ table, issues, minIssues }),
    shortNames: new Map(beside.towns.map(({ code, shortName }) => [code, shortName])),
  };
}

const ordered = (
  issues: readonly Pick<RankedIssueLine, 'id'>[],
  known: ReadonlyMap<string, RankedIssueLine>,
): readonly RankedIssueLine[] => issues.flatMap(({ id }) => known.get(id) ?? []);

const factsOf = ({ table, issues, minIssues }: Pick<Ranking, 'table' | 'issues' | 'minIssues'>): RankingFacts => ({
  towns: table.rows,
  minIssues,
  issues: issues.map((issue) => ({
    id: issue.id,
    towns: issue.rows,
    lamp: lampOf(issue),
    closedLate: issue.closedLate,
    daysLeft: issue.daysLeft,
  })),
});

type UnitWords = UnitNouns & Readonly<{ title: string; column: string; apart: string; apartNote: string }>;

/** What the three tables call things. */
export const UNIT: Readonly<Record<RankedUnits, UnitWords>> = {
  town: {
    title: '各镇排名',
    column: '乡镇',
    counted: '镇',
    shared: '多镇共有',
    apart: '多镇 / 县直',
    apartNote: '不参加排名，县总数只计一次',
  },
  department: {
    title: '部门排名',
    column: '牵头部门',
    counted: '个部门',
    shared: '多部门牵头',
    apart: '多部门 / 未定',
    apartNote: '多部门牵头的在各行全额计入，县总数只计一次',
  },
  leader: {
    title: '县领导排名',
    column: '包抓领导',
    counted: '位领导',
    shared: '多位领导包抓',
    apart: '多位 / 未定',
    apartNote: '多位领导包抓的在各行全额计入，县总数只计一次',
  },
};
