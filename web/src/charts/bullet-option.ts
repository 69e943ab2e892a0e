import type { EChartsCoreOption } from 'echarts/core';
import type { ChartInk } from './chart-ink.ts';
import type { ChartGround } from './drawing.tsx';

export type BulletTone = 'red' | 'yellow' | 'green' | 'plain';

/** One measure against its target: bands behind, a bar (or, of a sample, a dot with its interval) before them. */
export type Bullet = Readonly<{
  min: number;
  max: number;
  bands: readonly Readonly<{ to: number; tone: BulletTone }>[];
  value: number | null;
  interval: Readonly<{ low: number; high: number }> | null;
  target: number;
  planned: number | null;
  /** Behind the numbers of the axis: % or nothing. */
  sign: string;
}>;

/** The height a bullet is drawn in, with the numbers of its axis. */
export const BULLET_HEIGHT = 58;

const AXIS_ROOM = 22;
/** Closer to each other than this share of the axis two numbers would touch. */
const APART = 0.16;

/** A bullet graph: what is reached, where the target stands, and where a line would be crossed. */
export function bulletOption(bullet: Bullet, { ink }: ChartGround): EChartsCoreOption {
  const { min, max, value, interval } = bullet;
  return {
    grid: { left: 16, right: 16, top: 4, bottom: AXIS_ROOM, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min,
      max,
      splitLine: { show: false },
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: {
        customValues: axisNumbers(bullet),
        color: ink.muted,
        fontSize: 13,
        margin: 6,
        formatter: (number: number) => `${Number(number.toFixed(2))}${bullet.sign}`,
      },
    },
    yAxis: { type: 'category', data: [''], show: false },
    series: [
      ...bandSeries(bullet, ink),
      ...(interval ? dotSeries(bullet, interval, ink) : value === null ? [] : [barSeries(bullet, value, ink)]),
      markSeries(bullet, ink),
    ],
  };
}

function axisNumbers({ min, max, target }: Bullet): readonly number[] {
  const span = max - min;
  const isApart = (number: number) => Math.abs(number - target) > span * APART;
  return [...(isApart(min) ? [min] : []), target, ...(isApart(max) ? [max] : [])];
}

const toneOf = (ink: ChartInk, tone: BulletTone): string =>
  ({ red: ink.redBand, yellow: ink.yellowBand, green: ink.greenBand, plain: ink.hair })[tone];

/** Stacked lengths from the left end of the axis; the first also carries what lies before it. */
function bandSeries({ min, bands }: Bullet, ink: ChartInk) {
  return bands.map(({ to, tone }, at) => {
    const from = bands[at - 1]?.to ?? min;
    return {
      id: `band-${at}`,
      type: 'bar',
      stack: 'bands',
      data: [at === 0 ? to : to - from],
      barWidth: 26,
      silent: true,
      itemStyle: { color: toneOf(ink, tone) },
      z: 1,
    };
  });
}

const barSeries = ({ min, max }: Bullet, value: number, ink: ChartInk) => ({
  id: 'actual',
  type: 'bar',
  data: [Math.min(max, Math.max(min, value))],
  barWidth: 11,
  // Before the bands and not beside them.
  barGap: '-71%',
  silent: true,
  itemStyle: { color: ink.link },
  z: 3,
});

/** Of a sample only the place can be shown, and how far off the truth may lie. */
function dotSeries({ value }: Bullet, { low, high }: Readonly<{ low: number; high: number }>, ink: ChartInk) {
  const whisker = {
    id: 'interval',
    type: 'line',
    data: [
      [low, ''],
      [high, ''],
    ],
    symbol: 'rect',
    symbolSize: [2, 14],
    lineStyle: { width: 3, color: ink.link },
    itemStyle: { color: ink.link },
    silent: true,
    z: 3,
  };
  const dot = {
    id: 'actual',
    type: 'line',
    data: value === null ? [] : [[value, '']],
    symbol: 'circle',
    symbolSize: 13,
    itemStyle: { color: ink.link, borderColor: ink.surface, borderWidth: 2 },
    silent: true,
    z: 4,
  };
  return [whisker, dot];
}

/** The target as a solid upright, where it should stand today as a dashed one. */
function markSeries({ target, planned }: Bullet, ink: ChartInk) {
  const upright = (xAxis: number, type: 'solid' | 'dashed', width: number) => ({
    xAxis,
    lineStyle: { color: ink.ink, type, width },
  });
  return {
    id: 'marks',
    type: 'line',
    data: [],
    silent: true,
    z: 5,
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      data: [upright(target, 'solid', 3), ...(planned === null ? [] : [upright(planned, 'dashed', 2)])],
    },
  };
}
