const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
// A joiner between two emoji is part of the picture, not dirt.
const JOINER_IN_EMOJI = /\p{Extended_Pictographic}\u200D/u;
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;
const HAN_LINE_BREAK = /(?<=[\p{Script=Han}、，。；：）])\s*\n\s*(?=[\p{Script=Han}（“])/gu;

/** Almost every cell is clean, and most of the reading time would go into finding that out piece by piece. */
const MAY_NEED_CLEANING = /[\s\p{Cc}\p{Cf}]/u;

/** A cell's text as a person sees it: without invisible characters, without stray line breaks and margins. */
export function visibleText(text: string): string {
  if (!MAY_NEED_CLEANING.test(text)) return text;
  const unhidden = JOINER_IN_EMOJI.test(text) ? text : text.replace(INVISIBLE, '');
  return unhidden
    .replace(CONTROLS, '')
    .replace(/\r\n?/g, '\n')
    .replace(HAN_LINE_BREAK, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The same with lines kept, for cells that hold a list. */
export function visibleLines(text: string): string[] {
  return text
    .split(/\r\n?|\n/u)
    .map(visibleText)
    .filter((line) => line !== '');
}

/** True when a cell hides characters that could make two equal-looking words different. */
export function hidesCharacters(text: string): boolean {
  return !JOINER_IN_EMOJI.test(text) && (text.search(INVISIBLE) >= 0 || text.search(CONTROLS) >= 0);
}

/** The form in which words are recognised and compared: half-width, no spaces, no invisible characters. */
export function foldText(text: string): string {
  return visibleText(text.normalize('NFKC')).replace(/\s+/gu, '');
}
