import type { RankedRow } from '@ryg/shared/domain/ranking.ts';
import type { CheckedLedger, CheckedRow } from './check-ledger.ts';

/** What `--json` prints: the contract of the command line, field by field. */
export function asJson(file: string, { reading, asOf, pack, rows, totals, ranking }: CheckedLedger): unknown {
  return {
    file,
    asOf,
    pack: { id: pack.id, version: pack.version, name: pack.name },
    sheet: reading.sheet,
    headerRows: reading.headerRows,
    columns: reading.columns,
    reportUnit: reading.reportUnit,
    reportDate: reading.reportDate,
    notices: reading.notices,
    issues: rows.map(issueJson),
    rejected: reading.rejected,
    skipped: reading.skipped,
    totals,
    ranking: ranking.map(rankJson),
  };
}

function issueJson({ row, towns, verdict }: CheckedRow): unknown {
  const {
    sheet,
    row: number,
    no,
    title,
    source,
    category,
    measures,
    sponsorLeaders,
    leadUnits,
    coopUnits,
    responsible,
  } = row;
  return {
    sheet,
    row: number,
    no,
    title,
    source,
    category,
    measures,
    towns,
    sponsorLeaders,
    leadUnits,
    coopUnits,
    responsible,
    start: row.start,
    deadline: row.deadline,
    progress: row.progress,
    state: row.state,
    closedOn: row.closedOn,
    closedLate: verdict.closedLate,
    light: verdict.light,
    level: verdict.level,
    rule: verdict.rule,
    fired: verdict.fired,
    reason: verdict.reason,
    daysLeft: verdict.daysLeft,
    nextChange: verdict.nextChange,
    flags: row.flags,
  };
}

function rankJson({
  rank,
  tied,
  ranked,
  town,
  total,
  closed,
  red,
  yellow,
  green,
  none,
  closureRate,
  redShare,
}: RankedRow): unknown {
  return { rank, tied, ranked, town, total, closed, red, yellow, green, none, closureRate, redShare };
}
