import type { Lamp } from '../judge-issue.ts';
import { shortLampWord } from '../lamp-words.ts';
import type { Align, Block, Run } from './paper.ts';

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

/** A paragraph of body text. */
export const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs, indent: true, align: 'left' });

/** A line that is not indented, such as a note below a table. */
export const line = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs, indent: false, align: 'left' });

export const fieldLines = (...fields: readonly (readonly [name: string, value: string])[]): Block => ({
  kind: 'fields',
  fields: fields.map(([name, value]) => ({ name, value })),
});

export type Cell = Run | readonly Run[];
export type Column = readonly [heading: string, width: number, align?: Align];

/** A table; its columns start at the left unless they say otherwise. */
export const tableOf = (
  caption: string | null,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): Block => ({
  kind: 'table',
  caption,
  columns: columns.map(([words, width, align = 'left']) => ({ heading: words, width, align })),
  rows: rows.map((cells) => cells.map(runsOf)),
});

const isRuns = (cell: Cell): cell is readonly Run[] => Array.isArray(cell);
export const runsOf = (cell: Cell): readonly Run[] => (isRuns(cell) ? cell : [cell]);

export const bold = (text: string): Run => ({ text, bold: true });

/** A light as a cell says it: its sign and its word. */
export const lampRun = (lamp: Lamp): Run => ({ text: shortLampWord(lamp), lamp });

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一 … 九百九十九, as headings count. */
export function chineseNumber(count: number): string {
  const [hundreds, tens, units] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  const one = units === 0 ? '' : DIGITS[units];
  if (hundreds === 0 && tens === 0) return DIGITS[units] ?? '';
  if (hundreds === 0) return `${tens === 1 ? '' : DIGITS[tens]}十${one}`;
  const below = tens > 0 ? `${DIGITS[tens]}十${one}` : units > 0 ? `零${one}` : '';
  return count > 999 ? String(count) : `${DIGITS[hundreds]}百${below}`;
}
