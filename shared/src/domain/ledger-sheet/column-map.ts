import { foldText } from '../clean-text.ts';
import { refuse, type Result } from '../refusal.ts';
import type { Grid } from './grid.ts';
import { FIELDS, type Field } from './headings.ts';
import type { Column, Header } from './header.ts';

/** Field → heading, for a sheet that is no Chinese ledger. */
export type ColumnMap = Readonly<Partial<Record<Field, string>>>;

const isField = (name: string): name is Field => FIELDS.some((field) => field === name);

/** A map from parsed JSON; unknown fields and values that are no headings are refused by name. */
export function readColumnMap(json: unknown): Result<ColumnMap> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return refuse('MAP_INVALID', '列名对照表要写成一个 JSON 对象，例如 {"title": "问题"}');
  }
  const map: Partial<Record<Field, string>> = {};
  for (const [field, heading] of Object.entries(json)) {
    if (!isField(field)) return refuse('MAP_INVALID', `列名对照表里的“${field}”不认识，可以写：${FIELDS.join('、')}`);
    if (typeof heading !== 'string' || heading === '')
      return refuse('MAP_INVALID', `列名对照表里“${field}”的值要写成表头文字`);
    map[field] = heading;
  }
  if (map.title === undefined) return refuse('MAP_INVALID', '列名对照表至少要写 title（问题标题是哪一列）');
  return { ok: true, value: map };
}

/** The first row that holds every mapped heading. Two columns of one name both count; the filled one speaks. */
export function mappedHeader(grid: Grid, map: ColumnMap): Header | null {
  for (let row = 0; row < grid.height; row++) {
    const columns = new Map<Field, readonly Column[]>();
    for (const [field, heading] of Object.entries(map)) {
      const found = columnsNamed(grid, row, heading);
      if (found.length > 0 && isField(field)) columns.set(field, found);
    }
    if (columns.size === Object.keys(map).length) return { top: row, bottom: row, columns };
  }
  return null;
}

/** Mapped headings that stand nowhere in the sheet, for the message. */
export function missingHeadings(grid: Grid, map: ColumnMap): string[] {
  const rows = Array.from({ length: grid.height }, (_, row) => row);
  return Object.values(map).filter((heading) => !rows.some((row) => columnsNamed(grid, row, heading).length > 0));
}

function columnsNamed(grid: Grid, row: number, heading: string): Column[] {
  const wanted = foldText(heading);
  const cells = grid.sheet.rows[row] ?? [];
  return cells.flatMap((cell, index) => (foldText(cell.text) === wanted ? [{ index, heading }] : []));
}
