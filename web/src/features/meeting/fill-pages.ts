/** Width of a text in full-width characters; Latin letters and figures take about half of one, a space a quarter. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOfOne(character), 0);
}

function widthOfOne(character: string): number {
  if (character === ' ') return 0.27;
  return character <= '\u02ff' ? 0.57 : 1;
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

/** The same number of pages, each about as full as the others, so that no page stands with a single line. */
export function fillEvenly<Item>(
  items: readonly Item[],
  heightOf: (item: Item) => number,
  room: number,
): readonly (readonly Item[])[] {
  const pages = fillPages(items, heightOf, room);
  const heights = items.map(heightOf);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const even = fillPages(items, heightOf, Math.min(room, total / pages.length + Math.max(0, ...heights) / 2));
  return even.length > pages.length ? pages : even;
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
