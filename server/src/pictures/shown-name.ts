const LONGEST = 120;
const NAMELESS = '照片';

/**
 * A sender's file name as it may be shown and kept: no folders, no control or direction characters, no quotes,
 * nothing a file system or a header would trip over. It never becomes part of a path.
 */
export function shownName(fileName: string): string {
  const last = fileName.split(/[/\\]/u).at(-1) ?? '';
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replaceAll(/["'<>|:*?;“”]/gu, '')
    .trim();
  if (/^[.~\s]*$/u.test(plain)) return NAMELESS;
  return shortened(plain);
}

/** Cut in the middle, so that the extension stays readable. */
function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= LONGEST
    ? name
    : [...letters.slice(0, LONGEST - 9), '…', ...letters.slice(letters.length - 8)].join('');
}
