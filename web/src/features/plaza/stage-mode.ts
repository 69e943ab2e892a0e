export type Mode = 'wide' | 'strip' | 'portrait' | 'compact' | 'ticker';

/** The screen as the plaza sees it: its layout, and the unit in which that layout is measured. */
export type Stage = Readonly<{ mode: Mode; width: number; height: number; u: number; p: number }>;

/** Below these heights the small print of a layout could not be read. */
const LOWEST_WIDE = 720;
const LOWEST_STRIP = 600;
/** A wall smaller than the smallest that the compact layout is drawn for, or a portrait one with less to a unit. */
const LEAST_OF_COMPACT = 240 / 256;
const LEAST_UNIT = 8;

function modeOf(width: number, height: number): Mode {
  const ratio = width / height;
  if (ratio < 0.9) return portraitUnit(width, height) < LEAST_UNIT ? 'ticker' : 'portrait';
  if (ratio >= 2.4 && height >= LOWEST_STRIP) return 'strip';
  if (height >= LOWEST_WIDE) return 'wide';
  return Math.min(height / 256, width / 512) < LEAST_OF_COMPACT ? 'ticker' : 'compact';
}

const portraitUnit = (width: number, height: number) => Math.min(width / 60, height / 104);

/** `u` is a hundredth of the height, held back where the width is short; `p` is a dot of the smallest wall, 512 by 256. */
export function stageOf(width: number, height: number): Stage {
  const mode = modeOf(width, height);
  return { mode, width, height, u: unitOf(mode, width, height), p: dotOf(width, height) };
}

function unitOf(mode: Mode, width: number, height: number): number {
  if (mode === 'portrait') return portraitUnit(width, height);
  // Drawn for 16:9; a screen nearer to a square has height to spare but not width.
  return Math.min(height / 100, width / 176);
}

const dotOf = (width: number, height: number) => {
  const dot = Math.min(height / 256, width / 512);
  // Eighths keep the glyph sizes near whole pixels.
  return Math.max(1, Math.floor(dot * 8) / 8);
};

/** How many towns one page of the ranking holds. */
export function rowsPerPage(mode: Mode, towns: number): number {
  if (mode === 'ticker') return 1;
  if (mode === 'compact') return 6;
  // Twelve fit where eleven do, and nobody wants a page with one row.
  return mode === 'strip' || towns === 12 ? 12 : 11;
}
