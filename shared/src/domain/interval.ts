/** Both ends as fractions 0–1. */
export type Interval = Readonly<{ low: number; high: number }>;

/** From this many issues on, one more or less hardly moves a rate and the band is left out. */
const INTERVAL_BELOW = 12;

/** The two-sided 95 % point of the normal distribution. */
const Z = 1.959964;

/** Wilson's 95 % interval of `hits` out of `total`: how far a rate could lie off when one or two cases fall differently. */
export function wilsonInterval(hits: number, total: number): Interval | null {
  if (total <= 0) return null;
  const rate = hits / total;
  const middle = rate + (Z * Z) / (2 * total);
  const half = Z * Math.sqrt((rate * (1 - rate)) / total + (Z * Z) / (4 * total * total));
  const scale = 1 + (Z * Z) / total;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}

/** The band to be drawn beside a rate: only where the number of issues is small enough for it to matter. */
export function intervalBand(hits: number, total: number): Interval | null {
  return total < INTERVAL_BELOW ? wilsonInterval(hits, total) : null;
}
