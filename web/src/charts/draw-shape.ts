import type { LampInk, LampShape, Point } from '../design/lamp-shape.ts';

/** The wall's colours of `design/tokens.css`, for a canvas cannot read custom properties. */
const INK: Readonly<Record<LampInk, string>> = {
  green: '#12c48b',
  'green-rim': '#07553b',
  'on-green': '#00150d',
  yellow: '#ffcc00',
  'yellow-rim': '#7a5c00',
  'on-yellow': '#1a1300',
  red: '#ff3b30',
  'red-rim': '#7a120c',
  'on-red': '#ffffff',
  none: '#74829c',
  pedestal: '#ffffff',
  'on-pedestal': '#000000',
};

const FONTS = {
  digits: '700 {}px "Barlow Condensed", sans-serif',
  han: '900 {}px "Noto Sans SC Variable", "Noto Sans CJK SC", sans-serif',
};

export type DrawnShape = Readonly<{ type: string; shape?: object; style: object; x?: number; y?: number }>;

/** One piece of a lamp in the words of the canvas. */
export function drawShape(shape: LampShape): DrawnShape {
  switch (shape.kind) {
    case 'disc':
      return { type: 'circle', shape: { cx: 0, cy: shape.y, r: shape.radius }, style: { fill: INK[shape.fill] } };
    case 'ring':
      return {
        type: 'circle',
        shape: { cx: 0, cy: shape.y, r: shape.radius },
        style: { fill: 'none', stroke: INK[shape.stroke], lineWidth: shape.width },
      };
    case 'polygon':
      return {
        type: 'polygon',
        shape: { points: pairs(shape.points) },
        style: { fill: INK[shape.fill], stroke: INK[shape.fill], lineWidth: shape.rounding, lineJoin: 'round' },
      };
    case 'box':
      return {
        type: 'rect',
        shape: { x: shape.x, y: shape.y, width: shape.width, height: shape.height, r: shape.radius },
        style: { fill: INK[shape.fill] },
      };
    case 'line':
      return {
        type: 'polyline',
        shape: { points: pairs(shape.points) },
        style: { fill: 'none', stroke: INK[shape.stroke], lineWidth: shape.width, lineCap: 'round', lineJoin: 'round' },
      };
    case 'text':
      return {
        type: 'text',
        x: shape.x,
        y: shape.y,
        style: {
          text: shape.text,
          font: FONTS[shape.face].replace('{}', String(shape.size)),
          fill: INK[shape.fill],
          align: shape.align,
          verticalAlign: 'middle',
        },
      };
  }
}

const pairs = (points: readonly Point[]) => points.map(([x, y]) => [x, y]);
