import { foldText, visibleText } from '../clean-text.ts';
import { DISPOSITIONS, DISPOSITION_WORDS, type Disposition, type Finding } from '../finding.ts';
import type { ListedFinding } from '../reconcile-lists.ts';
import type { Sheet, Workbook } from './cells.ts';
import { gridOf, ownColumns, type Grid } from './grid.ts';
import { readNo } from './read-names.ts';

type FindingField = 'no' | 'title' | 'source' | 'disposition' | 'issueNos';

const HEADINGS: readonly (readonly [RegExp, FindingField])[] = [
  [/^(?:转办|反馈|交办)?(?:问题)?编号$|^序号$/u, 'no'],
  [/^(?:转办|反馈|交办)(?:的)?问题$|^问题(?:描述|内容)?$/u, 'title'],
  [/^(?:问题)?来源$/u, 'source'],
  [/^(?:核查)?处置(?:情况|方式|意见|结果)?$/u, 'disposition'],
  [/^对应(?:的)?(?:整改)?(?:问题)?编号$|^(?:归并|对应)到?(?:整改)?问题$/u, 'issueNos'],
];

type FindingColumns = ReadonlyMap<FindingField, number>;

const TIME_LIMIT = /(?:时限|期限|限期)$|完成(?:时间|日期)$|^时间节点$/u;

/** A sheet of problems handed down (转办问题): it says what became of each and, unlike a ledger, sets no time limit. */
export function isFindingSheet(sheet: Sheet): boolean {
  const grid = gridOf(sheet);
  const header = headerOf(grid);
  return (
    header !== null &&
    !ownColumns(grid, header.row).some((column) => TIME_LIMIT.test(foldText(grid.own(header.row, column).text)))
  );
}

/**
 * The list of problems a level above keeps, from the first sheet that has one: a number and a wording are enough.
 * Null when no sheet has both columns.
 */
export function readProblemList({ sheets }: Pick<Workbook, 'sheets'>): readonly ListedFinding[] | null {
  for (const sheet of sheets) {
    const grid = gridOf(sheet);
    const header = headerOf(grid, ['no', 'title']);
    if (header) return rowsUnder(grid, header).map(({ no, title }) => ({ no, title }));
  }
  return null;
}

type FindingHeader = Readonly<{ row: number; columns: FindingColumns }>;

function headerOf(grid: Grid, needed: readonly FindingField[] = ['no', 'title', 'disposition']): FindingHeader | null {
  for (let row = 0; row < Math.min(grid.height, 20); row++) {
    const columns = new Map<FindingField, number>();
    for (const column of ownColumns(grid, row)) {
      const word = foldText(grid.own(row, column).text);
      const field = HEADINGS.find(([pattern]) => pattern.test(word))?.[1];
      if (field && !columns.has(field)) columns.set(field, column);
    }
    if (needed.every((field) => columns.has(field))) return { row, columns };
  }
  return null;
}

/** Rows of a 转办问题 sheet; rows without a number or a title are not findings. */
export function readFindings(sheet: Sheet): Finding[] {
  const grid = gridOf(sheet);
  const header = headerOf(grid);
  return header ? rowsUnder(grid, header) : [];
}

function rowsUnder(grid: Grid, header: FindingHeader): Finding[] {
  const findings: Finding[] = [];
  for (let row = header.row + 1; row < grid.height; row++) {
    const text = (field: FindingField) => visibleText(grid.filled(row, header.columns.get(field) ?? -1).text);
    const no = readNo(text('no'));
    if (no === null || text('title') === '') continue;
    findings.push({
      no,
      title: text('title'),
      source: text('source') || null,
      disposition: dispositionOf(text('disposition')),
      issueNos: numbersIn(text('issueNos')),
    });
  }
  return findings;
}

function dispositionOf(word: string): Disposition | null {
  const folded = foldText(word);
  return DISPOSITIONS.find((disposition) => folded.startsWith(DISPOSITION_WORDS[disposition])) ?? null;
}

function numbersIn(text: string): string[] {
  return text
    .split(/[、,，;；\s]+/u)
    .map((part) => readNo(part))
    .filter((no) => no !== null);
}
