import { describe, expect, it } from 'vitest';
import { bumpHeight, bumpOption, endWords, type BumpLine } from '@ryg/web/charts/bump-option.ts';
import type { ChartGround } from '@ryg/web/charts/drawing.tsx';
import { roomForWords } from '@ryg/web/charts/end-labels.ts';
import { trendOption } from '@ryg/web/charts/trend-option.ts';

const ground: ChartGround = {
  width: 900,
  ink: {
    ink: '#1b2430',
    muted: '#5b6778',
    hair: '#dfe5ee',
    surface: '#fff',
    link: '#0b4fb3',
    band: '#b9cbe6',
    red: '#d92d20',
    yellow: '#8a6500',
    green: '#0a8f5b',
    none: '#8a94a3',
    redBand: '#f6c9c4',
    yellowBand: '#f7e3a1',
    greenBand: '#c9e8d6',
    han: 'sans-serif',
  },
};
const line = (name: string, ranks: readonly (number | null)[], chosen = false): BumpLine => ({
  key: name,
  name,
  ranks,
  chosen,
});

type Series = Readonly<{ id: string; data: unknown; symbol: string; lineStyle: { color: string }; endLabel: object }>;
const seriesOf = (option: object) => (option as { series: readonly Series[] }).series;

describe('the bump chart', () => {
  const bump = {
    periods: ['第24周', '第25周'],
    lines: [
      line('金川镇', [8, 10], true),
      line('四亩地镇', [3, 1]),
      line('筒车湾镇', [1, 1]),
      line('皇冠镇', [2, null]),
    ],
  };

  it('has the first rank on top and as much height as there are ranks', () => {
    expect(bumpOption(bump, ground)).toMatchObject({ yAxis: { inverse: true, min: 1, max: 10 } });
    expect(bumpHeight(bump)).toBeGreaterThan(bumpHeight({ ...bump, lines: bump.lines.slice(1) }));
  });

  it('names every unit that still has a rank once, those that share it together', () => {
    expect([...endWords(bump.lines)]).toEqual([
      ['金川镇', '金川镇'],
      ['四亩地镇', '四亩地镇、筒车湾镇'],
    ]);
  });

  it('draws the chosen one last and in another colour than the others', () => {
    const drawn = seriesOf(bumpOption(bump, ground));
    expect(drawn.at(-1)).toMatchObject({ id: '金川镇', data: [8, 10], lineStyle: { color: '#0b4fb3' } });
    expect(drawn[0]?.lineStyle.color).toBe('#b9cbe6');
  });

  it('stands with a single rank in a single period', () => {
    const alone = { periods: ['第25周'], lines: [line('金川镇', [1])] };
    expect(bumpOption(alone, ground)).toMatchObject({ yAxis: { max: 2 } });
  });
});

describe('the trend chart', () => {
  const trend = {
    periods: ['第24周', '第25周'],
    unit: '%',
    max: 100,
    lines: [
      { key: 'red', name: '红灯占比', tone: 'red', values: [9, 5] },
      { key: 'closed', name: '改好率', tone: 'green', values: [80, null] },
    ],
  } as const;

  it('gives each tone its own shape, and says the last number where there is one', () => {
    const [red, closed] = seriesOf(trendOption(trend, ground));
    expect(red).toMatchObject({ symbol: 'rect', endLabel: { formatter: '红灯占比 5%' } });
    expect(closed).toMatchObject({ symbol: 'circle', endLabel: { formatter: '改好率' } });
  });

  it('ends at the top that was given', () => {
    expect(trendOption(trend, ground)).toMatchObject({ yAxis: { min: 0, max: 100 } });
  });
});

it('words at the ends never take more than two fifths of the chart', () => {
  const names = ['江口回族镇、广货街镇、太山庙镇、皇冠镇'];
  expect(roomForWords(names, 2_000)).toBeGreaterThan(250);
  expect(roomForWords(names, 320)).toBe(128);
});
