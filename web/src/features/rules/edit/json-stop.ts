const SPACE = /[ \t\r\n]*/uy;
const TOKEN =
  /[{}[\],:]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

type Wanted = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

/**
 * Where a text stops being JSON: the place of the first token that does not fit, the end of the text when something is
 * missing there. Browsers word this each in their own way, and some name no place at all.
 */
export function jsonStop(text: string): number {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return at;
    const next = after(token, wanted, open);
    if (next === null) return at;
    wanted = next;
    at += token.length;
  }
}

/** What is wanted after a token, or null when it does not fit. */
function after(token: string, wanted: Wanted, open: string[]): Wanted | null {
  const isEnd = token === '}' || token === ']';
  if (isEnd) {
    const fits = wanted === 'commaOrEnd' || (token === '}' ? wanted === 'keyOrEnd' : wanted === 'valueOrEnd');
    return fits && open.pop() === (token === '}' ? '{' : '[') ? afterValue(open) : null;
  }
  if (token === ':') return wanted === 'colon' ? 'value' : null;
  if (token === ',') return wanted !== 'commaOrEnd' ? null : open.at(-1) === '{' ? 'key' : 'value';
  if (wanted === 'key' || wanted === 'keyOrEnd') return token.startsWith('"') ? 'colon' : null;
  if (wanted !== 'value' && wanted !== 'valueOrEnd') return null;
  if (token !== '{' && token !== '[') return afterValue(open);
  open.push(token);
  return token === '{' ? 'keyOrEnd' : 'valueOrEnd';
}

const afterValue = (open: readonly string[]): Wanted => (open.length === 0 ? 'nothing' : 'commaOrEnd');
