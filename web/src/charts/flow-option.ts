import type { EChartsCoreOption } from 'echarts/core';
import type { ChartInk } from './chart-ink.ts';
import type { ChartGround } from './drawing.tsx';

export type FlowTone = 'red' | 'yellow' | 'green' | 'none' | 'closed' | 'absent';

/** How many went from one place on the left to one on the right. */
export type FlowChart = Readonly<{
  /** Left and right places, from top to bottom. */
  left: readonly FlowPlace[];
  right: readonly FlowPlace[];
  flows: readonly Readonly<{ from: string; to: string; count: number }>[];
}>;
export type FlowPlace = Readonly<{ key: string; name: string; tone: FlowTone; count: number }>;

const leftId = (key: string) => `from ${key}`;
const rightId = (key: string) => `to ${key}`;

/** Two rows of places with bands between them, as broad as their numbers; what stayed is pale, what moved has its new colour. */
export function flowOption({ left, right, flows }: FlowChart, { ink, width }: ChartGround): EChartsCoreOption {
  const side = Math.min(150, Math.max(96, width * 0.2));
  const nodes = [
    ...left.map((place) => nodeOf(place, leftId(place.key), 'left', ink)),
    ...right.map((place) => nodeOf(place, rightId(place.key), 'right', ink)),
  ];
  return {
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true },
    series: [
      {
        id: 'flows',
        type: 'sankey',
        left: side,
        right: side,
        top: 8,
        bottom: 8,
        nodeWidth: 14,
        nodeGap: 14,
        // The places stand in the order they were given.
        layoutIterations: 0,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        data: nodes,
        links: flows.map(({ from, to, count }) => ({
          source: leftId(from),
          target: rightId(to),
          value: count,
          lineStyle: {
            color: colourOf(toneOf(right, to), ink),
            opacity: (from === to ? 0.16 : 0.5) * depthOf(toneOf(right, to)),
          },
          tooltip: { formatter: `${nameOf(left, from)} → ${nameOf(right, to)}：${count} 件` },
        })),
      },
    ],
  };
}

const nameOf = (places: readonly FlowPlace[], key: string) => places.find((place) => place.key === key)?.name ?? key;
const toneOf = (places: readonly FlowPlace[], key: string) => places.find((place) => place.key === key)?.tone ?? 'none';

function nodeOf({ name, tone, count }: FlowPlace, id: string, position: 'left' | 'right', ink: ChartInk) {
  return {
    name: id,
    depth: position === 'left' ? 0 : 1,
    itemStyle: { color: colourOf(tone, ink), opacity: depthOf(tone) },
    label: { position, formatter: `${name} ${count}`, color: ink.ink, fontSize: 14, fontWeight: 700 },
    tooltip: { formatter: `${name}：${count} 件` },
  };
}

/** Closed is green as on the square; what is still at work is the paler green beside it. */
const depthOf = (tone: FlowTone): number => (tone === 'green' ? 0.5 : 1);

function colourOf(tone: FlowTone, ink: ChartInk): string {
  if (tone === 'absent') return ink.hair;
  return tone === 'closed' ? ink.green : ink[tone];
}
