import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { flatLamp } from './lamp-flat.ts';
import { lifted, middleBox, type LampShape, type Point } from './lamp-shape.ts';

/** From this size on a lamp has a rim and a mark; below it is flat. */
export const MARKED_FROM = 26;
/** From here a lamp says its days, from the next also the words around them. */
const DAYS_FROM = 52;
const WORDS_FROM = 110;

/** How several towns' issues are marked: not at all, by a bar below the lamp, or by one inside its box. */
export type Pedestal = 'off' | 'below' | 'inside';

export type LampLook = Readonly<{ lamp: Lamp; size: number; days: number | null; pedestal: Pedestal }>;

const TICK: readonly Point[] = [
  [-19, 1],
  [-6, 14],
  [20, -14],
];
const CROSS: readonly (readonly Point[])[] = [
  [
    [-18, -18],
    [18, 18],
  ],
  [
    [18, -18],
    [-18, 18],
  ],
];
const TRIANGLE: readonly Point[] = [
  [0, -40],
  [44, 40],
  [-44, 40],
];

/** The pieces of one lamp at a size in pixels, back to front. */
export function lampShapes({ lamp, size, days, pedestal }: LampLook): readonly LampShape[] {
  if (size < MARKED_FROM) return withPedestal(flatLamp(lamp, size), size, pedestal);
  return withPedestal(markedLamp(lamp, size, days), size, pedestal);
}

function markedLamp(lamp: Lamp, size: number, days: number | null): readonly LampShape[] {
  switch (lamp) {
    case 'closed':
      return [
        { kind: 'disc', y: 0, radius: 43, fill: 'green-rim' },
        { kind: 'disc', y: 0, radius: 40, fill: 'green' },
        { kind: 'line', points: TICK, width: 11, stroke: 'on-green' },
      ];
    case 'green':
      return [{ kind: 'ring', y: 0, radius: 35.5, width: 15, stroke: 'green' }];
    case 'yellow':
      return [...warningSign(), ...(days !== null && size >= DAYS_FROM ? [daysLeft(days)] : exclamation())];
    case 'red':
      return [middleBox(46, 14, 'red-rim'), middleBox(41, 10, 'red'), ...redMark(size, days)];
    case 'none':
      return [{ kind: 'box', x: -25, y: -7.5, width: 50, height: 15, radius: 7.5, fill: 'none' }];
  }
}

function warningSign(): readonly LampShape[] {
  const core = TRIANGLE.map(([x, y]): Point => [x * 0.9, y * 0.9]);
  return [
    { kind: 'polygon', points: TRIANGLE, fill: 'yellow-rim', rounding: 4 },
    { kind: 'polygon', points: core, fill: 'yellow', rounding: 4 },
  ];
}

const exclamation = (): readonly LampShape[] => [
  { kind: 'box', x: -5.5, y: -15, width: 11, height: 28, radius: 5.5, fill: 'on-yellow' },
  { kind: 'disc', y: 25, radius: 6.5, fill: 'on-yellow' },
];

function daysLeft(days: number): LampShape {
  const text = String(days);
  const size = text.length === 1 ? 46 : text.length === 2 ? 38 : 28;
  return { kind: 'text', text, x: 0, y: 17, size, align: 'center', face: 'digits', fill: 'on-yellow' };
}

function redMark(size: number, days: number | null): readonly LampShape[] {
  if (days === null || days < 1 || size < DAYS_FROM) {
    return CROSS.map((points) => ({ kind: 'line', points, width: 13, stroke: 'on-red' }));
  }
  const text = String(days);
  if (size < WORDS_FROM) {
    const em = text.length <= 2 ? 50 : 38;
    return [{ kind: 'text', text, x: 0, y: 0, size: em, align: 'center', face: 'digits', fill: 'on-red' }];
  }
  return overdueWords(text);
}

/** Widths in the condensed face, whose 1 is narrow. */
const figureWidth = (figure: string) => (figure === '1' ? 0.3 : 0.43);

/** 超期 over the days and 天, the two centred together. */
function overdueWords(text: string): readonly LampShape[] {
  const em = text.length <= 2 ? 46 : 34;
  const digits = [...text].reduce((sum, figure) => sum + figureWidth(figure) * em, 0);
  const left = -(digits + 2 + 17) / 2;
  return [
    { kind: 'text', text: '超期', x: 0, y: -22.5, size: 17, align: 'center', face: 'han', fill: 'on-red' },
    { kind: 'text', text, x: left + digits, y: 12, size: em, align: 'right', face: 'digits', fill: 'on-red' },
    { kind: 'text', text: '天', x: left + digits + 2, y: 17, size: 17, align: 'left', face: 'han', fill: 'on-red' },
  ];
}

function withPedestal(shapes: readonly LampShape[], size: number, pedestal: Pedestal): readonly LampShape[] {
  if (pedestal === 'off') return shapes;
  if (pedestal === 'below') return [...shapes, pedestalBelow(size)];
  const smaller = shapes.map((shape) => lifted(shape, 0.84, 8));
  return size >= WORDS_FROM
    ? [...smaller, ...sharedTab()]
    : [...smaller, { kind: 'box', x: -34, y: 37, width: 68, height: 11, radius: 0, fill: 'pedestal' }];
}

/** The bar in whole pixels: width, and its upper and lower edge counted from the middle of the lamp. */
export function pedestalPixels(size: number): Readonly<{ width: number; top: number; bottom: number }> {
  const half = Math.max(1, Math.round((size * (size < MARKED_FROM ? 0.8 : 0.72)) / 2));
  const top = Math.round(size / 2 + Math.max(1, size * 0.03));
  return { width: 2 * half, top, bottom: top + Math.max(2, Math.round(size * 0.1)) };
}

function pedestalBelow(size: number): LampShape {
  const { width, top, bottom } = pedestalPixels(size);
  const unit = 100 / size;
  return {
    kind: 'box',
    x: (-width / 2) * unit,
    y: top * unit,
    width: width * unit,
    height: (bottom - top) * unit,
    radius: 0,
    fill: 'pedestal',
  };
}

const sharedTab = (): readonly LampShape[] => [
  { kind: 'box', x: -30, y: 25, width: 60, height: 25, radius: 3, fill: 'pedestal' },
  { kind: 'text', text: '共有', x: 0, y: 37.5, size: 20, align: 'center', face: 'han', fill: 'on-pedestal' },
];
