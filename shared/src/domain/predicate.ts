import type { Facts, Numbers } from './facts.ts';
import { severity, type Level, type Predicate, type Range } from './rule-pack.ts';

/** True when the number is known and within all bounds given. */
export function within(value: number | null | undefined, { gt, gte, lt, lte }: Range): boolean {
  if (value === null || value === undefined || Number.isNaN(value)) return false;
  if (gt !== undefined && !(value > gt)) return false;
  if (gte !== undefined && !(value >= gte)) return false;
  if (lt !== undefined && !(value < lt)) return false;
  return lte === undefined || value <= lte;
}

/** Period targets missed in a row, counted back from the latest. */
export function missedInARow(periods: Facts['periods']): number | null {
  if (!periods) return null;
  return periods.length - 1 - periods.findLastIndex((period) => period.met);
}

/** Recorded evaluations at `level` or worse in a row, counted back from the latest. */
export function streakAt(history: Facts['history'], level: Level): number | null {
  if (!history) return null;
  return history.length - 1 - history.findLastIndex((past) => severity(past) < severity(level));
}

function milestoneIsLate(facts: Facts, kind: string, months: Range): boolean {
  return (facts.milestones ?? []).some(
    (milestone) =>
      milestone.kind === kind &&
      !milestone.done &&
      !milestone.excused &&
      milestone.monthsLate >= 0 &&
      within(milestone.monthsLate, months),
  );
}

function rankFires(facts: Facts, wanted: Readonly<{ top: number } | { bottom: number }>): boolean {
  const { rank, of } = facts;
  if (rank === null || rank === undefined) return false;
  if ('top' in wanted) return rank <= wanted.top;
  return of !== null && of !== undefined && rank > of - wanted.bottom;
}

function rankMoved({ rank, previousRank }: Facts, wanted: 'up' | 'down'): boolean {
  if (rank === null || rank === undefined || previousRank === null || previousRank === undefined) return false;
  return wanted === 'up' ? rank < previousRank : rank > previousRank;
}

/** The state a rule sees: a closing still to come is work in progress. */
function stateOf(facts: Facts, numbers: Numbers): string | null {
  if (numbers.closed) return 'closed';
  return facts.state === 'closed' ? 'rectifying' : (facts.state ?? null);
}

/** Whether a predicate holds. Unknown facts never fire; for a closed issue the deadline and progress keys never do. */
export function holds(predicate: Predicate, facts: Facts, numbers: Numbers): boolean {
  if ('all' in predicate) return predicate.all.every((part) => holds(part, facts, numbers));
  if ('any' in predicate) return predicate.any.some((part) => holds(part, facts, numbers));
  if ('not' in predicate) return !holds(predicate.not, facts, numbers);
  if ('always' in predicate) return true;
  return 'remaining' in predicate ||
    'overdue' in predicate ||
    'lag' in predicate ||
    'ratio' in predicate ||
    'silent' in predicate
    ? !numbers.closed && clockHolds(predicate, numbers)
    : factHolds(predicate, facts, numbers);
}

type ClockPredicate = Extract<
  Predicate,
  { remaining: Range } | { overdue: Range } | { lag: Range } | { ratio: Range } | { silent: Range }
>;
type Composite = Extract<Predicate, { all: unknown } | { any: unknown } | { not: unknown } | { always: unknown }>;
type FactPredicate = Exclude<Predicate, ClockPredicate | Composite>;

function clockHolds(predicate: ClockPredicate, { remaining, lag, ratio, silent }: Numbers): boolean {
  if ('remaining' in predicate) return remaining !== null && remaining >= 0 && within(remaining, predicate.remaining);
  if ('overdue' in predicate) return remaining !== null && remaining < 0 && within(-remaining, predicate.overdue);
  if ('lag' in predicate) return within(lag, predicate.lag);
  return 'ratio' in predicate ? within(ratio, predicate.ratio) : within(silent, predicate.silent);
}

function factHolds(predicate: FactPredicate, facts: Facts, numbers: Numbers): boolean {
  if ('state' in predicate) return predicate.state.in.includes(stateOf(facts, numbers) ?? '');
  if ('term' in predicate) return within(numbers.term, predicate.term);
  if ('returned' in predicate) return within(facts.returned ?? 0, predicate.returned);
  if ('missed' in predicate) return within(missedInARow(facts.periods), predicate.missed);
  if ('score' in predicate) return within(facts.score, predicate.score);
  if ('milestoneLate' in predicate)
    return milestoneIsLate(facts, predicate.milestoneLate.kind, predicate.milestoneLate.months);
  if ('stageLate' in predicate) return facts.stageLate === predicate.stageLate.is;
  if ('forecast' in predicate) return facts.forecast === predicate.forecast.is;
  if ('grade' in predicate) return facts.grade === predicate.grade.is;
  if ('ticketLapsed' in predicate) return ticketLapsed(facts.ticket, predicate.ticketLapsed.is);
  if ('rank' in predicate) return rankFires(facts, predicate.rank);
  if ('rankMove' in predicate) return rankMoved(facts, predicate.rankMove.is);
  return within(streakAt(facts.history, predicate.streak.level), predicate.streak.times);
}

function ticketLapsed(ticket: Facts['ticket'], colour: string): boolean {
  return ticket?.colour === colour && ticket.lapsed === true && ticket.excused !== true;
}
