import type { CustomSeriesRenderItem } from 'echarts';
import type { EChartsCoreOption } from 'echarts/core';
import type { LampLook } from '../design/lamp-geometry.ts';
import { lampShapes } from '../design/lamp-geometry.ts';
import { drawShape, type DrawnShape } from './draw-shape.ts';

/** A lamp on the canvas; one that the scene does not show waits where it last was, too small to see. */
export type LampMark = LampLook & Readonly<{ key: string; x: number; y: number; shown: boolean }>;

/** Removing items while they move breaks custom series, so lamps are never removed, only shrunk to this. */
const PARKED = 0.001;

export type Motion = Readonly<{ ms: number }>;

/** Lamps in, picture out: one custom series whose groups move and grow, everything inside them in units of 100. */
export function lampFieldOption(marks: readonly LampMark[], { ms }: Motion): EChartsCoreOption {
  const pieces = new Map<string, readonly DrawnShape[]>();
  const piecesOf = (mark: LampMark) => {
    const look = `${mark.lamp}/${mark.size}/${mark.days}/${mark.pedestal}`;
    const known = pieces.get(look) ?? lampShapes(mark).map(drawShape);
    pieces.set(look, known);
    return known;
  };

  const renderItem: CustomSeriesRenderItem = ({ dataIndex }) => {
    const mark = marks[dataIndex];
    if (!mark) return null;
    const scale = mark.shown ? mark.size / 100 : PARKED;
    return {
      type: 'group',
      x: mark.x,
      y: mark.y,
      scaleX: scale,
      scaleY: scale,
      ...(ms > 0 && {
        transition: ['x', 'y', 'scaleX', 'scaleY'] as const,
        enterFrom: { scaleX: PARKED, scaleY: PARKED },
      }),
      children: piecesOf(mark).map((piece) => ({ ...piece })),
      silent: true,
    } as ReturnType<CustomSeriesRenderItem>;
  };

  return {
    animation: ms > 0,
    animationDuration: ms / 3,
    animationDurationUpdate: ms,
    animationEasingUpdate: 'cubicInOut',
    animationThreshold: 5_000,
    backgroundColor: 'transparent',
    series: [
      {
        id: 'lamps',
        type: 'custom',
        coordinateSystem: 'none',
        silent: true,
        renderItem,
        data: marks.map(({ key, x, y, size }) => ({ id: key, name: key, value: [x, y, size] })),
      },
    ],
  };
}
