import { refuse, type Result } from '../refusal.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { Region } from '../region.ts';
import { visibleText } from '../clean-text.ts';
import type { Sheet, Workbook } from './cells.ts';
import { mappedHeader, missingHeadings, type ColumnMap } from './column-map.ts';
import { gridOf } from './grid.ts';
import { readFindings } from './read-findings.ts';
import { dateContext, findTable, holdsFractions, readTable, type FoundTable } from './read-sheet.ts';
import { matchRegions, matchWithin, townOfSheet, type TownMatcher } from './read-towns.ts';
import type { LedgerReading, LedgerRow } from './reading.ts';
import { repeatKeeper } from './repeats.ts';
import type { SheetContext } from './sheet-context.ts';
import { chooseSheets } from './choose-sheets.ts';

/** More rows than a county's ledger can have; past it the file is something else. */
const MOST_ROWS = 5_000;

export type LedgerOptions = Readonly<{
  sheet?: string;
  year?: number;
  map?: ColumnMap;
  towns?: readonly Region[];
  /** Rows that start later do not exist yet, later completions have not happened yet. */
  asOf?: CalendarDay;
}>;

/** What a ledger file says, row by row, or one sentence why it is no ledger. */
export function readLedger(workbook: Workbook, options: LedgerOptions = {}): Result<LedgerReading> {
  const { map } = options;
  const headerFor = map ? (grid: Parameters<typeof mappedHeader>[0]) => mappedHeader(grid, map) : undefined;
  const chosen = chooseSheets(workbook, options.sheet, (sheet) => findTable(sheet, headerFor));
  if (!chosen.ok) return chosen;
  const { tables, notices, skipped, findingSheets } = chosen.value;
  const main = mainTable(tables);
  if (!main) return refuse('IMPORT_UNKNOWN_COLUMNS', [noTable(workbook, map), ...hiddenNotices(notices)].join('；'));
  const twice = titleTwice(main);
  if (twice && !map) return refuse('IMPORT_UNKNOWN_COLUMNS', twice);

  const readings = readTables(workbook, tables, options);
  const rows = readings.flatMap((reading) => reading.rows);
  const rejected = readings.flatMap((reading) => reading.rejected);
  if (rows.length + rejected.length > MOST_ROWS) {
    return refuse(
      'IMPORT_TOO_LARGE',
      `文件里有${rows.length + rejected.length}行问题，一次最多读${MOST_ROWS}行，请拆成几个文件`,
    );
  }
  if (rows.length === 0 && rejected.length > 0 && rejected.every(({ code }) => code === 'TITLE_MISSING')) {
    return refuse(
      'IMPORT_UNKNOWN_COLUMNS',
      `“${main.grid.sheet.name}”里“${headingOf(main, 'title')}”一列全是空的，请把写问题的那一列的表头改成“存在问题”再导入`,
    );
  }
  return {
    ok: true,
    value: {
      sheet: main.grid.sheet.name,
      headerRows: Array.from(
        { length: main.header.bottom - main.header.top + 1 },
        (_, index) => main.header.top + index + 1,
      ),
      columns: Object.fromEntries([...main.header.columns].map(([field, [column]]) => [field, column?.heading ?? ''])),
      ...main.facts,
      notices: [...notices, ...columnNotices(main, rows, map)],
      rows,
      rejected,
      skipped: [...readings.flatMap((reading) => reading.skipped), ...skipped],
      findings: findingSheets.flatMap(readFindings),
    },
  };
}

const hiddenNotices = (notices: readonly string[]) => notices.filter((notice) => notice.includes('是隐藏的工作表'));

const headingOf = ({ header }: FoundTable, field: 'title'): string => header.columns.get(field)?.[0]?.heading ?? '';

function mainTable(tables: readonly FoundTable[]): FoundTable | null {
  const size = ({ grid, header }: FoundTable) => grid.height - header.bottom;
  return tables.reduce<FoundTable | null>(
    (most, table) => (most === null || size(table) > size(most) ? table : most),
    null,
  );
}

function readTables(workbook: Workbook, tables: readonly FoundTable[], options: LedgerOptions) {
  const keep = repeatKeeper(options.map ? 'mapped' : 'ledger');
  const matchTown = townMatcher(tables, options.towns);
  return tables.map((table) => readTable(table, contextFor(workbook, table, matchTown, options), keep));
}

function contextFor(
  workbook: Workbook,
  table: FoundTable,
  matchTown: TownMatcher,
  { asOf, year, map }: LedgerOptions,
): SheetContext {
  const { reportDate } = table.facts;
  const inContext = year ?? (reportDate ? null : table.yearSeen);
  return {
    sheet: table.grid.sheet.name,
    date1904: workbook.date1904,
    dates: dateContext(reportDate ?? asOf ?? null, inContext),
    fractions: holdsFractions(table),
    matchTown,
    townOfSheet: map || table.header.columns.has('town') ? null : townOfSheet(table.grid.sheet.name, matchTown),
    asOf: asOf ?? reportDate,
    notAfter: asOf ?? null,
    reportDate,
    mapped: map !== undefined,
  };
}

function townMatcher(tables: readonly FoundTable[], towns: readonly Region[] | undefined): TownMatcher {
  if (towns) return matchRegions(towns);
  const cells = tables.flatMap(({ grid, header }) =>
    (header.columns.get('town') ?? []).flatMap(({ index }) =>
      grid.sheet.rows.slice(header.bottom + 1).map((row) => row[index]?.text ?? ''),
    ),
  );
  return matchWithin(cells);
}

function titleTwice({ header }: FoundTable): string | null {
  const titles = header.columns.get('title') ?? [];
  if (titles.length < 2) return null;
  const other = header.columns.has('deadline') ? '' : '，也没有“整改时限”一列';
  return `表头里“${titles[0]?.heading}”出现了${titles.length}次${other}，分不清哪一列是问题，请改正表头后再导入`;
}

function noTable(workbook: Workbook, map: ColumnMap | undefined): string {
  if (!map)
    return '没有找到台账的表头（至少要有“存在问题”和“责任单位”“整改时限”这样的列），请检查是不是选错了文件，或用 --map 指明各列';
  const first: Sheet | undefined = workbook.sheets[0];
  const missing = first ? missingHeadings(gridOf(first), map) : [];
  return `按对照表没有找到这些列：${missing.map((heading) => `“${visibleText(heading)}”`).join('、') || '（不在同一行）'}，请对照文件里的表头改正`;
}

function columnNotices({ header }: FoundTable, rows: readonly LedgerRow[], map: ColumnMap | undefined): string[] {
  if (map || rows.length === 0) return [];
  const notices: string[] = [];
  const hasTowns = header.columns.has('town') || rows.some(({ towns }) => towns.length > 0);
  if (!hasTowns) notices.push('表里没有“镇”这一列，导入后这些问题不计入各镇排行，可以补');
  if (!header.columns.has('deadline')) notices.push('表里没有“整改时限”这一列，这些问题暂不亮灯，请补');
  return notices;
}
