import type { Block, Run } from '@ryg/shared/domain/papers/paper.ts';
import type { Content, TableCell, Words } from 'pdfmake';
import { LAMP_SIGNS, plainRun, type PlainRun } from '../lamp-signs.ts';
import { cutRuns, linesIn, wordsOfRuns } from '../measure-text.ts';
import { HEAD_FILL, INK, LINE, MUTED, RULE, SIZE, STRIPE } from './look.ts';

/** Turns words into what the font can show. */
export type Fit = (text: string) => string;

const NO_RULES = [false, false, false, false] as const;

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** The blocks of a paper as the library takes them, on a text area so many points wide. */
export const blockParts = (blocks: readonly Block[], area: number, fit: Fit): Content[] =>
  blocks.map((block, place) =>
    block.kind === 'heading'
      ? headingPart(block, roomFor(blocks.slice(place + 1), area), fit)
      : partOf(block, area, fit),
  );

function partOf(block: Exclude<Block, Of<'heading'>>, area: number, fit: Fit): Content {
  if (block.kind === 'paragraph') {
    const indent = block.indent ? SIZE.body * 2 : 0;
    return { text: runsOf(block.runs, fit), alignment: block.align, leadingIndent: indent, margin: [0, 0, 0, 5] };
  }
  if (block.kind === 'fields') return fieldsPart(block, fit);
  if (block.kind === 'table') return tablePart(block, area, fit);
  if (block.kind === 'signature') return signaturePart(block, fit);
  if (block.kind === 'seatCard') {
    return {
      stack: [
        { text: fit(block.name), fontSize: SIZE.card },
        { text: fit(block.words), fontSize: SIZE.title },
      ],
      alignment: 'center',
      unbreakable: true,
    };
  }
  return { text: '', pageBreak: 'after' };
}

function headingPart({ level, text }: Of<'heading'>, room: number, fit: Fit): Content {
  const above = level === 1 ? 12 : 8;
  return {
    text: fit(text),
    fontSize: SIZE.heading[level],
    margin: [0, above, 0, 5],
    // The library hands this number to whoever decides about page breaks, and nothing else of the node.
    headlineLevel: Math.round(room + SIZE.heading[level] * LINE + above),
  };
}

const TWO_LINES = 2 * SIZE.body * LINE;
const ROW_ENDS = 6;

/** How much of what follows a heading has to stand on its page: two lines, or a table's headings and its first row. */
function roomFor([next, ...rest]: readonly Block[], area: number): number {
  if (next === undefined) return 0;
  if (next.kind === 'heading') return SIZE.heading[next.level] * LINE + roomFor(rest, area);
  if (next.kind !== 'table') return TWO_LINES;
  const lineOf = lineWidths(next, area);
  const [first = []] = next.rows;
  const lines = first.map((cell, place) => linesIn(wordsOfRuns(cell.map(plainRun)), lineOf[place] ?? 1));
  const body = Math.min(LONGEST_ROW, Math.max(1, ...lines));
  const caption = next.caption === null ? 0 : SIZE.body * LINE + ROW_ENDS;
  return caption + (body + 1) * SIZE.table * LINE + 2 * ROW_ENDS;
}

const LONG_WORD = /[!-~]{13,}/u;

type Cells = readonly (readonly PlainRun[])[];
/** Points that the library keeps free at both sides of a cell's words, and its rule. */
const CELL_PADDING = 9;

const runsOf = (runs: readonly Run[], fit: Fit) => wordsOf(runs.map(plainRun), fit);

function wordsOf(runs: readonly PlainRun[], fit: Fit): Words[] {
  return runs.flatMap(({ text, lamp }) => {
    const words = fit(text);
    // Without places to break it at, a long address would run over the margin.
    const breaks = LONG_WORD.test(words) ? ({ wordBreak: 'break-all' } as const) : {};
    if (lamp === null) return [{ text: words, ...breaks }];
    const { sign, colour } = LAMP_SIGNS[lamp];
    return [{ text: `${sign} ${words}`, color: `#${colour}`, ...breaks }];
  });
}

function fieldsPart({ fields }: Of<'fields'>, fit: Fit): Content {
  return {
    table: {
      widths: ['auto', '*'],
      body: fields.map(({ name, value }) => [
        { text: fit(`${name}：`), color: MUTED, border: NO_RULES },
        { text: runsOf([value === '' ? ' ' : value], fit), border: [false, false, false, value === ''] },
      ]),
    },
    layout: { hLineColor: () => INK, hLineWidth: () => 0.5, vLineWidth: () => 0 },
    margin: [0, 2, 0, 6],
  };
}

/** No row is higher than this many lines; what is longer goes on in a row of its own, so that rows never break. */
const LONGEST_ROW = 30;

/** A table whose caption and headings stand above it on every page it reaches. */
function tablePart({ caption, columns, rows }: Of<'table'>, area: number, fit: Fit): Content {
  const lineOf = lineWidths({ columns }, area);
  const head: TableCell[] = columns.map(({ heading, align }) => ({
    text: fit(heading),
    alignment: align,
    color: MUTED,
    fillColor: HEAD_FILL,
  }));
  const body = rows.flatMap((row, at) =>
    inRows(
      row.map((cell) => cell.map(plainRun)),
      lineOf,
    ).map((cells) =>
      columns.map(({ align }, place): TableCell => ({
        text: wordsOf(cells[place] ?? [], fit),
        alignment: align,
        ...(at % 2 === 1 ? { fillColor: STRIPE } : {}),
      })),
    ),
  );
  const above: TableCell[][] = caption === null ? [] : [captionRow(fit(caption), columns.length)];
  return {
    table: {
      headerRows: above.length + 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => `${(width / widthOfAll(columns)) * 100}%`),
      body: [...above, head, ...body],
    },
    layout: {
      hLineColor: () => RULE,
      vLineColor: () => RULE,
      // The library forgets that a caption over several columns has no rule above it.
      hLineWidth: (line) => (line === 0 && caption !== null ? 0 : 0.5),
      vLineWidth: () => 0.5,
    },
    fontSize: SIZE.table,
    margin: [0, 4, 0, 8],
  };
}

const widthOfAll = (columns: Of<'table'>['columns']) => columns.reduce((total, { width }) => total + width, 0) || 1;

/** The lines of each column, in heights of its type. */
const lineWidths = ({ columns }: Pick<Of<'table'>, 'columns'>, area: number): readonly number[] =>
  columns.map(({ width }) => ((area * width) / widthOfAll(columns) - CELL_PADDING) / SIZE.table);

const captionRow = (text: string, columns: number): TableCell[] => [
  { text, alignment: 'center', fontSize: SIZE.body, colSpan: columns, border: NO_RULES },
  ...Array.from({ length: columns - 1 }, () => ({ text: '', border: NO_RULES })),
];

/** A row as one row, or as several of which the later ones hold what would not go into the first. */
function inRows(cells: Cells, lineOf: readonly number[]): readonly Cells[] {
  const rows: Cells[] = [];
  let waiting = cells;
  while (rows.length === 0 || waiting.some((cell) => cell.length > 0)) {
    const cut = waiting.map((cell, place) => cutRuns(cell, lineOf[place] ?? 1, LONGEST_ROW));
    rows.push(cut.map(({ kept }) => kept));
    waiting = cut.map(({ rest }) => rest);
  }
  return rows;
}

function signaturePart({ unit, day, seal }: Of<'signature'>, fit: Fit): Content {
  return {
    stack: [{ text: fit(unit) }, { text: fit(day) }],
    alignment: 'right',
    unbreakable: true,
    margin: [0, seal ? 60 : 18, 30, 0],
  };
}
