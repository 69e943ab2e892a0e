import type { IndicatorFact } from './indicator-fact.ts';
import { percentOf, sampledBand } from './indicator-figures.ts';
import {
  DIRECTION_WORDS,
  targetUnit,
  THRESHOLD_WORDS,
  type Figure,
  type Indicator,
  type Threshold,
} from './indicator.ts';

const DECIMALS = 4;

/** An amount as people write it, with at most four decimals and thousands apart: 3,847, 1.69. */
export function amountWords(value: number): string {
  const [whole = '0', rest] = String(Number(value.toFixed(DECIMALS))).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

/** A percentage to two decimals. What is short of a bound is never rounded up to it: 97.998 % is not 98 %. */
export function percentWords(percent: number, bounds: readonly number[] = [100]): string {
  const rounded = Number(percent.toFixed(2));
  const isMisleading = rounded !== percent && bounds.includes(rounded);
  return `${isMisleading ? Number(percent.toFixed(DECIMALS)) : rounded}%`;
}

type Aim = Pick<Indicator, 'direction' | 'measure' | 'target' | 'unit' | 'thresholds'>;

const boundsOf = ({ target, thresholds }: Pick<Indicator, 'target' | 'thresholds'>): readonly number[] => [
  100,
  target,
  ...thresholds.map(({ at }) => at),
];

/** 不低于 98%, 不低于 2.59 亿元. */
export const aimWords = ({ direction, measure, target, unit }: Omit<Aim, 'thresholds'>): string =>
  `${DIRECTION_WORDS[direction]} ${withUnit(target, targetUnit({ measure, unit }))}`;

/** 98%, 2.59 亿元. */
export const withUnit = (value: number, unit: string): string =>
  unit === '%' ? `${amountWords(value)}%` : `${amountWords(value)} ${unit}`;

/** What was counted, with the part and the whole beside every percentage: 1.69/2.59 亿元，65.25%. */
export function figureWords(indicator: Aim, figure: Figure | null): string {
  if (figure === null) return '还没有报数';
  const bounds = boundsOf(indicator);
  const { measure, unit, target, direction } = indicator;
  if (measure === 'amount') {
    if (direction === 'atMost' || target === 0 || unit === '%') return withUnit(figure.value, unit);
    const share = percentWords((figure.value / target) * 100);
    return `${amountWords(figure.value)}/${amountWords(target)} ${unit}，${share}`;
  }
  const percent = percentOf(figure);
  if (percent === null || figure.of === null) return '还没有报数';
  const band = sampledBand(indicator, figure);
  const span = band ? `（95% 置信区间 ${percentWords(band.low)}–${percentWords(band.high)}）` : '';
  const parts = `${amountWords(figure.value)}/${amountWords(figure.of)} ${unit}`;
  return `${measure === 'sampled' ? '抽查合格 ' : ''}${parts}，${percentWords(percent, bounds)}${span}`;
}

/** 低于红线 95%. */
export function crossedWords(indicator: Omit<Aim, 'thresholds'>, { level, at }: Threshold): string {
  const side = indicator.direction === 'atLeast' ? '低于' : '高于';
  return `${side}${THRESHOLD_WORDS[level]} ${withUnit(at, targetUnit(indicator))}`;
}

const because = (text: string) => (text.trim() === '' ? '' : `：${text}`);

/** What an entry about indicators says, in one sentence without its day and actor. */
export function indicatorFactWords(fact: IndicatorFact): string {
  switch (fact.kind) {
    case 'indicatorSet':
      return `设定指标“${fact.data.name}”，目标${aimWords(fact.data)}`;
    case 'indicatorReported':
      return `报指标“${fact.data.name}”：${reportWords(fact.data)}${because(fact.data.note)}`;
    case 'indicatorConfirmed':
      return `确认指标“${fact.data.name}”达标${because(fact.data.note)}`;
    case 'indicatorWithdrawn':
      return `撤销指标“${fact.data.name}”${because(fact.data.reason)}`;
    case 'indicatorContextSet':
      return `修改背景数据${because(fact.data.title)}`;
  }
}

function reportWords({ figure, cells, unit }: Extract<IndicatorFact, { kind: 'indicatorReported' }>['data']): string {
  if (figure === null) return `${cells.length} 项`;
  const { value, of } = figure;
  return of === null ? withUnit(value, unit) : `${amountWords(value)}/${amountWords(of)} ${unit}`;
}
