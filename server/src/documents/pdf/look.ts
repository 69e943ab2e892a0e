/** Millimetres as the points of a page. */
export const millimetres = (length: number): number => (length * 72) / 25.4;

export const FONT = 'papers';
export const MARGIN = { side: millimetres(20), top: millimetres(22), bottom: millimetres(22) };
export const FOOT_MARGIN = millimetres(9);

export const SIZE = { title: 20, heading: { 1: 14, 2: 12.5, 3: 11 }, body: 10.5, table: 9, foot: 8, card: 48 } as const;
/** From line to line, in the font's own distance, and what that is in heights of its type. */
export const LINE_HEIGHT = 1.1;
export const LINE = LINE_HEIGHT * 1.448;

export const INK = '#1b2430';
export const MUTED = '#5b6778';
export const RULE = '#d5dbe4';
export const HEAD_FILL = '#eef2f7';
export const STRIPE = '#f8fafc';
export const BRAND = '#b42318';
export const DEMO = '#7a4d00';
