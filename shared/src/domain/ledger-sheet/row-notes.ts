import { hidesCharacters } from '../clean-text.ts';
import { findPrivateWords } from '../privacy.ts';
import type { Field } from './headings.ts';
import type { RowCells } from './row-cells.ts';
import type { Notes } from './sheet-context.ts';

const TEXT_FIELDS: readonly Field[] = [
  'title',
  'publicTitle',
  'source',
  'category',
  'measure',
  'town',
  'sponsorLeader',
  'leadUnit',
  'units',
  'coopUnit',
  'responsible',
];
const FORMULA_LIKE = /^[\t\r\n]*[=+\-@＝＋－＠]/u;

const quoted = (cells: RowCells, fields: readonly Field[]) =>
  fields.map((field) => `“${cells.heading(field)}”`).join('');

/** What stands out about the cells themselves, whatever they mean. */
export function noteCells(cells: RowCells, hidden: boolean, notes: Notes): void {
  const where = `第${cells.row}行`;
  if (hidden) notes.push({ code: 'HIDDEN_ROW', message: `${where}在表格里是隐藏的，仍按正常行读入，请确认` });
  for (const field of TEXT_FIELDS.filter((one) => isFormulaLike(cells, one))) {
    const sign = cells.text(field).slice(0, 1);
    notes.push({
      code: 'FORMULA_LIKE_TEXT',
      message: `${where}：“${cells.heading(field)}”以${sign}开头，已当作普通文字保存，请确认不是公式`,
    });
  }
  const same = cells.fields.filter((field) => cells.ditto(field));
  if (same.length > 0) {
    notes.push({
      code: 'SAME_AS_ABOVE',
      message: `${where}：${quoted(cells, same)}写的是“同上”，按上一行的内容读入，请核对`,
    });
  }
  const formulas = cells.fields.filter((field) => cells.cell(field).formula && cells.cell(field).kind !== 'error');
  if (formulas.length > 0) {
    notes.push({
      code: 'FORMULA_CELL',
      message: `${where}：${quoted(cells, formulas)}是公式，取的是文件里算好的结果，请核对`,
    });
  }
  for (const field of cells.fields.filter((one) => cells.cell(one).kind === 'error')) {
    notes.push({
      code: 'CELL_ERROR',
      message: `${where}：“${cells.heading(field)}”单元格是错误值${cells.cell(field).text}，按空处理，请改正`,
    });
  }
  const hiding = cells.fields.filter((field) => hidesCharacters(cells.cell(field).text));
  if (hiding.length > 0) {
    notes.push({
      code: 'INVISIBLE_CHARACTERS',
      message: `${where}：${quoted(cells, hiding)}里有看不见的字符，已去掉，请核对`,
    });
  }
  notePrivate(cells, notes);
}

function isFormulaLike(cells: RowCells, field: Field): boolean {
  const { text, kind, formula } = cells.cell(field);
  return kind === 'text' && !formula && text.trim().length > 1 && FORMULA_LIKE.test(text);
}

function notePrivate(cells: RowCells, notes: Notes): void {
  for (const field of ['title', 'publicTitle', 'measure'] as const) {
    const found = findPrivateWords(cells.text(field));
    if (found.length === 0) continue;
    notes.push({
      code: 'PERSONAL_DATA',
      message: `第${cells.row}行：“${cells.heading(field)}”里像有${found.join('、')}，不会公开，请另写公示标题`,
    });
  }
}
