import type { Film, LampCounts } from '@ryg/shared/domain/board.ts';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import type { Stage } from '../../stage-mode.ts';

/** From the floor up, as on the overview. */
export const FROM_THE_FLOOR: readonly Lamp[] = ['closed', 'green', 'none', 'yellow', 'red'];
/** Below this a lamp cannot be told from its neighbours: then a week is one bar of shares. */
const SMALLEST_CELL = 8;

/** Measures of a frame in whole pixels; `cell` is null where the weeks are bars. */
export type FilmForm = Readonly<{
  across: number;
  width: number;
  height: number;
  hole: number;
  cell: number | null;
  /** Towers stand in the middle, or at the right where words stand at the left. */
  towers: 'middle' | 'right';
}>;

export const sumOf = (counts: LampCounts): number => FROM_THE_FLOOR.reduce((sum, lamp) => sum + counts[lamp], 0);

/** The part of a tall wall's frame that its towers have. */
const IN_FRAME = 0.62;

/** All columns of a frame as one. */
export const wholeOf = (lamps: readonly LampCounts[]): LampCounts =>
  lamps.reduce(
    (all, one) => ({
      closed: all.closed + one.closed,
      red: all.red + one.red,
      yellow: all.yellow + one.yellow,
      green: all.green + one.green,
      none: all.none + one.none,
    }),
    { closed: 0, red: 0, yellow: 0, green: 0, none: 0 },
  );

/** How large the frames and their lamps can be on a wall. */
export function filmForm({ frames, columns }: Film, stage: Stage): FilmForm {
  const frame = frameSize(frames.length, stage);
  const towers = stage.mode === 'portrait' ? 'right' : 'middle';
  if (stage.mode === 'compact') return { ...frame, cell: null, towers };
  const tallest = Math.max(1, ...frames.flatMap(({ lamps }) => lamps.map(sumOf)));
  const room = frame.height - 2 * (2 * frame.hole + Math.ceil(frame.hole * 0.9));
  // On a tall wall the count and the date stand inside the frame.
  const across = stage.mode === 'portrait' ? frame.width * IN_FRAME : frame.width;
  const cell = Math.floor(Math.min((across - frame.hole) / columns.length, room / tallest));
  return { ...frame, cell: cell < SMALLEST_CELL ? null : cell, towers };
}

type BarPart = Readonly<{ lamp: Lamp; top: number; tall: number }>;

/** The shares of a week from the floor up, all weeks on one scale; none that is there has no height. */
export function barParts(
  whole: LampCounts,
  { height, hole }: Pick<FilmForm, 'height' | 'hole'>,
  most: number,
): readonly BarPart[] {
  const edge = hole + Math.ceil(hole * 0.9);
  const gap = Math.max(1, Math.round(hole / 4));
  const scale = (height - 2 * edge) / Math.max(1, most);
  const parts: BarPart[] = [];
  let floor = height - edge;
  for (const lamp of FROM_THE_FLOOR.filter((one) => whole[one] > 0)) {
    const tall = Math.max(1, Math.round(whole[lamp] * scale) - gap);
    floor -= tall + gap;
    parts.push({ lamp, top: floor, tall });
  }
  return parts;
}

function frameSize(frames: number, { mode, width, height, u, p }: Stage): Omit<FilmForm, 'cell' | 'towers'> {
  const split = (across: number, side: number, gap: number) =>
    Math.floor((width - 2 * side - (across - 1) * gap) / across);
  switch (mode) {
    case 'compact':
      return {
        across: frames,
        width: split(frames, 5 * p, 6 * p),
        height: Math.round(height - 110 * p),
        hole: Math.max(2, Math.round(4 * p)),
      };
    case 'portrait':
      // The first place of the two columns is the headline's.
      return {
        across: 2,
        width: split(2, 2.4 * u, 2 * u),
        height: Math.floor((height - 29.4 * u) / Math.ceil((frames + 1) / 2) - 1.4 * u),
        hole: Math.round(0.6 * u),
      };
    default:
      return {
        across: frames,
        width: split(frames, 3.2 * u, 1.2 * u),
        height: Math.floor(height - 55.6 * u),
        hole: Math.round(1.5 * u),
      };
  }
}
