/** A letter of 14 pixels and the space after it. */
const LETTER = 15 / 14;
const GAP = 1;

/** Room to the right of a chart for the words at the ends of its lines, never more than two fifths of it. */
export function roomForWords(words: readonly string[], width: number, letter = 14): number {
  const longest = Math.max(0, ...words.map(lengthOf));
  return Math.min(Math.ceil((longest * LETTER + GAP) * letter), Math.floor(width * 0.4));
}

/** In widths of a Chinese character: a digit takes about half of one. */
const lengthOf = (word: string) => [...word].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.55 : 1), 0);
