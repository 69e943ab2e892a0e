import type { BoardIssue } from './board.ts';
import type { Lamp } from './judge-issue.ts';

/** How an issue is drawn: the closed apart from the open ones by light. */
export const lampOf = ({ outcome, light }: Pick<BoardIssue, 'outcome' | 'light'>): Lamp =>
  outcome === 'done' ? 'closed' : light;

export const isShared = ({ towns }: Pick<BoardIssue, 'towns'>): boolean => towns.length > 1;

const FROM_THE_AXIS: readonly Lamp[] = ['closed', 'green', 'none', 'yellow', 'red'];
const WORST_FIRST: readonly Lamp[] = ['red', 'yellow', 'green', 'none', 'closed'];

const far = (days: number | null) => days ?? Number.MAX_SAFE_INTEGER;

/** As lamps stand in a row: the closed at the axis, the red at the tip, the shared ones last of their colour. */
export function fromTheAxis(issues: readonly BoardIssue[]): readonly BoardIssue[] {
  return issues.toSorted(
    (a, b) =>
      FROM_THE_AXIS.indexOf(lampOf(a)) - FROM_THE_AXIS.indexOf(lampOf(b)) ||
      Number(isShared(a)) - Number(isShared(b)) ||
      far(b.daysLeft) - far(a.daysLeft),
  );
}

/** Open issues as they are talked about: red longest first, yellow nearest first, then the quiet ones. */
export function worstFirst(issues: readonly BoardIssue[]): readonly BoardIssue[] {
  return issues
    .filter((issue) => lampOf(issue) !== 'closed')
    .toSorted(
      (a, b) => WORST_FIRST.indexOf(lampOf(a)) - WORST_FIRST.indexOf(lampOf(b)) || far(a.daysLeft) - far(b.daysLeft),
    );
}

/** 待核验: asked to be closed, and not yet checked by those who may. */
export function isAwaitingCheck({ state }: Pick<BoardIssue, 'state'>): boolean {
  return state === 'closeRequested' || state === 'deptReviewed' || state === 'leaderSigned';
}
