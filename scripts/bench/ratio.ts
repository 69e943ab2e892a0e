/** A figure taken several times in one run: machines drift, so only the median of ratios is worth quoting. */
export type Figure = Readonly<{ median: number; min: number; max: number; rounds: number }>;

export function figureOf(values: readonly number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
  return { median, min: at(0), max: at(sorted.length - 1), rounds: sorted.length };
}

/** The ratios round by round, so that a slow moment of the machine hits both sides of each. */
export function ratioOf(above: readonly number[], below: readonly number[]): Figure {
  return figureOf(above.map((value, round) => value / (below[round] ?? Number.NaN)));
}

const shown = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** "P1 board 200 / bare 0.81 (0.74–0.86, 7 rounds) goal ≥ 0.70 met". */
export function report(name: string, figure: Figure, goal?: Readonly<{ atLeast: number } | { atMost: number }>): void {
  const { median, min, max, rounds } = figure;
  const line = `${name}  ${shown(median)} (${shown(min)}–${shown(max)}, ${rounds} rounds)`;
  if (!goal) {
    console.log(line);
    return;
  }
  const met = 'atLeast' in goal ? median >= goal.atLeast : median <= goal.atMost;
  const bound = 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
  console.log(`${line}  goal ${bound} ${met ? 'met' : 'MISSED'}`);
}

/** Milliseconds that one call takes. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
