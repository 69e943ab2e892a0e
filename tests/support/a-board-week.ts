import type { BoardIssue, Duty, Week } from '@ryg/shared/domain/board.ts';

/** The week of a drawn board: twelve closings, one new red light, three towns that climbed. */
export function aWeek(issues: readonly BoardIssue[]): Week {
  const closed = issues.filter(({ outcome }) => outcome === 'done').toSorted(byClosing);
  const red = issues.filter(({ light }) => light === 'red');
  return {
    closed: Math.min(12, closed.length),
    newRed: Math.min(1, red.length),
    dueIn7: 8,
    newRedIssues: red.slice(0, 1).map(({ id }) => id),
    closedIssues: closed.slice(0, 12).map(({ id }) => id),
    improved: [],
  };
}

const byClosing = (a: BoardIssue, b: BoardIssue) => ((a.closedOn ?? '') < (b.closedOn ?? '') ? 1 : -1);

/** A county that has released nothing beside its board. */
export const NO_DUTY: Duty = { units: [], basis: null, notice: null, objection: null, publicUrl: null };
