import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FONTS = new URL('../../../fonts/', import.meta.url);
/** A subset of Noto Sans SC that lies beside its licence; scripts/paper-font.ts says how it was cut. */
export const FONT_FILE = fileURLToPath(new URL('noto-sans-sc-papers.ttf', FONTS));

/** 〓 stands for what a font lacks, as printers have always set it. */
const MISSING = '〓';
const UNPRINTED = /^[\p{Cc}\p{Cf}\u2028\u2029]$/u;

let held: ReadonlySet<string> | null = null;
const characters = () => (held ??= new Set(readFileSync(new URL('noto-sans-sc-papers.txt', FONTS), 'utf8')));

export type Fitted = Readonly<{ text: string; missing: readonly string[] }>;

/** The text as the font can show it, and what of it the font cannot show. */
export function inOurFont(text: string): Fitted {
  const known = characters();
  const missing: string[] = [];
  let fitted = '';
  for (const character of text.normalize('NFC')) {
    if (known.has(character) || character === '\n') fitted += character;
    else if (character === '\t' || character === '\u00A0') fitted += ' ';
    else if (!UNPRINTED.test(character)) {
      fitted += MISSING;
      missing.push(character);
    }
  }
  return { text: fitted, missing };
}
