import type { Align, Block } from '@ryg/shared/domain/papers/paper.ts';
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
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { FONT, twips } from './look.ts';
import { textRuns } from './runs.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

export const ALIGNMENT: Readonly<Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

/** So few rows are kept on one page. */
const ON_ONE_PAGE = 6;

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '404040' };
const BORDERS = { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE };

/** A table over the whole width of `area` twips: its heading is said again on every page, and no row is torn in two. */
export function tablePart({ caption, columns, rows }: TableBlock, area: number): FileChild[] {
  const widths = columnWidths(columns, area);
  const cell = (index: number, paragraph: Paragraph, fill?: string) =>
    new TableCell({
      children: [paragraph],
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(fill === undefined ? {} : { shading: { fill } }),
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: columns.map(({ heading }, index) =>
      cell(
        index,
        new Paragraph({
          style: 'TableText',
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ text: heading, font: FONT.black })],
        }),
        'EEF1F5',
      ),
    ),
  });
  const body = rows.map(
    (cells, row) =>
      new TableRow({
        cantSplit: true,
        keepNext: rows.length <= ON_ONE_PAGE && row < rows.length - 1,
        children: columns.map(({ align }, index) =>
          cell(
            index,
            new Paragraph({
              style: 'TableText',
              alignment: ALIGNMENT[align],
              children: textRuns(cells[index] ?? []),
            }),
          ),
        ),
      }),
  );
  const table = new Table({
    rows: [head, ...body],
    width: { size: area, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { marginUnitType: WidthType.DXA, top: twips(2.5), bottom: twips(2.5), left: twips(4), right: twips(4) },
  });
  return [
    ...(caption === null ? [] : [new Paragraph({ style: 'TableCaption', text: caption })]),
    table,
    // Two tables without a line between them become one.
    new Paragraph({ spacing: { line: twips(8), lineRule: 'exact' }, children: [] }),
  ];
}

function columnWidths(columns: TableBlock['columns'], area: number): number[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((width / shares) * area));
}
