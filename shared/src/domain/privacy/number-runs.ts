import { digitOf, type Glyph } from './glyphs.ts';

/** Digits written without anything between them. */
export type Piece = Readonly<{ digits: string; from: number; to: number }>;

/** Pieces with nothing between them but what people put into long numbers; the X that closes an ID number is a piece. */
export type NumberRun = readonly Piece[];

const BETWEEN = /^[ \-‐-―−_·•()]$/u;
const LONGEST_GAP = 3;

/** Every number of a text, its digits folded, in the pieces in which it was written. */
export function numberRuns(glyphs: readonly Glyph[]): readonly NumberRun[] {
  const runs: Piece[][] = [];
  let gap = Number.POSITIVE_INFINITY;
  for (let index = 0; index < glyphs.length;) {
    const piece = pieceAt(glyphs, index, gap <= LONGEST_GAP);
    if (piece) {
      if (gap <= LONGEST_GAP) runs.at(-1)?.push(piece.value);
      else runs.push([piece.value]);
      index = piece.next;
      gap = 0;
    } else {
      gap = BETWEEN.test(glyphs[index]?.char ?? '') ? gap + 1 : Number.POSITIVE_INFINITY;
      index++;
    }
  }
  return runs;
}

function pieceAt(glyphs: readonly Glyph[], start: number, closes: boolean): { value: Piece; next: number } | null {
  const first = glyphs[start];
  if (!first) return null;
  if (closes && /^[xX]$/u.test(first.char) && !/^[A-Za-z\d]$/u.test(glyphs[start + 1]?.char ?? ''))
    return { value: { digits: 'X', from: first.at, to: first.at + 1 }, next: start + 1 };
  let digits = '';
  let next = start;
  for (; next < glyphs.length; next++) {
    const digit = digitOf(glyphs[next]?.char ?? '');
    if (digit === null) break;
    digits += digit;
  }
  if (digits === '') return null;
  const last = glyphs[next - 1] ?? first;
  return { value: { digits, from: first.at, to: last.at + 1 }, next };
}

const DATE = /^(?:19|20)\d{2}$/u;

/** 2018-06-30 2018-07-31: dates in a row are no number, however many digits they have together. */
export function isRowOfDates(run: NumberRun): boolean {
  if (run.length < 3 || run.length % 3 !== 0) return false;
  return run.every(({ digits }, index) => (index % 3 === 0 ? DATE.test(digits) : /^\d{1,2}$/u.test(digits)));
}

/** All neighbouring pieces taken together, longest first. */
export function* joined(run: NumberRun): Generator<Readonly<{ digits: string; pieces: NumberRun }>> {
  for (let length = Math.min(run.length, MOST_PIECES); length >= 1; length--) {
    for (let start = 0; start + length <= run.length; start++) {
      const pieces = run.slice(start, start + length);
      yield { pieces, digits: pieces.map(({ digits }) => digits).join('') };
    }
  }
}

/** As many pieces as the longest card number has digits. */
const MOST_PIECES = 19;
