import type { Slide, SlidePart } from '@ryg/shared/domain/papers/paper.ts';
import { plainRun, type PlainRun } from '../lamp-signs.ts';
import { cutRuns, linesIn, wordsOfRuns } from '../measure-text.ts';
import { BODY, GAP, heights, inches, LINE, SIZE } from './look.ts';
import { rowsThatFit, tableLook, type Rows, type TableLook } from './table-rows.ts';

type Figures = Extract<SlidePart, { kind: 'figures' }>['figures'];
type Chart = Extract<SlidePart, { kind: 'lines' | 'stackedBars' }>;
type Columns = Extract<SlidePart, { kind: 'table' }>['columns'];

/** A part in its place: from `y` on, `height` inches high, as wide as the body. */
export type Placed = Readonly<{ y: number; height: number }> &
  (
    | Readonly<{ kind: 'figures'; figures: Figures }>
    | Readonly<{ kind: 'text'; lines: readonly (readonly PlainRun[])[] }>
    | Readonly<{ kind: 'table'; columns: Columns; rows: Rows; look: TableLook }>
    | Readonly<{ kind: 'chart'; chart: Chart }>
  );

export type PlacedSlide = Readonly<{ title: string; subtitle: string | null; notes: string; parts: readonly Placed[] }>;

const FIGURES_A_ROW = 6;
const FIGURES_HEIGHT = 1.2;
const LEAST_CHART = 2.4;
const BOTTOM = BODY.y + BODY.height;
const LINE_HEIGHT = inches(SIZE.text * LINE);

/** A slide as one page or as many as its words need: nothing is cut off, and nothing leaves the page. */
export function layOut(slide: Slide): readonly PlacedSlide[] {
  const pages: Placed[][] = [[]];
  let y = BODY.y;
  const turn = () => {
    if (pages.at(-1)?.length === 0) return;
    pages.push([]);
    y = BODY.y;
  };
  const put = (part: Placed) => {
    pages.at(-1)?.push(part);
    y = part.y + part.height + GAP;
  };
  slide.parts.forEach((part, place) => {
    if (part.kind === 'figures') placeFigures(part.figures, { at: () => y, turn, put });
    else if (part.kind === 'text')
      placeText(
        part.lines.map((line) => line.map(plainRun)),
        { at: () => y, turn, put },
      );
    else if (part.kind === 'table') placeTable(part, { at: () => y, turn, put });
    else placeChart(part, slide.parts.slice(place + 1), { at: () => y, turn, put });
  });
  const { title, subtitle, notes } = slide;
  return pages.map((parts, page) => ({
    title: page === 0 ? title : `${title}（续${pages.length > 2 ? ` ${page + 1}/${pages.length}` : ''}）`,
    subtitle,
    notes: page === 0 ? notes : '',
    parts,
  }));
}

type Flow = Readonly<{ at: () => number; turn: () => void; put: (part: Placed) => void }>;

function placeFigures(figures: Figures, { at, turn, put }: Flow): void {
  for (let from = 0; from < figures.length; from += FIGURES_A_ROW) {
    if (at() + FIGURES_HEIGHT > BOTTOM) turn();
    put({ kind: 'figures', y: at(), height: FIGURES_HEIGHT, figures: figures.slice(from, from + FIGURES_A_ROW) });
  }
}

const TEXT_WIDTH = heights(BODY.width, SIZE.text);

function placeText(lines: readonly (readonly PlainRun[])[], { at, turn, put }: Flow): void {
  let waiting = lines;
  while (waiting.length > 0) {
    const room = Math.floor((BOTTOM - at()) / LINE_HEIGHT);
    if (room < 1) {
      turn();
      continue;
    }
    const { here, rest, used } = linesThatFit(waiting, room);
    if (here.length > 0) put({ kind: 'text', y: at(), height: used * LINE_HEIGHT, lines: here });
    waiting = rest;
    if (rest.length > 0) turn();
  }
}

function linesThatFit(lines: readonly (readonly PlainRun[])[], room: number) {
  const here: (readonly PlainRun[])[] = [];
  let used = 0;
  for (const [place, line] of lines.entries()) {
    const needs = linesIn(wordsOfRuns(line), TEXT_WIDTH);
    if (used + needs <= room) {
      here.push(line);
      used += needs;
      continue;
    }
    // What is too long for a whole page is cut; everything else waits for the next one.
    if (here.length > 0) return { here, rest: lines.slice(place), used };
    const { kept, rest } = cutRuns(line, TEXT_WIDTH, room);
    return { here: [kept], rest: [rest, ...lines.slice(place + 1)], used: room };
  }
  return { here, rest: [], used };
}

function placeTable({ columns, rows }: Extract<SlidePart, { kind: 'table' }>, { at, turn, put }: Flow): void {
  const look = tableLook(columns);
  let waiting: Rows = rows.map((row) => row.map((cell) => cell.map(plainRun)));
  do {
    const { here, rest, height } = rowsThatFit(waiting, look, BOTTOM - at(), at() === BODY.y);
    if (here.length === 0 && waiting.length > 0) {
      turn();
      continue;
    }
    put({ kind: 'table', y: at(), height, columns, rows: here, look });
    waiting = rest;
    if (rest.length > 0) turn();
  } while (waiting.length > 0);
}

/** A chart takes what the parts below it leave. */
function placeChart(chart: Chart, below: readonly SlidePart[], { at, turn, put }: Flow): void {
  if (at() + LEAST_CHART > BOTTOM) turn();
  const room = BOTTOM - at();
  const reserved = below.reduce((sum, part) => sum + GAP + leastHeight(part), 0);
  const height = room - reserved >= LEAST_CHART ? room - reserved : room;
  put({ kind: 'chart', y: at(), height, chart });
}

function leastHeight(part: SlidePart): number {
  if (part.kind === 'figures') return Math.ceil(part.figures.length / FIGURES_A_ROW) * (FIGURES_HEIGHT + GAP);
  if (part.kind === 'text') {
    const lines = part.lines.map((line) => linesIn(wordsOfRuns(line.map(plainRun)), TEXT_WIDTH));
    return lines.reduce((sum, count) => sum + count, 0) * LINE_HEIGHT;
  }
  return LEAST_CHART;
}
