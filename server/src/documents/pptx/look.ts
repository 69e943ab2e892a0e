/** A slide of 16:9 in inches, and where things stand on it. */
export const SLIDE = { width: 13.333, height: 7.5 };
export const BODY = { x: 0.6, y: 1.5, width: 12.133, height: 5.2 };
export const HEAD = { y: 0.36, height: 0.62 };
export const SUBTITLE = { y: 0.98, height: 0.36 };
export const FOOT = { y: 6.98, height: 0.3 };
/** The first slide. */
export const COVER = { title: { y: 2.1, height: 1.1 }, subtitle: { y: 3.3, height: 0.5 }, words: 4.1 };
export const GAP = 0.2;

/** Named on every text: what is missing would be drawn in whatever font the machine thinks of. */
export const FONT = 'Microsoft YaHei';
export const LANGUAGE = 'zh-CN';

/** Points. */
export const SIZE = {
  cover: 40,
  title: 28,
  subtitle: 14,
  text: 20,
  table: 14,
  smallTable: 12,
  figure: 34,
  label: 14,
  foot: 10,
  axis: 12,
  legend: 11,
};
const POINTS_AN_INCH = 72;

export const inches = (points: number): number => points / POINTS_AN_INCH;
/** How many heights of the type a width takes in. */
export const heights = (width: number, size: number): number => (width * POINTS_AN_INCH) / size;
/** The distance from line to line, which is given exactly so that every font keeps to it. */
export const LINE = 1.4;
/** Cells take the distance from the font; this is more than any of the usual ones needs. */
export const CELL_LINE = 1.5;

export const INK = '1B2430';
export const MUTED = '5B6778';
export const RULE = 'D5DBE4';
export const HEAD_FILL = 'EEF2F7';
export const STRIPE = 'F8FAFC';
export const BRAND = 'B42318';
export const DEMO = '7A4D00';
/** Lines of a chart, told apart by the legend's order as well. */
export const PALETTE = [
  '0B4FB3',
  'D92D20',
  '0A8F5B',
  'B7791F',
  '6B3FA0',
  '0E7490',
  'BE185D',
  '4D7C0F',
  '1E3A5F',
  'EA580C',
  '64748B',
  '047857',
  '9333EA',
  '92400E',
];
