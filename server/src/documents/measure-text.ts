import type { PlainRun } from './lamp-signs.ts';
import { wordsOfRun } from './lamp-signs.ts';

/** No font is asked: the widths are those of a broad one, so that text is measured too wide rather than too narrow. */
const HAN = 1;
const BROAD = 0.95;
const NARROW = 0.62;
const BLANK = 0.36;
const BROAD_LETTERS = /[MW@%—…–■●○▲]/u;
const SIMPLE = /^[\u0020-\u024F]$/u;

function widthOfCharacter(character: string): number {
  if (BROAD_LETTERS.test(character)) return BROAD;
  if (character === ' ') return BLANK;
  return SIMPLE.test(character) ? NARROW : HAN;
}

/** How wide a text is, in heights of its type. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

const WORDS = /[A-Za-z0-9.,:%/_-]+|\n|./gu;
/** A sign that may not begin a line takes the character before it along. */
const PULLED = 1;

/** How many lines a text needs where a line is so many heights wide. */
export function linesIn(text: string, width: number): number {
  const room = Math.max(1, width - PULLED);
  let lines = 1;
  let used = 0;
  for (const [word] of text.matchAll(WORDS)) {
    if (word === '\n') {
      lines++;
      used = 0;
      continue;
    }
    let needs = widthOf(word);
    if (used > 0 && used + needs > room) {
      lines++;
      used = 0;
    }
    // A word longer than a line is broken by every program.
    for (; needs > room; needs -= room) lines++;
    used += needs;
  }
  return lines;
}

export const wordsOfRuns = (runs: readonly PlainRun[]): string => runs.map(wordsOfRun).join('');

/** The runs cut in two where their text would fill so many lines; nothing is left over when all of it fits. */
export function cutRuns(
  runs: readonly PlainRun[],
  width: number,
  lines: number,
): Readonly<{ kept: readonly PlainRun[]; rest: readonly PlainRun[] }> {
  const text = wordsOfRuns(runs);
  if (linesIn(text, width) <= lines) return { kept: runs, rest: [] };
  const characters = [...text];
  let [fits, tooMany] = [1, characters.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (linesIn(characters.slice(0, middle).join(''), width) <= lines) fits = middle;
    else tooMany = middle;
  }
  return divide(runs, fits);
}

function divide(runs: readonly PlainRun[], after: number) {
  const kept: PlainRun[] = [];
  const rest: PlainRun[] = [];
  let left = after;
  for (const run of runs) {
    const characters = [...run.text];
    const sign = run.lamp === null ? 0 : 2;
    const here = Math.max(0, Math.min(characters.length, left - sign));
    left = Math.max(0, left - sign - characters.length);
    if (here > 0) kept.push({ ...run, text: characters.slice(0, here).join('') });
    if (here === characters.length && here > 0) continue;
    rest.push({ ...run, text: characters.slice(here).join(''), lamp: here > 0 ? null : run.lamp });
  }
  return { kept, rest };
}
