import type { CalendarDay } from './calendar-day.ts';

/**
 * What is counted. `amount`: so many of a unit (2.59 亿元). `share`: a part of a whole (结余占拨款), `sampled`: how many of
 * a sample passed; of both the part and the whole are kept and the percentage is always computed. `matrix`: every row
 * (village or town) against every standard.
 */
export const MEASURES = ['amount', 'share', 'sampled', 'matrix'] as const;
export type IndicatorMeasure = (typeof MEASURES)[number];

export const MEASURE_WORDS: Readonly<Record<IndicatorMeasure, string>> = {
  amount: '数量',
  share: '占比',
  sampled: '抽样合格率',
  matrix: '逐村逐项',
};

export const DIRECTIONS = ['atLeast', 'atMost'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = { atLeast: '不低于', atMost: '不高于' };

/** A value on the wrong side of `at` (in the terms of the target) has a consequence that is named beforehand. */
export type Threshold = Readonly<{ level: 'warn' | 'alarm'; at: number; consequence: string }>;

export const THRESHOLD_WORDS: Readonly<Record<Threshold['level'], string>> = { warn: '黄线', alarm: '红线' };

/** A row of a matrix; `town` is the town whose account may report it, null for none. */
export type MatrixRow = Readonly<{ name: string; town: string | null }>;

/** 指标: something measured against a target. Its light is judged by the same packs as that of an issue. */
export type Indicator = Readonly<{
  id: string;
  name: string;
  group: string;
  measure: IndicatorMeasure;
  /** Of the amounts that are reported. The target of a share, a sample or a matrix is in percent. */
  unit: string;
  direction: Direction;
  target: number;
  /** Where it began, in the terms of the target; without it a value that has to fall is either there or not. */
  baseline: number | null;
  start: CalendarDay | null;
  due: CalendarDay | null;
  /** 责任单位, by the name the ledger has for it: a department or a town. */
  owner: string;
  responsible: string;
  thresholds: readonly Threshold[];
  /** Both empty but for a matrix. */
  rows: readonly MatrixRow[];
  standards: readonly string[];
  note: string;
  source: string;
}>;

/** A value as it was counted; `of` is the whole it is a part of, null for an amount. */
export type Figure = Readonly<{ value: number; of: number | null }>;

export type MatrixFigure = Readonly<{ row: string; standard: string; value: number; of: number }>;

/** One report: a figure, or the cells of a matrix that were looked at. */
export type IndicatorReport = Readonly<{ figure: Figure | null; cells: readonly MatrixFigure[]; note: string }>;

/** A figure that explains and is never judged (3,847 户 of poor households at the start). */
export type ContextFigure = Readonly<{ label: string; value: number; unit: string; note: string }>;

export type IndicatorContext = Readonly<{ title: string; figures: readonly ContextFigure[]; source: string }>;

export const NO_CONTEXT: IndicatorContext = { title: '', figures: [], source: '' };

/** Whether its target and its lines are percentages. */
export const isInPercent = ({ measure }: Pick<Indicator, 'measure'>): boolean => measure !== 'amount';

/** The unit of its target and its lines. */
export const targetUnit = (indicator: Pick<Indicator, 'measure' | 'unit'>): string =>
  isInPercent(indicator) ? '%' : indicator.unit;
