import type { Measure } from './issue.ts';

/** A measure's own progress in percent, null when nobody reported one. A quantified measure counts `actual / target`. */
export function measureProgress({ target, actual, progress }: Measure): number | null {
  if (target !== undefined && target > 0) {
    return actual === undefined ? null : Math.min(100, Math.max(0, (actual / target) * 100));
  }
  return progress ?? null;
}

/**
 * The weighted mean of an issue's measures in percent, to one decimal; null when no measure was reported on,
 * and then the reported figure of the issue stands (domain.md §4). A measure nobody reported on counts as 0.
 */
export function progressOfMeasures(measures: readonly Measure[]): number | null {
  const known = measures.map((measure) => ({ weight: measure.weight ?? 1, progress: measureProgress(measure) }));
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  if (weights <= 0 || known.every(({ progress }) => progress === null)) return null;
  const mean = known.reduce((sum, { weight, progress }) => sum + weight * (progress ?? 0), 0) / weights;
  return Math.round(mean * 10) / 10;
}
