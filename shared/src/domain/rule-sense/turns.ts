import type { PreparedFacts } from '../facts.ts';
import { lagOf, plannedProgress, ratioOf } from '../plan.ts';
import type { Range, RulePack } from '../rule-pack.ts';
import type { DayCounter } from '../working-days.ts';
import { boundsOf, simplePredicatesIn } from './bounds.ts';

/** A number of an open issue on a day; NaN when it is unknown. */
type Measure = (prepared: PreparedFacts, day: number) => number;

/** What a rule asks of a measure: whether it is at least this. */
type Watch = Readonly<{ measure: Measure; least: number }>;

/**
 * Finds the days on which a pack may judge otherwise than the day before. Days left only fall and silence, plan and lag only
 * rise while nobody does anything, so each bound is passed at most once, and the day on which it is passed is found by halving.
 */
export function turnsOf(pack: RulePack, count: DayCounter) {
  const watches = watchesOf(pack, count);
  const asksRatio = pack.rules.some(({ when }) => simplePredicatesIn(when).some((one) => 'ratio' in one));

  return (prepared: PreparedFacts, from: number, until: number, into: number[]): void => {
    // A share of the plan is known from the first day on which something is planned.
    const { start } = prepared;
    if (asksRatio && start !== null && start >= from && start < until) into.push(start + 1);
    const known = asksRatio && start !== null ? Math.max(from, start + 1) : from;
    for (const watch of watches) {
      const turn = passedOn(watch, prepared, from, until);
      if (turn !== null) into.push(turn);
      if (known === from || known >= until) continue;
      const later = passedOn(watch, prepared, known, until);
      if (later !== null) into.push(later);
    }
  };
}

/** The first day after `from` on which the answer is another one than on `from`, or null. */
function passedOn({ measure, least }: Watch, prepared: PreparedFacts, from: number, until: number): number | null {
  const before = measure(prepared, from) >= least;
  if (until <= from || measure(prepared, until) >= least === before) return null;
  let [low, high] = [from, until];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (measure(prepared, middle) >= least === before) low = middle;
    else high = middle;
  }
  return high;
}

function watchesOf(pack: RulePack, count: DayCounter): readonly Watch[] {
  const daysLeft: Measure = ({ due }, day) => (due === null ? Number.NaN : count(day, due));
  const silent: Measure = ({ lastReport }, day) => (lastReport === null ? Number.NaN : count(lastReport, day));
  const found = new Map<string, Watch>();
  const watch = (name: string, measure: Measure, least: number) => {
    if (Number.isFinite(least)) found.set(`${name} ${least}`, { measure, least });
  };
  const within = (name: string, measure: Measure, range: Range) => {
    const { low, high } = boundsOf(range);
    watch(name, measure, low);
    // More than the most is not within any more.
    watch(name, measure, boundsOf({ gt: high }).low);
  };
  for (const predicate of pack.rules.flatMap(({ when }) => simplePredicatesIn(when))) {
    if ('remaining' in predicate) within('days', daysLeft, predicate.remaining);
    if ('overdue' in predicate) within('days', daysLeft, mirrored(predicate.overdue));
    if ('remaining' in predicate || 'overdue' in predicate) watch('days', daysLeft, 0);
    if ('lag' in predicate) within('lag', lag, predicate.lag);
    if ('ratio' in predicate) within('ratio', ratio, predicate.ratio);
    if ('silent' in predicate) within('silent', silent, predicate.silent);
  }
  return [...found.values()];
}

/** Bounds of days over, said of days left. */
function mirrored(range: Range): Range {
  const { low, high } = boundsOf(range);
  return { gte: -high, lte: -low };
}

const plannedOn = ({ facts, start, due }: PreparedFacts, day: number) =>
  facts.planned ?? plannedProgress(start, due, day);
const lag: Measure = (prepared, day) => lagOf(plannedOn(prepared, day), prepared.facts.actual ?? null) ?? Number.NaN;
const ratio: Measure = (prepared, day) =>
  ratioOf(plannedOn(prepared, day), prepared.facts.actual ?? null) ?? Number.NaN;
