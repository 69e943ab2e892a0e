import { foldText, visibleText } from '../clean-text.ts';
import { ownColumns, type Grid } from './grid.ts';
import { headingPath, type Header } from './header.ts';

/** Why a row of the data area is no issue, and the category it announces when it is a section title. */
export type Skip = Readonly<{ why: string; category?: string }>;

const TOTAL =
  /^(?:本[页表])?(?:合计|总计|小计|共计|累计)(?:(?:\d+|[一二三四五六七八九十]+)[个项件条](?:问题)?)?[:：]?$|^(?:合计|总计|小计|共计|其中)[:：]/u;
const SIGNATURE =
  /(?:填表|制表|审核|填报|经办|签发|复核|负责|联系|签字|签收|分管领导|主要领导|单位领导|盖章|联系电话|主管领导)(?:人|签字|签名|单位)?(?:\((?:签字|盖章|签章|签名)\))?[:：]|^\((?:盖章|公章|签章|签字)\)$/u;
const REMARK = /^(?:备注|注|说明|填表说明|填报说明|注明)[:：]|^注\d/u;
const CONTINUED = /^[(（]?(?:续表|接上表|续上表|续)[)）]?[一二三四五六七八九十\d]*$|第[\d一二三四五六七八九十]+页/u;
const SECTION_NUMBER =
  /^(?:[(（]?[一二三四五六七八九十百]+[)）]?[、.．,，]?|第[一二三四五六七八九十]+(?:部分|类|方面)[、:：]?)/u;
const SECTION_COUNT = /[(（](?:共?\d+(?:个|项|条|件)(?:问题)?|[一二三四五六七八九十]+(?:个|项|条))[)）]$/u;
const SECTION = '分段标题，作为下面各行的类别';
const EXAMPLE = /^(?:例|示例|样例|范例|填写示例)[:：]?$/u;

/** The reason to leave a row out, or null when it is a row of data. */
export function reasonToSkip(grid: Grid, row: number, header: Header): Skip | null {
  const columns = ownColumns(grid, row);
  const texts = columns.map((column) => foldText(grid.own(row, column).text));
  const [first = ''] = texts;
  if (texts.length === 0) return { why: '空行' };
  if (texts.some((text) => REMARK.test(text)) && isAside(grid, row, columns, header)) return { why: '备注' };
  if (isTotal(grid, row, texts, header)) return { why: '合计行' };
  if (EXAMPLE.test(first)) return { why: '示例行' };
  if (repeatsHeader(grid, row, columns, header)) return { why: '中间重复的表头' };
  if (isColumnNumbers(texts)) return { why: '栏号行' };
  if (texts.some((text) => SIGNATURE.test(text)) && isAside(grid, row, columns, header)) return { why: '签字栏' };
  if (isNumberedSection(grid, row, columns, header)) {
    return { why: SECTION, category: sectionName(visibleText(grid.own(row, titleColumn(header)).text)) };
  }
  return columns.length === 1 ? lonely(grid, row, columns[0] ?? 0, header) : null;
}

const titleColumn = (header: Header) => header.columns.get('title')?.[0]?.index ?? -1;
const noColumn = (header: Header) => header.columns.get('no')?.[0]?.index ?? -1;

/** Not a row of the table: nothing of its own in the title column, unless one merged cell covers everything. */
function isAside(grid: Grid, row: number, columns: readonly number[], header: Header): boolean {
  return columns.length === 1 || !columns.includes(titleColumn(header)) || isWide(grid, row, columns[0] ?? 0);
}

function isTotal(grid: Grid, row: number, texts: readonly string[], header: Header): boolean {
  const [first = ''] = texts;
  const inNo = foldText(grid.own(row, noColumn(header)).text);
  return TOTAL.test(first) || TOTAL.test(inNo);
}

function repeatsHeader(grid: Grid, row: number, columns: readonly number[], header: Header): boolean {
  if (columns.length < 2) return false;
  const same = columns.filter((column) => {
    const text = foldText(grid.own(row, column).text);
    return headingPath(grid, header.top, header.bottom, column).some((heading) => foldText(heading) === text);
  });
  return same.length * 3 >= columns.length * 2;
}

/** A line that numbers the columns: 1 2 3 …, or 甲 乙 1 2 …. */
function isColumnNumbers(texts: readonly string[]): boolean {
  if (texts.length < 4) return false;
  const numbers = texts
    .filter((text) => !/^[甲乙丙丁栏次]+$/u.test(text))
    .map((text) => Number(text.replace(/^[(]|[)]$/gu, '')));
  return (
    numbers.length >= 3 &&
    numbers.every((number, index) => number === (numbers[0] ?? 0) + index) &&
    (numbers[0] ?? 9) <= 1
  );
}

function isWide(grid: Grid, row: number, column: number): boolean {
  const merge = grid.mergeAt(row, column);
  return merge !== null && (merge.right - merge.left + 1) * 2 > grid.width;
}

/** One cell alone in its row: a mark, a section title, or an issue of which only the title is known. */
function lonely(grid: Grid, row: number, column: number, header: Header): Skip | null {
  const text = visibleText(grid.own(row, column).text);
  const folded = foldText(text);
  if (isStepAlone(grid, row, column, header)) return null;
  if (CONTINUED.test(folded)) return { why: '续表标记' };
  if (isTitleAgain(grid, folded, header)) return { why: '中间重复的标题' };
  if (/^\d+[.、]?$/u.test(folded)) return { why: '空行（只有序号）' };
  if (/^\d+[.、]/u.test(folded) && column !== titleColumn(header)) return { why: '备注' };
  const wide = isWide(grid, row, column);
  const looksLikeSection = SECTION_NUMBER.test(folded) || SECTION_COUNT.test(folded);
  if (column === titleColumn(header) && !wide && !looksLikeSection) return null;
  if (!wide && !looksLikeSection && column !== Math.min(noColumn(header), 0) && column !== 0)
    return { why: '零散文字，不是问题' };
  return { why: SECTION, category: sectionName(text) };
}

/** On every page the sheet's own title may stand again. */
function isTitleAgain(grid: Grid, folded: string, header: Header): boolean {
  return grid.sheet.rows.slice(0, header.top).some((cells) => cells.some(({ text }) => foldText(text) === folded));
}

/** A measure alone belongs to the title merged above it; without one it is refused with advice, never passed over. */
function isStepAlone(grid: Grid, row: number, column: number, header: Header): boolean {
  if (isWide(grid, row, column)) return false;
  if (header.columns.get('measure')?.some(({ index }) => index === column)) return true;
  const merge = grid.mergeAt(row, titleColumn(header));
  const isField = [...header.columns.values()].some((columns) => columns.some(({ index }) => index === column));
  return merge !== null && merge.top < row && merge.left === titleColumn(header) && isField;
}

/** （一） in the number column, a name beside it and nothing else. */
function isNumberedSection(grid: Grid, row: number, columns: readonly number[], header: Header): boolean {
  if (
    columns.length !== 2 ||
    header.columns.size < 3 ||
    !columns.includes(titleColumn(header)) ||
    !columns.includes(noColumn(header))
  )
    return false;
  return /^[(（]?[一二三四五六七八九十]+[)）]?[、.．]?$/u.test(foldText(grid.own(row, noColumn(header)).text));
}

function sectionName(text: string): string {
  const name = text.replace(SECTION_NUMBER, '').replace(SECTION_COUNT, '').trim();
  return name === '' ? text : name;
}
