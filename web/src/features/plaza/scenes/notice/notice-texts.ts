import type { ShowSettings } from '../../show-settings.ts';
import type { Mode } from '../../stage-mode.ts';

/** Characters that stand large on a wall of one line. */
const ON_ONE_LINE = 14;

/** What each page says: a whole notice, or on a wall of one line a piece of one, broken behind a mark where there is one. */
export function noticeTexts(notices: ShowSettings['notices'], mode: Mode): readonly string[] {
  return notices.flatMap(({ text }) => (mode === 'ticker' ? piecesOf(text) : [text]));
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = [...text.trim()];
  while (rest.length > 0) {
    const mark = rest.slice(0, ON_ONE_LINE).findLastIndex((character) => /[，。；：！？、\s]/u.test(character));
    const end = rest.length <= ON_ONE_LINE || mark < ON_ONE_LINE / 2 ? ON_ONE_LINE : mark + 1;
    pieces.push(rest.slice(0, end).join('').trim());
    rest = rest.slice(end);
  }
  return pieces;
}
