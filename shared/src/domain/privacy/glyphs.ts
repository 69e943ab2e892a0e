/** One character as it is compared, and where it stands in the text as written (counted in characters from 0). */
export type Glyph = Readonly<{ char: string; at: number }>;

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{M}]/u;

/** The text as the eye takes it: full-width and circled forms folded, what cannot be seen left out, spaces kept as one mark. */
export function glyphsOf(text: string): readonly Glyph[] {
  return [...text.toWellFormed()].flatMap((written, at) =>
    [...written.normalize('NFKC')].flatMap((char) => {
      if (!UNSEEN.test(char)) return [{ char, at }];
      return /\p{Cf}|\p{M}/u.test(char) ? [] : [{ char: ' ', at }];
    }),
  );
}

const HAN_DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  ['零〇○', '一壹幺', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((forms, digit) =>
    [...forms].map((form) => [form, String(digit)]),
  ),
);

/** The digit a character stands for in a number read out digit by digit, or null. */
export function digitOf(char: string): string | null {
  if (/^[0-9]$/u.test(char)) return char;
  const han = HAN_DIGITS[char];
  if (han !== undefined) return han;
  return /^\p{Nd}$/u.test(char) ? String(placeAmongDigits(char)) : null;
}

/** Every script's digits stand in a row of ten, from its zero. */
function placeAmongDigits(char: string): number {
  const point = char.codePointAt(0) ?? 0;
  let before = 0;
  while (before < point && /^\p{Nd}$/u.test(String.fromCodePoint(point - before - 1))) before++;
  return before % 10;
}
