import { linesIn } from '../../fill-pages.ts';

/** Sizes of the sentences beside the chart in u, largest first; none smaller than 3 % of the height. */
const SIZES = [3.8, 3.4, 3] as const;
/** The column in u, as in overview.css, and the height it has beside the chart. */
const WIDE = 55.5;
const HIGH = 60;
const LEADING = 1.42;
const GAP = 1.8;
/** What the four figures under the sentences take. */
const FIGURES = 14;

/** How the sentences stand beside the chart; null when they need a page of their own. */
export type SummaryFit = Readonly<{ size: number; hasFigures: boolean }>;

const heightAt = (sentences: readonly string[], size: number): number =>
  sentences.reduce((sum, sentence) => sum + linesIn(sentence, WIDE / size - 0.3) * size * LEADING + GAP, 0);

/** The largest size that leaves room for the figures, else the largest without them. */
export function summaryFit(sentences: readonly string[]): SummaryFit | null {
  for (const hasFigures of [true, false]) {
    const room = HIGH - (hasFigures ? FIGURES : 0);
    const size = SIZES.find((one) => heightAt(sentences, one) <= room);
    if (size !== undefined) return { size, hasFigures };
  }
  return null;
}
