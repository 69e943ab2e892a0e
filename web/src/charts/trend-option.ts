import type { EChartsCoreOption } from 'echarts/core';
import type { ChartInk } from './chart-ink.ts';
import type { ChartGround } from './drawing.tsx';
import { roomForWords } from './end-labels.ts';

export type TrendTone = 'red' | 'yellow' | 'green' | 'none' | 'link';

/** One figure over the periods; null where it is not known. */
export type TrendLine = Readonly<{ key: string; name: string; tone: TrendTone; values: readonly (number | null)[] }>;
export type Trend = Readonly<{
  periods: readonly string[];
  lines: readonly TrendLine[];
  /** What stands behind a number: 件 or %. */
  unit: string;
  /** The top of the axis, where there is a natural one. */
  max?: number;
  /** Where the axis begins, when not at nothing. */
  min?: number;
}>;

/** A colour never stands alone: each tone has the shape of its lamp. */
const SYMBOLS: Readonly<Record<TrendTone, string>> = {
  red: 'rect',
  yellow: 'triangle',
  green: 'circle',
  none: 'diamond',
  link: 'circle',
};

/** A few figures over the periods, each with its name and last number at its end. */
export function trendOption(
  { periods, lines, unit, max, min = 0 }: Trend,
  { ink, width }: ChartGround,
): EChartsCoreOption {
  const words = lines.map(lastWords(unit));
  const room = roomForWords(words, width);
  return {
    grid: { left: 52, right: room, top: 16, bottom: 34, outerBoundsMode: 'none' },
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: periods,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.hair } },
      axisLabel: { color: ink.muted, fontSize: 14, hideOverlap: true, margin: 12 },
    },
    yAxis: {
      type: 'value',
      min,
      ...(max !== undefined && { max, interval: (max - min) / 4 }),
      minInterval: 1,
      splitNumber: 4,
      splitLine: { lineStyle: { color: ink.hair } },
      axisLabel: { color: ink.muted, fontSize: 14, formatter: `{value}${unit === '%' ? '%' : ''}` },
    },
    series: lines.map(({ key, name, tone, values }, at) => ({
      id: key,
      type: 'line',
      name,
      data: [...values],
      connectNulls: false,
      symbol: SYMBOLS[tone],
      symbolSize: 10,
      lineStyle: { width: 3, color: toneColour(ink, tone) },
      itemStyle: { color: toneColour(ink, tone) },
      tooltip: { formatter: `${name}：{b}，{c}${unit === '%' ? '%' : ` ${unit}`}` },
      endLabel: {
        show: true,
        formatter: words[at],
        color: ink.ink,
        fontSize: 14,
        fontWeight: 700,
        distance: 8,
        width: room - 12,
        overflow: 'truncate',
      },
      labelLayout: { moveOverlap: 'shiftY' },
    })),
  };
}

const toneColour = (ink: ChartInk, tone: TrendTone) => ink[tone];

const lastWords =
  (unit: string) =>
  ({ name, values }: TrendLine) => {
    const last = values.at(-1) ?? null;
    return last === null ? name : `${name} ${last}${unit === '%' ? '%' : ` ${unit}`}`;
  };
