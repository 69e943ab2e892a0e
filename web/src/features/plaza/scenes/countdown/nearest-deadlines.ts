import type { Board, BoardIssue } from '@ryg/shared/domain/board.ts';

const SOON_DAYS = 7;
/** Shown even when nothing is due soon, so that the next ones are known. */
const NEXT = 5;
const MOST = 24;

/** Open issues whose day is still to come, the nearest first: all of the next seven days, else the next five. */
export function nearestDeadlines({ issues }: Board): readonly BoardIssue[] {
  const coming = issues
    .filter(
      ({ outcome, light, daysLeft }) => outcome === null && light !== 'none' && daysLeft !== null && daysLeft >= 0,
    )
    .toSorted((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
  const soon = coming.filter(({ daysLeft }) => (daysLeft ?? 0) <= SOON_DAYS);
  return soon.length > 0 ? soon.slice(0, MOST) : coming.slice(0, NEXT);
}
