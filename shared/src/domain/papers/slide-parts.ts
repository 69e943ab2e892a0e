import type { Tally } from '../board.ts';
import { LAMP_WORDS } from '../lamp-words.ts';
import type { Run, Slide, SlidePart } from './paper.ts';
import { type Cell, type Column, runsOf } from './parts.ts';

/** What a slide of a table can hold: rows, and lines of the type in which it is set, with the room between two rows. */
const MOST_ROWS = 12;
const BETWEEN_ROWS = 0.4;
/** Lines that a row of large figures takes. */
const FIGURE_LINES = 6;
/** Lines below each other, and characters side by side over a slide's whole width; a table of many columns is set smaller. */
const TYPE = { usual: { lines: 17, characters: 58 }, small: { lines: 20, characters: 68 } } as const;
const MANY_COLUMNS = 7;
/** Characters that a cell's own margins take. */
const CELL_MARGINS = 0.8;
/** Columns of bars that can still be told apart. */
const MOST_BARS = 12;

type SlideHead = Readonly<{ title: string; subtitle: string | null; notes: string }>;

export const textPart = (...lines: readonly (string | readonly Run[])[]): SlidePart => ({
  kind: 'text',
  lines: lines.map((line) => (typeof line === 'string' ? [line] : line)),
});

type Figure = Extract<SlidePart, { kind: 'figures' }>['figures'][number];
export const figuresPart = (...figures: readonly Figure[]): SlidePart => ({ kind: 'figures', figures });

/** The sums of a tally in the order of the legend. */
export const tallyFigures = (totals: Tally): SlidePart =>
  figuresPart(
    { label: '问题', value: String(totals.issues), lamp: null },
    ...LAMP_WORDS.map(({ lamp, short }) => ({ label: short, value: String(totals[lamp]), lamp })),
  );

/** Slides of one table: as many as it needs, each with the heading, told apart by their count. `first` goes above the first. */
export function tableSlides(
  { title, subtitle, notes }: SlideHead,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  first: readonly SlidePart[] = [],
): readonly Slide[] {
  const pages = pagesOf(columns, rows, first.length > 0 ? FIGURE_LINES : 0);
  return pages.map((page, at) => ({
    title,
    subtitle: joined(subtitle, pages.length > 1 ? `第 ${at + 1} 页，共 ${pages.length} 页` : null),
    parts: [
      ...(at === 0 ? first : []),
      {
        kind: 'table',
        columns: columns.map(([heading, width, align = 'left']) => ({ heading, width, align })),
        rows: page,
      },
    ],
    notes: at === 0 ? notes : '',
  }));
}

const joined = (...words: readonly (string | null)[]) => words.filter((word) => word !== null).join('　') || null;

type Row = readonly (readonly Run[])[];

function pagesOf(columns: readonly Column[], rows: readonly (readonly Cell[])[], taken: number): readonly Row[][] {
  const { lines: most, characters } = columns.length > MANY_COLUMNS ? TYPE.small : TYPE.usual;
  const shares = columns.reduce((sum, [, width]) => sum + width, 0);
  const pages: Row[][] = [[]];
  let left = most - taken;
  for (const cells of rows) {
    const row = cells.map(runsOf);
    const lines =
      BETWEEN_ROWS +
      Math.max(1, ...row.map((runs, at) => linesOf(runs, ((columns[at]?.[1] ?? 0) / shares) * characters)));
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && (lines > left || page.length === MOST_ROWS)) {
      pages.push([row]);
      left = most - lines;
    } else {
      page.push(row);
      left -= lines;
    }
  }
  return withoutLeftover(pages);
}

/** A row that would stand alone on the last page gets company from the page before. */
function withoutLeftover(pages: readonly Row[][]): readonly Row[][] {
  const [before, last] = pages.slice(-2);
  if (!before || last?.length !== 1 || before.length < 3) return pages;
  return [...pages.slice(0, -2), before.slice(0, -1), [...before.slice(-1), ...last]];
}

/** How many lines a cell takes; figures and Latin letters are half as wide as characters. */
function linesOf(runs: readonly Run[], width: number): number {
  const text = runs.map((run) => (typeof run === 'string' ? run : `${run.lamp ? '● ' : ''}${run.text}`)).join('');
  const wide = [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 256 ? 0.55 : 1), 0);
  return Math.ceil(wide / Math.max(1, width - CELL_MARGINS));
}

type Barred = Readonly<{ label: string; tally: Pick<Tally, 'closed' | 'red' | 'yellow' | 'green' | 'none'> }>;

/** Slides of stacked bars in the colours of the lamps, a dozen at a time and about as many on each. */
export function barSlides({ title, subtitle, notes }: SlideHead, bars: readonly Barred[]): readonly Slide[] {
  const count = Math.ceil(bars.length / MOST_BARS);
  const each = Math.ceil(bars.length / count);
  return Array.from({ length: count }, (_, at) => {
    const own = bars.slice(at * each, (at + 1) * each);
    return {
      title,
      subtitle: joined(subtitle, count > 1 ? `第 ${at + 1} 页，共 ${count} 页` : null),
      parts: [
        {
          kind: 'stackedBars',
          labels: own.map(({ label }) => label),
          series: LAMP_WORDS.map(({ lamp, short }) => ({
            name: short,
            lamp,
            values: own.map(({ tally }) => tally[lamp]),
          })),
        },
      ],
      notes: at === 0 ? notes : '',
    };
  });
}
