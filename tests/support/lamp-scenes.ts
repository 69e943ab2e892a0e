import type { Board } from '@ryg/shared/domain/board.ts';
import type { LampScene, Rect } from '@ryg/web/features/plaza/layout-lamps.ts';
import { overviewColumns } from '@ryg/web/features/plaza/overview-form.ts';

const boxes = (keys: readonly string[], at: (index: number) => Rect) =>
  new Map(keys.map((key, index) => [key, at(index)]));

/** Room for the overview as a screen of 1920 by 1080 leaves it. */
export const towersOf = (board: Board): LampScene => ({
  kind: 'towers',
  largest: 97,
  rects: boxes(
    overviewColumns(board).map(({ key }) => key),
    (index) => ({ x: 540.4 + index * 111.6, y: 231.7, width: 111.6, height: 578.3 }),
  ),
});

/** Rows of the ranking, as wide and as high as asked. */
export const rowsOf = (board: Board, width = 1070, height = 74.5): LampScene => ({
  kind: 'rows',
  singleFrom: 0.78,
  rects: boxes(
    board.ranking.map(({ code }) => code),
    (index) => ({ x: 510.3, y: 172 + index * height, width, height }),
  ),
});

export const waffleOf = (town: string): LampScene => ({
  kind: 'waffle',
  town,
  largest: 280,
  centred: false,
  rect: { x: 695.5, y: 162.3, width: 1181.2, height: 470.6 },
});

export const wallOf = (width: number, height: number): LampScene => ({
  kind: 'wall',
  largest: 97,
  rect: { x: 3.5, y: 2.5, width, height },
});
