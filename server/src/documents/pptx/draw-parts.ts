import type { SlidePart } from '@ryg/shared/domain/papers/paper.ts';
import type { Slide, TableRow, TextOptions, TextRun } from './library.ts';
import { LAMP_SIGNS, wordsOfRun, type PlainRun } from '../lamp-signs.ts';
import { linesIn } from '../measure-text.ts';
import type { Placed } from './lay-out.ts';
import {
  BODY,
  FONT,
  HEAD_FILL,
  heights,
  inches,
  INK,
  LANGUAGE,
  LINE,
  MUTED,
  PALETTE,
  RULE,
  SIZE,
  STRIPE,
} from './look.ts';
import { CELL_MARGIN, headHeight, rowHeight } from './table-rows.ts';

type Of<K extends Placed['kind']> = Extract<Placed, { kind: K }>;

/** Draws one part where it was laid. */
export function drawPart(slide: Slide, part: Placed): void {
  if (part.kind === 'figures') drawFigures(slide, part);
  else if (part.kind === 'text') drawText(slide, part);
  else if (part.kind === 'table') drawTable(slide, part);
  else if (part.chart.kind === 'lines') drawLines(slide, part, part.chart);
  else drawBars(slide, part, part.chart);
}

/** Text as it is given to every box: our font, our distance from line to line, no margin that nobody measured. */
export const textOf = (size: number): TextOptions => ({
  fontFace: FONT,
  fontSize: size,
  color: INK,
  lang: LANGUAGE,
  margin: 0,
  lineSpacing: size * LINE,
  fit: 'none',
  valign: 'top',
});

/** The largest type in which a text keeps to one box. */
export function fittingSize(text: string, width: number, height: number, wanted: number, least = 8): number {
  for (let size = wanted; size > least; size--) {
    if (linesIn(text, heights(width, size)) * inches(size * LINE) <= height) return size;
  }
  return least;
}

function runsOf(runs: readonly PlainRun[], size: number, endsLine: boolean): TextRun[] {
  const words = runs.length > 0 ? runs : [{ text: '', bold: false, lamp: null }];
  return words.map((run, place) => ({
    text: wordsOfRun(run),
    options: {
      fontFace: FONT,
      fontSize: size,
      lang: LANGUAGE,
      bold: run.bold,
      color: run.lamp === null ? INK : LAMP_SIGNS[run.lamp].colour,
      ...(endsLine && place === words.length - 1 ? { breakLine: true } : {}),
    },
  }));
}

function drawFigures(slide: Slide, { figures, y, height }: Of<'figures'>): void {
  const gap = 0.16;
  const width = (BODY.width - gap * (figures.length - 1)) / figures.length;
  figures.forEach(({ label, value, lamp }, place) => {
    const x = BODY.x + place * (width + gap);
    const inner = { x: x + 0.14, w: width - 0.28 };
    const colour = lamp === null ? INK : LAMP_SIGNS[lamp].colour;
    slide.addShape('rect', { x, y, w: width, h: height, fill: { color: STRIPE }, line: { color: RULE, width: 0.75 } });
    slide.addShape('rect', { x, y, w: 0.06, h: height, fill: { color: lamp === null ? RULE : LAMP_SIGNS[lamp].fill } });
    const top = { ...inner, y: y + 0.08, h: 0.68 };
    const size = fittingSize(value, inner.w, top.h, SIZE.figure);
    slide.addText(value, { ...textOf(size), ...top, color: colour, bold: true, valign: 'middle' });
    const words = lamp === null ? label : `${LAMP_SIGNS[lamp].sign} ${label}`;
    const below = { ...inner, y: y + 0.78, h: 0.34 };
    slide.addText(words, { ...textOf(fittingSize(words, inner.w, below.h, SIZE.label)), ...below, color: MUTED });
  });
}

function drawText(slide: Slide, { lines, y, height }: Of<'text'>): void {
  const runs = lines.flatMap((line, place) => runsOf(line, SIZE.text, place < lines.length - 1));
  slide.addText(runs, { ...textOf(SIZE.text), x: BODY.x, y, w: BODY.width, h: height });
}

function drawTable(slide: Slide, { columns, rows, look, y, height }: Of<'table'>): void {
  const { size, widths } = look;
  const margin: [number, number, number, number] = [
    CELL_MARGIN.end,
    CELL_MARGIN.side,
    CELL_MARGIN.end,
    CELL_MARGIN.side,
  ];
  const cell = { fontFace: FONT, fontSize: size, lang: LANGUAGE, margin, valign: 'middle' as const };
  const head = columns.map(({ heading, align }) => ({
    text: heading,
    options: { ...cell, align, bold: true, color: MUTED, fill: { color: HEAD_FILL } },
  }));
  const body = rows.map((row, place) =>
    columns.map(({ align }, column) => ({
      text: runsOf(row[column] ?? [], size, false),
      options: { ...cell, align, color: INK, ...(place % 2 === 1 ? { fill: { color: STRIPE } } : {}) },
    })),
  );
  slide.addTable([head, ...body] as TableRow[], {
    x: BODY.x,
    y,
    w: BODY.width,
    h: height,
    colW: [...widths],
    rowH: [headHeight(look), ...rows.map((row) => rowHeight(row, look))],
    border: { type: 'solid', color: RULE, pt: 0.75 },
    autoPage: false,
  });
}

type Chart<K extends 'lines' | 'stackedBars'> = Extract<SlidePart, { kind: K }>;

const chartText = {
  catAxisLabelFontFace: FONT,
  catAxisLabelFontSize: SIZE.axis,
  catAxisLabelColor: MUTED,
  valAxisLabelFontFace: FONT,
  valAxisLabelFontSize: SIZE.axis,
  valAxisLabelColor: MUTED,
  legendFontFace: FONT,
  legendFontSize: SIZE.legend,
  legendColor: INK,
  valGridLine: { color: RULE, size: 0.5 },
  catGridLine: { style: 'none' },
  valAxisLineShow: false,
  lang: LANGUAGE,
} as const;

const placeOf = ({ y, height }: Of<'chart'>) => ({ x: BODY.x, y, w: BODY.width, h: height });

/** Ranks are read from the top, so their axis is turned round and the first place stands highest. */
function drawLines(slide: Slide, place: Of<'chart'>, { labels, series, ranks }: Chart<'lines'>): void {
  const highest = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  // The library takes what the format knows; its types list one of the two directions only.
  const turned = { valAxisOrientation: 'maxMin' as 'minMax', catAxisLabelPos: 'high' } as const;
  const axis = ranks
    ? { ...turned, valAxisMinVal: 1, valAxisMaxVal: Math.max(2, highest), valAxisMajorUnit: 1 }
    : { valAxisMinVal: 0 };
  slide.addChart(
    'line',
    series.map(({ name, values }) => ({
      name,
      labels: [...labels],
      // A gap is a gap: the library writes an empty cell for what is no number, and asks for numbers only.
      values: values.map((value) => value ?? Number.NaN),
    })),
    {
      ...placeOf(place),
      ...chartText,
      ...axis,
      chartColors: series.map((_, at) => PALETTE[at % PALETTE.length] ?? INK),
      lineSize: 2.25,
      lineDataSymbolSize: 7,
      displayBlanksAs: 'gap',
      showLegend: true,
      legendPos: 'r',
    },
  );
}

function drawBars(slide: Slide, place: Of<'chart'>, { labels, series }: Chart<'stackedBars'>): void {
  slide.addChart(
    'bar',
    series.map(({ name, lamp, values }) => ({
      name: `${LAMP_SIGNS[lamp].sign} ${name}`,
      labels: [...labels],
      values: [...values],
    })),
    {
      ...placeOf(place),
      ...chartText,
      barDir: 'col',
      barGrouping: 'stacked',
      // Few bars would be as wide as doors.
      barGapWidthPct: Math.min(500, Math.max(45, Math.round(540 / Math.max(1, labels.length)))),
      chartColors: series.map(({ lamp }) => LAMP_SIGNS[lamp].fill),
      valAxisMinVal: 0,
      showLegend: true,
      legendPos: 'b',
    },
  );
}
