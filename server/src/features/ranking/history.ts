import type { RankingHistory } from '@ryg/shared/contract/ranking.contract.ts';
import type { Tally } from '@ryg/shared/domain/board.ts';
import { periodsUpTo } from '@ryg/shared/domain/period.ts';
import { rankIssues } from '@ryg/shared/domain/ranking-why.ts';
import type { RankedRow } from '@ryg/shared/domain/ranking.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import { factsOf } from '@ryg/shared/domain/supervised-ranking.ts';
import { tallyOf } from '@ryg/shared/domain/tally.ts';
import { stageOf, type Choice, type Days, type Stage } from './stage.ts';
import type { Period } from '@ryg/shared/domain/period.ts';

type Asked = Readonly<{ period: Period; choice: Choice; days: Days }>;
type Point = RankingHistory['county'][number];
type Ranked = Readonly<{ stage: Stage; rows: ReadonlyMap<string, RankedRow> }>;

/** Ranks over the last periods, each from what it stands on; periods before the ledger are left out. */
export async function historyOf(
  deps: Parameters<typeof stageOf>[0],
  { period, choice, days }: Asked,
  count: number,
): Promise<Result<RankingHistory>> {
  const ranked: Ranked[] = [];
  for (const one of periodsUpTo(period, count).filter(({ to }) => to >= days.since)) {
    const stage = await stageOf(deps, one, choice, days);
    if (!stage.ok) return stage;
    ranked.push({ stage: stage.value, rows: rowsIn(stage.value) });
  }
  const units = ranked.at(-1)?.stage.units ?? [];
  return accept({
    by: choice.by,
    periods: ranked.map(({ stage }) => ({ ...stage.period, footing: stage.footing })),
    county: ranked.map(({ stage }) => countyPoint(tallyOf(stage.placed.map(({ verdict }) => verdict)))),
    rows: units.map(({ code, town }) => ({
      code,
      name: town,
      points: ranked.map(({ rows }) => {
        const row = rows.get(code);
        return row ? pointOf(row) : null;
      }),
    })),
  });
}

function rowsIn({ units, placed, law }: Stage): Ranked['rows'] {
  return new Map(rankIssues(factsOf({ units, placed, minIssues: law.county.minIssues })).map((row) => [row.code, row]));
}

const pointOf = ({ rank, total, closed, red, yellow, green, none, closureRate, redShare }: RankedRow): Point => ({
  rank,
  total,
  closed,
  red,
  yellow,
  green,
  none,
  closureRate,
  redShare,
});

function countyPoint({ issues: total, closed, red, yellow, green, none }: Tally): Point {
  const share = (part: number) => (total === 0 ? null : part / total);
  return { rank: null, total, closed, red, yellow, green, none, closureRate: share(closed), redShare: share(red) };
}
