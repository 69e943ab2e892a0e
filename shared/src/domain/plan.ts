/** A point of the planned curve: percent (0–100) that should be done on that day number. */
export type PlanPoint = Readonly<{ day: number; percent: number }>;

const roundTo6 = (value: number) => Math.round(value * 1e6) / 1e6;

/**
 * 序时进度 on a day: linear from 0 on the start day to 100 on the deadline, clamped; with `points`
 * (milestones, oldest first) piecewise linear through them. Day numbers as `dayNumber` gives them.
 * Null when start or deadline is unknown or start is not before the deadline.
 */
export function plannedProgress(
  start: number | null,
  due: number | null,
  today: number,
  points: readonly PlanPoint[] = [],
): number | null {
  if (start === null || due === null || start >= due) return null;
  if (today <= start) return 0;
  if (today >= due) return 100;
  // Without milestones the curve is one line; judged by the million, it is drawn without a list.
  if (points.length === 0) return ((today - start) / (due - start)) * 100;
  let before: PlanPoint = { day: start, percent: 0 };
  for (const point of [...points, { day: due, percent: 100 }]) {
    if (point.day <= before.day) continue;
    if (today <= point.day) {
      const share = (today - before.day) / (point.day - before.day);
      return before.percent + share * (point.percent - before.percent);
    }
    before = point;
  }
  return 100;
}

/** Percentage points behind plan (negative when ahead), rounded to 6 decimals so that 30.1 − 20.1 is 10. */
export function lagOf(planned: number | null, actual: number | null): number | null {
  return planned === null || actual === null ? null : roundTo6(planned - actual);
}

/** Done per planned; null when nothing is planned yet. */
export function ratioOf(planned: number | null, actual: number | null): number | null {
  return planned === null || actual === null || planned <= 0 ? null : actual / planned;
}
