import type { Board } from '@ryg/shared/domain/board.ts';
import { LIFE_THEMES, lifeThemeOf } from '@ryg/shared/domain/life-theme.ts';
import { groupedLamps } from '@ryg/web/features/plaza/lamps/grouped-lamps.ts';
import type { LampPlan, Rect, Rects } from '@ryg/web/features/plaza/lamps/place-lamp.ts';
import { rows } from '@ryg/web/features/plaza/lamps/rows.ts';
import { towers } from '@ryg/web/features/plaza/lamps/towers.ts';
import { waffle } from '@ryg/web/features/plaza/lamps/waffle.ts';
import { wall } from '@ryg/web/features/plaza/lamps/wall.ts';
import { overviewColumns } from '@ryg/web/features/plaza/scenes/overview/overview-form.ts';

const boxes = (keys: readonly string[], at: (index: number) => Rect) =>
  new Map(keys.map((key, index) => [key, at(index)]));

/** The overview as a screen of 1920 by 1080 leaves room for it. */
export const towersOf = (board: Board): LampPlan =>
  towers(
    boxes(
      overviewColumns(board).map(({ key }) => key),
      (index) => ({ x: 540.4 + index * 111.6, y: 231.7, width: 111.6, height: 578.3 }),
    ),
    97,
  );

/** Rows of the ranking, as wide and as high as asked. */
export const rowRects = (board: Board, width = 1070, height = 74.5): Rects =>
  boxes(
    board.ranking.map(({ code }) => code),
    (index) => ({ x: 510.3, y: 172 + index * height, width, height }),
  );

export const rowsOf = (board: Board, width?: number, height?: number): LampPlan =>
  rows(rowRects(board, width, height), 0.78);

export const waffleOf = (town: string): LampPlan =>
  waffle({ x: 695.5, y: 162.3, width: 1181.2, height: 470.6 }, { town, largest: 280, centred: false });

export const wallOf = (width: number, height: number): LampPlan => wall({ x: 3.5, y: 2.5, width, height }, 97);

/** Six cards of everyday matters, three beside each other. */
export const groupsOf = (): LampPlan =>
  groupedLamps(
    boxes(LIFE_THEMES, (index) => ({
      x: 60.5 + (index % 3) * 620,
      y: 320.2 + Math.floor(index / 3) * 437,
      width: 540,
      height: 230,
    })),
    { placeOf: ({ original, issue }) => (original ? lifeThemeOf(issue) : null), largest: 71 },
  );
