import { accept, refuse, type Result } from '../refusal.ts';
import type { Sheet, Workbook } from './cells.ts';
import type { FoundTable } from './read-sheet.ts';
import { isFindingSheet } from './read-findings.ts';
import type { SkippedRow } from './reading.ts';

export type ChosenSheets = Readonly<{
  tables: readonly FoundTable[];
  findingSheets: readonly Sheet[];
  notices: readonly string[];
  skipped: readonly SkippedRow[];
}>;

const NOTES_SHEET = /说明|样表|示例|范例|模板|字典|下拉|参数|须知|目录/u;

/**
 * Every visible sheet with a ledger is read (often one a town); notes are skipped and named. A hidden sheet is read only
 * when it is asked for by name, since nobody who looks at the file would miss it.
 */
export function chooseSheets(
  workbook: Workbook,
  wanted: string | undefined,
  find: (sheet: Sheet) => FoundTable | null,
): Result<ChosenSheets> {
  const { sheets } = workbook;
  if (wanted !== undefined) return chooseByName(sheets, wanted, find);
  const tables: FoundTable[] = [];
  const findingSheets: Sheet[] = [];
  const skipped: SkippedRow[] = [];
  const hidden: string[] = [];
  for (const sheet of sheets) {
    const leaveOut = (why: string) => skipped.push({ sheet: sheet.name, row: '*', why });
    if (sheet.hidden) {
      hidden.push(sheet.name);
      leaveOut('隐藏的工作表');
      continue;
    }
    if (isFindingSheet(sheet)) {
      findingSheets.push(sheet);
      continue;
    }
    const table = find(sheet);
    const isNotes = NOTES_SHEET.test(sheet.name) && sheets.length > 1;
    if (table && !isNotes) tables.push(table);
    else leaveOut(whySkipped(sheet, table !== null));
  }
  const handedDown = findingSheets.map(({ name }) => `“${name}”`).join('、');
  const findingNotice =
    handedDown === '' ? [] : [`${handedDown}是转办问题清单，不是台账，里面的问题另行对照，不逐条亮灯`];
  return accept({
    tables,
    findingSheets,
    skipped,
    notices: [...noticesOf(sheets, tables, skipped, hidden), ...findingNotice],
  });
}

function chooseByName(
  sheets: readonly Sheet[],
  wanted: string,
  find: (sheet: Sheet) => FoundTable | null,
): Result<ChosenSheets> {
  const sheet = sheets.find(({ name }) => name.trim() === wanted.trim());
  if (!sheet) {
    const names = sheets.map(({ name }) => `“${name}”`).join('、');
    return refuse('SHEET_NOT_FOUND', `文件里没有叫“${wanted}”的工作表，现有：${names}`);
  }
  const table = find(sheet);
  return accept({ tables: table ? [table] : [], findingSheets: [], notices: [], skipped: [] });
}

function whySkipped(sheet: Sheet, hasHeader: boolean): string {
  if (sheet.rows.every((row) => row.every(({ text }) => text.trim() === ''))) return '空白工作表';
  return hasHeader ? '说明表' : '说明表，没有可识别的表头';
}

function noticesOf(
  sheets: readonly Sheet[],
  tables: readonly FoundTable[],
  skipped: readonly SkippedRow[],
  hidden: readonly string[],
): string[] {
  const notices: string[] = [];
  const left = skipped.map(({ sheet }) => sheet).filter((name) => !hidden.includes(name));
  if (left.length > 0) notices.push(`有${sheets.length}张工作表，${left.map((name) => `“${name}”`).join('、')}已跳过`);
  if (hidden.length > 0)
    notices.push(
      `${hidden.map((name) => `“${name}”`).join('、')}是隐藏的工作表，没有读；要读请先取消隐藏，或用 --sheet 指明`,
    );
  if (tables.length > 1)
    notices.push(
      `有${tables.length}张工作表是台账，都已读入：${tables.map(({ grid }) => `“${grid.sheet.name}”`).join('、')}`,
    );
  return notices;
}
