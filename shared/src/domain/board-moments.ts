import type { BoardSource, Judged } from './board-source.ts';
import type { Moment } from './board.ts';
import { addDays, daysBetween, type CalendarDay } from './calendar-day.ts';
import type { ReleasedClosing } from './released-closings.ts';

const SHOWN = 3;
/** A release after a long holiday brings old news as well; that is not a moment any more. */
const CLOSED_WITHIN_DAYS = 7;

/** The closings worth a whole screen: newest first, none whose wording is being checked or that is open again. */
export function momentsOf(
  judged: readonly Judged[],
  { closings = [], withdrawn, today }: BoardSource,
): readonly Moment[] {
  const byId = new Map(judged.map((one) => [one.issue.id, one]));
  const oldest = addDays(today, -CLOSED_WITHIN_DAYS);
  return closings
    .toReversed()
    .flatMap((closing): readonly Told[] => {
      const one = byId.get(closing.issue);
      if (!one || withdrawn?.has(closing.issue)) return [];
      const { issue, verdict } = one;
      const isRecent = issue.closedOn !== null && issue.closedOn > oldest;
      return verdict.lamp === 'closed' && issue.cycle === 1 && isRecent
        ? [{ moment: momentOf(one, closing), end: closing.verifiedOn ?? issue.closedOn }]
        : [];
    })
    .toSorted((a, b) => later(a.moment.releasedAt, b.moment.releasedAt) || later(a.end ?? '', b.end ?? ''))
    .slice(0, SHOWN)
    .map(({ moment }) => moment);
}

/** One release brings several: the day on which each was over tells which is the newest. */
type Told = Readonly<{ moment: Moment; end: CalendarDay | null }>;
const later = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1);

function momentOf({ issue, verdict }: Judged, { releasedAt, before, verifiedOn }: ReleasedClosing): Moment {
  const end = verifiedOn ?? issue.closedOn;
  return {
    issue: issue.id,
    // Without a record of that evening the days still say whether it was overdue.
    before: before !== null && before !== 'closed' ? before : verdict.closedLate === null ? 'green' : 'red',
    verifiedOn,
    daysTaken: issue.start && end ? Math.max(daysBetween(issue.start, end), 0) : null,
    releasedAt,
  };
}
