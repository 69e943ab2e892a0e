import type { Board, BoardIssue } from '@ryg/shared/domain/board.ts';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';

/** The column of issues that belong to several towns or to none. */
export const SHARED = 'shared';

/** One lamp of the canvas: an issue, or its copy in the row of another of its towns. */
export type LampItem = Readonly<{
  /** The issue's id; copies add #1, #2 … */
  key: string;
  issue: BoardIssue;
  lamp: Lamp;
  /** Whose row this lamp stands in; null for the county's own. */
  town: string | null;
  original: boolean;
  shared: boolean;
}>;

export const lampOf = ({ outcome, light }: BoardIssue): Lamp => (outcome === 'done' ? 'closed' : light);

/** Every lamp that any scene may need, always the same ones in the same order for a board. */
export function lampItems({ issues }: Board): readonly LampItem[] {
  return issues.flatMap((issue) => {
    const places = issue.towns.length === 0 ? [null] : issue.towns;
    return places.map((town, copy): LampItem => ({
      key: copy === 0 ? issue.id : `${issue.id}#${copy}`,
      issue,
      lamp: lampOf(issue),
      town,
      original: copy === 0,
      shared: issue.towns.length > 1,
    }));
  });
}

/** The overview's column of an issue: its only town's, else the shared one. */
export function columnOf({ towns }: BoardIssue, ranked: ReadonlySet<string>): string {
  const [only] = towns;
  return towns.length === 1 && only !== undefined && ranked.has(only) ? only : SHARED;
}

const FROM_THE_AXIS: Readonly<Record<Lamp, number>> = { closed: 0, green: 1, none: 2, yellow: 3, red: 4 };
const BY_SEVERITY: Readonly<Record<Lamp, number>> = { red: 0, yellow: 1, green: 2, none: 3, closed: 4 };

const nearest = ({ issue }: LampItem) => issue.daysLeft ?? Number.POSITIVE_INFINITY;

/** The quiet ones at the axis, red at the tip; shared ones after a town's own. */
export const fromTheAxis = (a: LampItem, b: LampItem): number =>
  FROM_THE_AXIS[a.lamp] - FROM_THE_AXIS[b.lamp] || Number(a.shared) - Number(b.shared);

/** The longest overdue first, then the nearest deadline, the closed last. */
export function bySeverity(a: LampItem, b: LampItem): number {
  const [left, right] = [nearest(a), nearest(b)];
  return BY_SEVERITY[a.lamp] - BY_SEVERITY[b.lamp] || (left === right ? 0 : left - right);
}
