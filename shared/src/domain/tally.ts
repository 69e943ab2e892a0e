import type { Tally } from './board.ts';
import type { Lamp } from './judge-issue.ts';

export const EMPTY_TALLY: Tally = { issues: 0, closed: 0, closedLate: 0, red: 0, yellow: 0, green: 0, none: 0 };

/** What counting needs to know of an issue on a day. */
export type Counted = Readonly<{ lamp: Lamp; closedLate: number | null }>;

/** Closed issues apart, open ones by light; the parts always sum to `issues`. */
export function tallyOf(counted: Iterable<Counted>): Tally {
  const counts = { closed: 0, red: 0, yellow: 0, green: 0, none: 0 };
  let issues = 0;
  let closedLate = 0;
  for (const one of counted) {
    issues++;
    counts[one.lamp]++;
    if (one.lamp === 'closed' && one.closedLate !== null) closedLate++;
  }
  return { issues, closedLate, ...counts };
}
