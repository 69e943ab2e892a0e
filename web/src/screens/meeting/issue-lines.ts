import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import { repeatsDays } from '../../features/standing/issue-words.ts';

/** How many full-width characters a line of an issue holds on the narrowest projector, 16:10. */
const LINE = 31;
/** Room for a title and the space around an issue, counted in lines. */
const HEAD = 1.5;

/** What stands before a town's own words, and the margin beside them. */
const SAID = 10;

/** Width of a text in full-width characters; Latin letters and figures take about half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character <= '\u02ff' ? 0.6 : 1), 0);
}

/** How many lines of the projected page an issue needs; `foot` is what stands under its reason. */
export function linesOf(issue: Pick<BoardIssue, 'reason' | 'daysLeft' | 'statement'>, foot: readonly string[]): number {
  const footWidth = foot.reduce((sum, word) => sum + widthOf(word) + 1.5, 0);
  const reason = repeatsDays(issue) ? 0 : Math.max(1, Math.ceil(widthOf(issue.reason) / LINE));
  const said = issue.statement ? Math.ceil((SAID + widthOf(issue.statement.text)) / LINE) : 0;
  return HEAD + reason + said + Math.max(1, Math.ceil(footWidth / LINE));
}
