import type { BoardSource, Judged } from './board-source.ts';
import type { ImprovedTown, RankedTown, Week } from './board.ts';
import { addDays, daysBetween, type CalendarDay } from './calendar-day.ts';
import { judgeIssue, type VerdictWithForecast } from './judge-issue.ts';
import type { LampsOfDay } from './movement.ts';
import { countCalendarDays } from './working-days.ts';

export const WEEK = 7;

/** Ids in a list of the week: more than any screen pages through in a loop. */
const LISTED = 48;
const IMPROVED = 3;
/** A place gained by one closing alone is luck as often as work. */
const CLOSED_AT_LEAST = 2;

/** What moved since a week ago. */
export function weekOf(judged: readonly Judged[], ranking: readonly RankedTown[], source: BoardSource): Week {
  const weekAgo = addDays(source.today, -WEEK);
  const was = lampsWeekAgo(judged, source, weekAgo);
  const newRed = judged.filter(({ issue, verdict }) => verdict.lamp === 'red' && was.get(issue.id) !== 'red');
  const closed = judged.filter((one) => isNewlyClosed(one, weekAgo));
  const listed = (some: readonly Judged[]) => some.slice(0, LISTED).map(({ issue }) => issue.id);
  return {
    closed: closed.length,
    newRed: newRed.length,
    dueIn7: judged.filter(({ verdict }) => isDueWithin(verdict, WEEK)).length,
    newRedIssues: listed(newRed.toSorted((a, b) => overdue(b) - overdue(a))),
    closedIssues: listed(closed.toSorted((a, b) => daysSince(a, source) - daysSince(b, source))),
    improved: improvedTowns(ranking, closed, source),
  };
}

const isNewlyClosed = ({ issue, verdict }: Judged, weekAgo: CalendarDay) =>
  verdict.lamp === 'closed' && issue.closedOn !== null && issue.closedOn > weekAgo;

const daysSince = ({ issue: { closedOn } }: Judged, { today }: BoardSource) =>
  closedOn === null ? 0 : daysBetween(closedOn, today);
const overdue = ({ verdict: { daysLeft } }: Judged) => (daysLeft === null ? 0 : -daysLeft);

/** Only towns that climbed and closed something to climb by; the furthest first. */
function improvedTowns(
  ranking: readonly RankedTown[],
  closed: readonly Judged[],
  { previousRanks }: BoardSource,
): readonly ImprovedTown[] {
  const closedIn = (code: string) => closed.filter(({ codes }) => codes.includes(code)).length;
  return ranking
    .flatMap(({ code, rank }): readonly ImprovedTown[] => {
      const from = previousRanks.get(code) ?? null;
      return rank === null || from === null || from <= rank ? [] : [{ code, from, to: rank, closed: closedIn(code) }];
    })
    .filter((town) => town.closed >= CLOSED_AT_LEAST)
    .toSorted((a, b) => b.from - b.to - (a.from - a.to) || b.closed - a.closed || a.to - b.to)
    .slice(0, IMPROVED);
}

/**
 * Lamps a week ago as recorded. In a county's first week there is no record: then an issue counts as newly red
 * when the days alone made it so, not because nobody had been looking.
 */
function lampsWeekAgo(
  judged: readonly Judged[],
  { lampsOn, pack, workingDays = countCalendarDays }: BoardSource,
  weekAgo: CalendarDay,
): LampsOfDay {
  const recorded = lampsOn(weekAgo);
  if (recorded) return recorded;
  return new Map(judged.map(({ issue }) => [issue.id, judgeIssue(issue, pack, weekAgo, workingDays).lamp]));
}

function isDueWithin({ lamp, daysLeft }: VerdictWithForecast, days: number): boolean {
  return lamp !== 'closed' && lamp !== 'none' && daysLeft !== null && daysLeft >= 0 && daysLeft <= days;
}
