import { wilsonInterval, type Interval } from './interval.ts';
import { isInPercent, type Figure, type Indicator, type Threshold } from './indicator.ts';

/** Decimal fractions are typed by people: 82.6 × 100 is 8260 and not 8259.999999999999. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** A part of its whole in percent, never rounded; null without a whole. */
export function percentOf({ value, of }: Figure): number | null {
  return of === null || of <= 0 ? null : exact((value / of) * 100);
}

/** A figure in the terms of the target: percent for what is counted in percent, else the amount itself. */
export function standingOf(indicator: Pick<Indicator, 'measure'>, figure: Figure | null): number | null {
  if (figure === null) return null;
  return isInPercent(indicator) ? percentOf(figure) : figure.value;
}

type Aim = Pick<Indicator, 'direction' | 'target' | 'baseline'>;

export const isReached = ({ direction, target }: Omit<Aim, 'baseline'>, standing: number | null): boolean =>
  standing !== null && (direction === 'atLeast' ? standing >= target : standing <= target);

/**
 * How far on the way to the target, 0–100; null when that cannot be said: nothing reported, or a value that has to fall
 * and nobody wrote down where from.
 */
export function progressTo(aim: Aim, standing: number | null): number | null {
  if (standing === null) return null;
  if (isReached(aim, standing)) return 100;
  const from = aim.baseline ?? (aim.direction === 'atLeast' ? 0 : null);
  if (from === null || from === aim.target) return null;
  return Math.min(100, Math.max(0, exact(((standing - from) / (aim.target - from)) * 100)));
}

/** How far a sampled rate could lie off, in percent; null for what was not sampled. */
export function sampledBand(indicator: Pick<Indicator, 'measure'>, figure: Figure | null): Interval | null {
  if (indicator.measure !== 'sampled' || !figure || figure.of === null) return null;
  const band = wilsonInterval(figure.value, figure.of);
  return band && { low: band.low * 100, high: band.high * 100 };
}

/** Lines a standing has crossed, the gravest last. */
export function crossed(
  { direction, thresholds }: Pick<Indicator, 'direction' | 'thresholds'>,
  standing: number | null,
): readonly Threshold[] {
  if (standing === null) return [];
  const isOver = ({ at }: Threshold) => (direction === 'atLeast' ? standing < at : standing > at);
  return gravestLast(thresholds.filter(isOver), direction);
}

/** Yellow before red; of two of a colour the farther one last. */
function gravestLast(lines: readonly Threshold[], direction: Indicator['direction']): readonly Threshold[] {
  const rank = ({ level }: Threshold) => (level === 'alarm' ? 1 : 0);
  const farther = (a: Threshold, b: Threshold) => (direction === 'atLeast' ? b.at - a.at : a.at - b.at);
  return lines.toSorted((a, b) => rank(a) - rank(b) || farther(a, b));
}
