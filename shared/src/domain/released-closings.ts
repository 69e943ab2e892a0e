import type { CalendarDay } from './calendar-day.ts';
import type { Issue } from './issue.ts';
import type { Lamp } from './judge-issue.ts';

/** A closing and the release that brought it to the public. */
export type ReleasedClosing = Readonly<{
  issue: string;
  releasedAt: string;
  /** The lamp the public saw the evening before; null where none was recorded. */
  before: Lamp | null;
  /** When the check was passed; null for a closing that came with a ledger file. */
  verifiedOn: CalendarDay | null;
}>;

type Release = Readonly<{ on: CalendarDay; releasedAt: string; issues: readonly Issue[] }>;

const isDone = ({ state, outcome = 'done' }: Issue) => state === 'closed' && outcome === 'done';

/**
 * Issues that stood open in one release and closed in the next, oldest first. The first release given is only what the
 * second is compared with. What arrives closed was never a lamp on the square that could turn; what was reopened
 * once does not shine a second time.
 */
export function closingsBetween(
  releases: readonly Release[],
): readonly Readonly<{ issue: string; on: CalendarDay; releasedAt: string }>[] {
  return releases.slice(1).flatMap(({ on, releasedAt, issues }, at) => {
    const before = new Map(releases[at]?.issues.map((issue) => [issue.id, issue]));
    return issues.flatMap((issue) => {
      const was = before.get(issue.id);
      const isNew = was !== undefined && !isDone(was) && isDone(issue) && issue.cycle === 1;
      return isNew ? [{ issue: issue.id, on, releasedAt }] : [];
    });
  });
}
