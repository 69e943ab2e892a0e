import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Figure, Indicator, MatrixFigure } from '@ryg/shared/domain/indicator.ts';
import {
  EMPTY_INDICATORS,
  foldIndicators,
  type IndicatorEntry,
  type IndicatorState,
} from '@ryg/shared/domain/indicator-state.ts';

/** The funds of the record: 2.59 亿 planned. */
export const anIndicator = (more: Partial<Indicator> = {}): Indicator => ({
  id: 'funds',
  name: '项目资金完成额',
  group: '资金项目',
  measure: 'amount',
  unit: '亿元',
  direction: 'atLeast',
  target: 2.59,
  baseline: null,
  start: calendarDay('2018-01-01'),
  due: calendarDay('2018-12-31'),
  owner: '扶贫局',
  responsible: '',
  thresholds: [],
  rows: [],
  standards: [],
  note: '',
  source: '',
  ...more,
});

/** A sampled accuracy with the two lines of the record. */
export const aSample = (more: Partial<Indicator> = {}): Indicator =>
  anIndicator({
    id: 'sample',
    name: '抽样准确率',
    measure: 'sampled',
    unit: '户',
    target: 98,
    thresholds: [
      { level: 'warn', at: 98, consequence: '约谈镇主要负责同志' },
      { level: 'alarm', at: 95, consequence: '约谈部门主要负责同志' },
    ],
    ...more,
  });

export const aMatrix = (more: Partial<Indicator> = {}): Indicator =>
  anIndicator({
    id: 'matrix',
    name: '退出标准',
    measure: 'matrix',
    unit: '户',
    target: 100,
    rows: [
      { name: '城关镇', town: '城关镇' },
      { name: '金川镇', town: '金川镇' },
    ],
    standards: ['饮水安全', '住房安全'],
    ...more,
  });

type Told = Readonly<{ on: string; figure?: Figure; cells?: readonly MatrixFigure[]; by?: string }>;

const entry = (seq: number, on: string, subject: string, by: string) => ({
  seq,
  on: calendarDay(on),
  subject,
  origin: { actor: by },
});

/** An indicator after these reports; with `confirmedOn` somebody confirmed it after the last. */
export function stateOf(indicator: Indicator, told: readonly Told[] = [], confirmedOn?: string): IndicatorState {
  const { id, name, unit } = indicator;
  const entries: IndicatorEntry[] = [
    { kind: 'indicatorSet', data: indicator, ...entry(1, '2018-01-01', id, 'office') },
    ...told.map(({ on, figure = null, cells = [], by = 'town' }, at) => ({
      kind: 'indicatorReported' as const,
      data: { figure, cells, note: '', name, unit },
      ...entry(at + 2, on, id, by),
    })),
  ];
  if (confirmedOn) {
    const at = entry(entries.length + 1, confirmedOn, id, 'office');
    entries.push({ kind: 'indicatorConfirmed', data: { name, note: '' }, ...at });
  }
  const state = foldIndicators(EMPTY_INDICATORS, entries).states.get(id);
  if (!state) throw new Error('the indicator was set');
  return state;
}
