import type { Align, Block } from '@ryg/shared/domain/papers/paper.ts';
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Ground } from './ground.ts';
import { FONT, twips } from './look.ts';
import { LongTable, type Rows } from './long-table.ts';
import { textRuns } from './runs.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

export const ALIGNMENT: Readonly<Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

const HEAD_FILL = 'EEF1F5';

/** So few rows are kept on one page. */
const ON_ONE_PAGE = 3;

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '404040' };
const BORDERS = { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE };

/** A table over the whole width: its heading is said again on every page, and no row is torn in two. */
export function tablePart(block: TableBlock, ground: Ground): FileChild[] {
  const widths = columnWidths(block.columns, ground.area);
  const table = new LongTable(
    {
      rows: [headRow(block, widths, ground)],
      width: { size: ground.area, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      margins: { marginUnitType: WidthType.DXA, top: twips(2.5), bottom: twips(2.5), left: twips(4), right: twips(4) },
    },
    bodyRows(block, widths, ground),
  );
  return [
    ...(block.caption === null ? [] : [captionPart(block.caption, ground)]),
    table,
    // Two tables without a line between them become one.
    new Paragraph({ spacing: { line: twips(8), lineRule: 'exact' }, children: [] }),
  ];
}

function headRow({ columns }: TableBlock, widths: readonly number[], ground: Ground): TableRow {
  const words = ground.run('TableText');
  const cells = columns.map(
    ({ heading }, index) =>
      new TableCell({
        ...cellFrame(widths[index]),
        shading: { fill: HEAD_FILL },
        children: [
          new Paragraph({
            ...ground.paragraph('TableText'),
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ ...words, text: heading, font: FONT.black })],
          }),
        ],
      }),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, keepNext: true, children: cells });
}

function bodyRows({ columns, rows }: TableBlock, widths: readonly number[], ground: Ground): Rows {
  const words = ground.run('TableText');
  const cellOf = (cells: TableBlock['rows'][number], index: number, align: Align) =>
    new TableCell({
      ...cellFrame(widths[index]),
      children: [
        new Paragraph({
          ...ground.paragraph('TableText'),
          alignment: ALIGNMENT[align],
          children: textRuns(cells[index] ?? [], words),
        }),
      ],
    });
  return {
    count: rows.length,
    at: (row) =>
      new TableRow({
        cantSplit: true,
        keepNext: rows.length <= ON_ONE_PAGE && row < rows.length - 1,
        children: columns.map(({ align }, index) => cellOf(rows[row] ?? [], index, align)),
      }),
  };
}

const cellFrame = (width = 0) => ({
  width: { size: width, type: WidthType.DXA },
  verticalAlign: VerticalAlignTable.CENTER,
});

const captionPart = (caption: string, ground: Ground) =>
  new Paragraph({
    ...ground.paragraph('TableCaption'),
    children: textRuns([caption], ground.run('TableCaption')),
  });

function columnWidths(columns: TableBlock['columns'], area: number): number[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((width / shares) * area));
}
