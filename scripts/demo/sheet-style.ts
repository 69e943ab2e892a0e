import type { CellStyle } from 'hucre';

const line = { style: 'thin', color: { rgb: '7F7F7F' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const font = { name: '宋体', size: 10 };
const middle = { vertical: 'center', wrapText: true } as const;

export const TITLE: CellStyle = {
  font: { name: '黑体', size: 18, bold: true },
  alignment: { horizontal: 'center', vertical: 'center' },
};
export const LINE_LEFT: CellStyle = { font: { ...font, size: 11 }, alignment: { vertical: 'center' } };
export const LINE_RIGHT: CellStyle = {
  font: { ...font, size: 11 },
  alignment: { horizontal: 'right', vertical: 'center' },
};
export const HEADING: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  border,
  alignment: { ...middle, horizontal: 'center' },
};
export const WORDS: CellStyle = { font, border, alignment: { ...middle, horizontal: 'left' } };
export const CENTRED: CellStyle = { font, border, alignment: { ...middle, horizontal: 'center' } };
/** A cell that holds a day as a spreadsheet counts days. */
export const DAY: CellStyle = { ...CENTRED, numFmt: 'yyyy-mm-dd' };
export const PERCENT: CellStyle = { ...CENTRED, numFmt: '0%' };
