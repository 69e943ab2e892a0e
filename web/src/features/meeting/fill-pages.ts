/** Width of a text in full-width characters; Latin letters and figures take about half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character <= '\u02ff' ? 0.55 : 1), 0);
}

/** Lines a text takes where `across` full-width characters fit into one; an empty one takes none. */
export const linesIn = (text: string, across: number): number => Math.ceil(widthOf(text) / across);

/**
 * Things in their order, as many to a page as there is room for. One that is higher than a page has a page of its own.
 * Nothing gives no page.
 */
export function fillPages<Item>(
  items: readonly Item[],
  heightOf: (item: Item) => number,
  room: number,
): readonly (readonly Item[])[] {
  const pages: Item[][] = [];
  let used = 0;
  for (const item of items) {
    const height = heightOf(item);
    const page = pages.at(-1);
    if (page && used + height <= room) {
      page.push(item);
      used += height;
    } else {
      pages.push([item]);
      used = height;
    }
  }
  return pages;
}

/** A long text in pieces that each take no more than `room` lines, cut after a sentence or a comma where there is one. */
export function cutText(text: string, across: number, room: number): readonly string[] {
  const pieces: string[] = [];
  let rest = [...text];
  while (linesIn(rest.join(''), across) > room) {
    const most = lettersIn(rest, across * room);
    const stop = rest.slice(0, most).findLastIndex((letter) => '。；，！？;,'.includes(letter)) + 1;
    const cut = stop > most / 2 ? stop : most;
    pieces.push(rest.slice(0, cut).join(''));
    rest = rest.slice(cut);
  }
  return rest.length > 0 ? [...pieces, rest.join('')] : pieces;
}

function lettersIn(letters: readonly string[], width: number): number {
  let used = 0;
  const over = letters.findIndex((letter) => (used += widthOf(letter)) > width);
  return Math.max(1, over < 0 ? letters.length : over);
}
