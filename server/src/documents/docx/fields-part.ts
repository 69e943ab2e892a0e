import type { Block } from '@ryg/shared/domain/papers/paper.ts';
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Ground } from './ground.ts';
import { FONT, SIZE, twips } from './look.ts';

type Fields = Extract<Block, { kind: 'fields' }>;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const PEN_LINE = { style: BorderStyle.SINGLE, size: 4, color: '404040' };
const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const CHARACTER = twips(SIZE.three / 2);

/** Names in one column and what stands beside them in another; without a value a rule waits for somebody's pen. */
export function fieldsPart({ fields }: Fields, ground: Ground): FileChild[] {
  const { area } = ground;
  const words = ground.run('Body');
  const line = (children: readonly TextRun[]) =>
    new Paragraph({
      ...ground.paragraph('Body'),
      alignment: AlignmentType.LEFT,
      children: [...children],
    });
  const longest = Math.max(...fields.map(({ name }) => [...name].length), 0);
  const names = Math.min(Math.round(area / 3), (longest + 1) * CHARACTER);
  const widths = [names, area - names];
  const cell = (column: number, paragraph: Paragraph, isBlank: boolean) =>
    new TableCell({
      children: [paragraph],
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      borders: isBlank ? { ...BARE, bottom: PEN_LINE } : BARE,
    });
  const rows = fields.map(
    ({ name, value }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(0, line(name === '' ? [] : [new TextRun({ ...words, text: `${name}：`, font: FONT.black })]), false),
          cell(1, line([new TextRun({ ...words, text: value })]), value === ''),
        ],
      }),
  );
  return [
    new Table({
      rows,
      width: { size: area, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { ...BARE, insideHorizontal: NONE, insideVertical: NONE },
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    }),
    // A table has to be followed by a line; this one is too thin to begin a page of its own.
    new Paragraph({ spacing: { line: twips(1), lineRule: 'exact' }, children: [] }),
  ];
}
