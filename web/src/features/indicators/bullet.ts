import type { IndicatorLine } from '@ryg/shared/contract/indicators.contract.ts';
import { amountWords, crossedWords, percentWords, withUnit } from '@ryg/shared/domain/indicator-words.ts';
import { targetUnit } from '@ryg/shared/domain/indicator.ts';
import type { Bullet } from '../../charts/bullet-option.ts';

/** Rates above this are drawn on the upper part of the axis alone: between 95 and 98 of 100 nothing could be told. */
const HIGH_RATE = 70;
const AIR = 1.12;

/** An indicator as a bullet graph; what the axis spans follows from its target, its lines and where it stands. */
export function bulletOf(line: IndicatorLine): Bullet {
  const { measure, band, standing, planned, target, unit } = line;
  const isPercent = measure !== 'amount' || unit === '%';
  const aim = measure === 'matrix' ? 100 : target;
  const [min, max] = axisOf(line, aim, isPercent);
  return {
    min,
    max,
    bands: bandsOf(line, max),
    value: standing,
    interval: band && { low: Math.max(min, band.low), high: band.high },
    target: aim,
    planned: planned !== null && planned >= min ? planned : null,
    sign: isPercent ? '%' : '',
  };
}

function axisOf({ thresholds, standing, band, measure, baseline }: IndicatorLine, aim: number, isPercent: boolean) {
  const points = [aim, ...thresholds.map(({ at }) => at), ...(standing === null ? [] : [standing])];
  const lowest = Math.min(...points, ...(band ? [band.low] : []));
  if (measure === 'sampled' && lowest > HIGH_RATE) return [Math.floor((lowest - 2) / 5) * 5, 100] as const;
  const highest = Math.max(...points, baseline ?? 0);
  // A small share stands on a small axis; a large one on the whole.
  if (isPercent && highest > 50) return [0, Math.max(100, highest)] as const;
  return [0, roundUp(highest * AIR)] as const;
}

/** An end of the axis that reads well: two figures and no more. */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.ceil(value / step) * step).toPrecision(12));
}

/** From the left end to the right: where the red line was crossed, the yellow one, and where all is well. */
function bandsOf({ thresholds, direction }: IndicatorLine, max: number): Bullet['bands'] {
  if (thresholds.length === 0) return [{ to: max, tone: 'plain' }];
  const at = (level: 'warn' | 'alarm') => thresholds.find((line) => line.level === level)?.at;
  const [yellow, red] = [at('warn'), at('alarm')];
  const edge = (to: number | undefined, tone: 'red' | 'yellow') => (to === undefined ? [] : ([{ to, tone }] as const));
  if (direction === 'atLeast') return [...edge(red, 'red'), ...edge(yellow, 'yellow'), { to: max, tone: 'green' }];
  const first = yellow ?? red ?? max;
  return [
    { to: first, tone: 'green' },
    ...(yellow === undefined ? [] : [{ to: red ?? max, tone: 'yellow' as const }]),
    ...(red === undefined ? [] : [{ to: max, tone: 'red' as const }]),
  ];
}

/** The bullet in words, for whoever hears it. */
export function bulletWords(line: IndicatorLine): string {
  const { name, figureWords, aimWords, planned, thresholds } = line;
  const lines = thresholds.map((threshold) => `${crossedWords(line, threshold)}：${threshold.consequence}`);
  const today = planned === null ? [] : [`按时间今天应到 ${standingWords(line, planned)}`];
  return [`${name}：目标${aimWords}，现为 ${figureWords}`, ...today, ...lines].join('；');
}

/** A standing in the terms of the target. */
export function standingWords(
  line: Pick<IndicatorLine, 'measure' | 'unit' | 'target' | 'thresholds'>,
  standing: number,
): string {
  const unit = targetUnit(line);
  if (unit !== '%') return withUnit(Number(standing.toFixed(2)), unit);
  return percentWords(standing, [100, line.target, ...line.thresholds.map(({ at }) => at)]);
}

/** The large number beside the bullet and the small one under it. */
export function headline(line: IndicatorLine): Readonly<{ large: string; small: string }> {
  const { figure, measure, unit, target, direction, standing } = line;
  if (figure === null || standing === null) return { large: '–', small: '还没有报数' };
  if (measure === 'amount' && direction === 'atLeast' && unit !== '%' && target > 0) {
    return {
      large: percentWords((figure.value / target) * 100),
      small: `${amountWords(figure.value)}/${amountWords(target)} ${unit}`,
    };
  }
  if (figure.of === null) return { large: withUnit(figure.value, unit), small: `目标${line.aimWords}` };
  const parts = `${amountWords(figure.value)}/${amountWords(figure.of)} ${measure === 'matrix' ? '项达标' : unit}`;
  return { large: standingWords(line, standing), small: parts };
}
