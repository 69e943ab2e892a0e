import { foldText, visibleText } from '../clean-text.ts';
import { DISPOSITIONS, DISPOSITION_WORDS, type Disposition, type Finding } from '../finding.ts';
import type { Sheet } from './cells.ts';
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

function headerOf(grid: Grid): Readonly<{ row: number; columns: FindingColumns }> | null {
  for (let row = 0; row < Math.min(grid.height, 20); row++) {
    const columns = new Map<FindingField, number>();
    for (const column of ownColumns(grid, row)) {
      const word = foldText(grid.own(row, column).text);
      const field = HEADINGS.find(([pattern]) => pattern.test(word))?.[1];
      if (field && !columns.has(field)) columns.set(field, column);
    }
    if (columns.has('no') && columns.has('title') && columns.has('disposition')) return { row, columns };
  }
  return null;
}

/** Rows of a 转办问题 sheet; rows without a number or a title are not findings. */
export function readFindings(sheet: Sheet): Finding[] {
  const grid = gridOf(sheet);
  const header = headerOf(grid);
  if (!header) return [];
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
