import type { Tally } from '@ryg/shared/domain/board.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { ALL_TOWNS, type Issue } from '@ryg/shared/domain/issue.ts';
import { judgeWithForecast, type VerdictWithForecast } from '@ryg/shared/domain/judge-issue.ts';
import type { LedgerReading, LedgerRow } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import { rankTowns, type RankedRow, type TownIssues } from '@ryg/shared/domain/ranking.ts';
import type { Region } from '@ryg/shared/domain/region.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { tallyOf } from '@ryg/shared/domain/tally.ts';
import type { DayCounter } from '@ryg/shared/domain/working-days.ts';

export type CheckedRow = Readonly<{ row: LedgerRow; towns: readonly string[]; verdict: VerdictWithForecast }>;

/** A ledger with every light judged, nothing stored. */
export type CheckedLedger = Readonly<{
  reading: LedgerReading;
  asOf: CalendarDay;
  pack: RulePack;
  rows: readonly CheckedRow[];
  totals: Tally;
  ranking: readonly RankedRow[];
}>;

export type CheckContext = Readonly<{
  asOf: CalendarDay;
  pack: RulePack;
  workingDays: DayCounter;
  /** The county's towns when they are known; otherwise towns are taken as written. */
  towns: readonly Region[] | null;
  /** The columns were named by a map: a blank town is shown as such. */
  mapped: boolean;
}>;

const NO_TOWN = '(未定)';
/** Towns with fewer issues are shown, not ranked. */
const MIN_ISSUES = 5;

export function checkLedger(reading: LedgerReading, context: CheckContext): CheckedLedger {
  const { asOf, pack, workingDays, mapped } = context;
  const rows = reading.rows.map((row): CheckedRow => {
    const towns = mapped && row.towns.length === 0 ? [NO_TOWN] : row.towns;
    return { row, towns, verdict: judgeWithForecast(issueOf(row, reading.reportDate), pack, asOf, workingDays) };
  });
  return {
    reading,
    asOf,
    pack,
    rows,
    totals: tallyOf(rows.map(({ verdict }) => verdict)),
    ranking: rankTowns(townsOf(rows, reading, context), MIN_ISSUES),
  };
}

/** The issue a row would become, as far as one sheet can tell. */
function issueOf(row: LedgerRow, reportDate: CalendarDay | null): Issue {
  return {
    id: `${row.sheet}!${row.row}`,
    batch: '',
    no: row.no,
    title: row.title,
    source: row.source,
    category: row.category,
    measures: row.measures,
    towns: row.towns,
    sponsorLeaders: row.sponsorLeaders,
    leadUnits: row.leadUnits,
    coopUnits: row.coopUnits,
    responsible: row.responsible,
    start: row.start,
    originalDeadline: row.deadline,
    deadline: row.deadline,
    extensions: [],
    progress: row.progress,
    // A sheet that gives a figure is itself the report; before any, silence counts from the assignment.
    lastReport: row.progress === null ? row.start : (reportDate ?? row.start),
    state: row.state,
    closedOn: row.closedOn,
    closeRequestedOn: null,
    returned: 0,
    cycle: 1,
    publicTitle: null,
  };
}

/** Towns in the order of the county's list, then of the sheet; an issue of all towns counts in each. */
function townsOf(rows: readonly CheckedRow[], { columns }: LedgerReading, { towns }: CheckContext): TownIssues[] {
  const named = new Map<string, CheckedRow[]>((towns ?? []).map(({ name }) => [name, []]));
  const shared = rows.filter((row) => row.towns.includes(ALL_TOWNS));
  for (const row of rows) {
    const own = row.towns.length === 0 && columns['town'] !== undefined ? [NO_TOWN] : row.towns;
    for (const town of own) if (town !== ALL_TOWNS) named.set(town, [...(named.get(town) ?? []), row]);
  }
  return [...named].map(([town, own]) => ({
    code: towns?.find(({ name }) => name === town)?.code ?? '',
    town,
    shortName: towns?.find(({ name }) => name === town)?.shortName ?? town,
    issues: (town === NO_TOWN ? own : [...own, ...shared]).map(({ verdict }) => verdict),
  }));
}
