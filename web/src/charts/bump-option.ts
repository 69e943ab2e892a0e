import type { EChartsCoreOption } from 'echarts/core';
import type { ChartGround } from './drawing.tsx';
import { roomForWords } from './end-labels.ts';

/** One unit's ranks, period by period; null where it had none. */
export type BumpLine = Readonly<{ key: string; name: string; ranks: readonly (number | null)[]; chosen: boolean }>;
export type Bump = Readonly<{
  periods: readonly string[];
  lines: readonly BumpLine[];
  /** Height of a letter in pixels; a desk's when not given, larger for a projector. */
  letter?: number;
}>;

const DESK_LETTER = 14;

const ROW = 30;
const AXIS = 34;

const lowest = ({ lines }: Bump) => Math.max(1, ...lines.flatMap(({ ranks }) => ranks.map((rank) => rank ?? 1)));

/** As high as there are ranks. */
export const bumpHeight = (bump: Bump): number => AXIS + 16 + lowest(bump) * ROW;

/** Ranks over the periods, the first on top. Chosen units are drawn in the page's blue, the others step back. */
export function bumpOption(bump: Bump, { ink, width }: ChartGround): EChartsCoreOption {
  const { periods, lines, letter = DESK_LETTER } = bump;
  const scale = letter / DESK_LETTER;
  const words = endWords(lines);
  const right = roomForWords([...words.values()], width, letter);
  const chosenLast = lines.toSorted((a, b) => Number(a.chosen) - Number(b.chosen));
  const anyChosen = lines.some(({ chosen }) => chosen);
  return {
    grid: { left: 40 * scale, right, top: 16 * scale, bottom: AXIS * scale, outerBoundsMode: 'none' },
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: periods,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.hair } },
      axisLabel: { color: ink.muted, fontSize: letter, hideOverlap: true, margin: 12 * scale },
    },
    yAxis: {
      type: 'value',
      inverse: true,
      min: 1,
      max: Math.max(2, lowest(bump)),
      interval: 1,
      splitLine: { lineStyle: { color: ink.hair } },
      axisLabel: { color: ink.muted, fontSize: letter, margin: 14 * scale },
    },
    series: chosenLast.map(({ key, name, ranks, chosen }) => ({
      id: key,
      type: 'line',
      name,
      data: [...ranks],
      connectNulls: false,
      symbol: 'circle',
      symbolSize: (chosen ? 12 : 9) * scale,
      lineStyle: { width: (chosen ? 4 : 2) * scale, color: chosen ? ink.link : ink.band },
      itemStyle: { color: chosen ? ink.link : ink.band, borderColor: ink.surface, borderWidth: 2 * scale },
      emphasis: { focus: 'series', lineStyle: { color: ink.link, width: 4 }, itemStyle: { color: ink.link } },
      tooltip: { formatter: `${name}：{b}，第 {c} 名` },
      endLabel: {
        show: words.has(key),
        formatter: words.get(key) ?? '',
        color: chosen ? ink.link : anyChosen ? ink.muted : ink.ink,
        fontWeight: chosen ? 700 : 500,
        fontSize: letter,
        distance: 8 * scale,
        width: right - 12 * scale,
        overflow: 'truncate',
      },
    })),
  };
}

/** Names at the ends; units that share the last rank share one label, at the chosen one if there is one. */
export function endWords(lines: readonly BumpLine[]): ReadonlyMap<string, string> {
  const byRank = Map.groupBy(
    lines.filter(({ ranks }) => (ranks.at(-1) ?? null) !== null),
    ({ ranks }) => ranks.at(-1),
  );
  return new Map(
    [...byRank.values()].flatMap((shared) => {
      const bearer = shared.find(({ chosen }) => chosen) ?? shared[0];
      return bearer ? [[bearer.key, shared.map(({ name }) => name).join('、')] as const] : [];
    }),
  );
}
