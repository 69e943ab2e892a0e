import { html as tagged } from 'hono/html';

/** A piece of a page: everything that was put into it is escaped already. */
export type Html = Readonly<{ isEscaped: true }> & string;

/** What may be put into a page. Plain text is escaped; only what `html` made itself is taken as it is. */
export type Piece = Html | string | number | null | false | readonly Piece[];

/** Markup with texts of strangers in it. There is no way here to put in markup that this function did not see. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const made = tagged(strings, ...pieces);
  if (made instanceof Promise) throw new Error('a piece of a page was not there yet');
  return made;
}

export const NOTHING: Html = html``;
