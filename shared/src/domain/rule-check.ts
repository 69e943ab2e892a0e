import type { Facts, Numbers } from './facts.ts';
import { holds, missedInARow, streakAt } from './predicate.ts';
import { conditionWords } from './rule-sense/predicate-words.ts';
import { lightOf, type Level, type Light, type Predicate, type Range, type Rule, type RulePack } from './rule-pack.ts';

/** What a number of a check counts. */
export type CheckUnit = 'days' | 'points' | 'percent' | 'times' | 'periods' | 'score' | 'months';

/** A bound of a rule. `over` and `reached` fire from below, `under` and `upTo` from above. */
export type Bound = Readonly<{ kind: 'over' | 'reached' | 'under' | 'upTo'; value: number }>;

/** One number of the issue held against one range of a rule. */
export type Check = Readonly<{
  key:
    | 'remaining'
    | 'overdue'
    | 'term'
    | 'lag'
    | 'ratio'
    | 'silent'
    | 'returned'
    | 'missed'
    | 'streak'
    | 'score'
    | 'milestone';
  unit: CheckUnit;
  /** Null when the number is unknown; an unknown one never fires. Ratios are percent here. */
  value: number | null;
  /** The bound that fired, or the one the number has yet to pass; null for a range that is open to both sides. */
  bound: Bound | null;
  holds: boolean;
  /** How far the number is from the bound it has yet to pass; null when it is past it, unknown, or never gets there. */
  distance: number | null;
}>;

/** One rule of the pack against one issue. */
export type RuleCheck = Readonly<{
  id: string;
  level: Level;
  light: Light;
  /** When it fires, in words. */
  words: string;
  fired: boolean;
  /** It is the one that named the light. */
  decides: boolean;
  checks: readonly Check[];
}>;

/** Every rule of a pack with its numbers, in pack order. `decided` is the rule the judgement names. */
export function ruleChecks(pack: RulePack, facts: Facts, numbers: Numbers, decided: string): readonly RuleCheck[] {
  const day = pack.calendar === 'workday' ? '个工作日' : '天';
  return pack.rules.map(({ id, when, level }: Rule) => ({
    id,
    level,
    light: lightOf(level),
    words: conditionWords(when, day),
    fired: holds(when, facts, numbers),
    decides: id === decided,
    checks: checksIn(when, facts, numbers),
  }));
}

function checksIn(predicate: Predicate, facts: Facts, numbers: Numbers): readonly Check[] {
  if ('all' in predicate) return predicate.all.flatMap((part) => checksIn(part, facts, numbers));
  if ('any' in predicate) return predicate.any.flatMap((part) => checksIn(part, facts, numbers));
  if ('not' in predicate) return checksIn(predicate.not, facts, numbers);
  const measured = clockMeasure(predicate, numbers) ?? factMeasure(predicate, facts, numbers);
  if (!measured) return [];
  const isHolding = holds(predicate, facts, numbers);
  return [checkOf(measured, isHolding)];
}

type Measured = Pick<Check, 'key' | 'unit' | 'value'> & Readonly<{ range: Range }>;

function clockMeasure(predicate: Predicate, numbers: Numbers): Measured | null {
  const { closed, remaining, lag, ratio, silent } = numbers;
  const open = (value: number | null) => (closed ? null : value);
  if ('remaining' in predicate) {
    return { key: 'remaining', unit: 'days', value: open(remaining), range: predicate.remaining };
  }
  if ('overdue' in predicate) {
    const over = remaining === null ? null : 0 - remaining;
    return { key: 'overdue', unit: 'days', value: open(over), range: predicate.overdue };
  }
  if ('lag' in predicate) return { key: 'lag', unit: 'points', value: open(lag), range: predicate.lag };
  if ('ratio' in predicate) {
    const percent = ratio === null ? null : ratio * 100;
    return { key: 'ratio', unit: 'percent', value: open(percent), range: scaled(predicate.ratio, 100) };
  }
  return 'silent' in predicate ? { key: 'silent', unit: 'days', value: open(silent), range: predicate.silent } : null;
}

function factMeasure(predicate: Predicate, facts: Facts, { term }: Numbers): Measured | null {
  if ('term' in predicate) return { key: 'term', unit: 'days', value: term, range: predicate.term };
  if ('returned' in predicate) {
    return { key: 'returned', unit: 'times', value: facts.returned ?? 0, range: predicate.returned };
  }
  if ('missed' in predicate) {
    return { key: 'missed', unit: 'periods', value: missedInARow(facts.periods), range: predicate.missed };
  }
  if ('score' in predicate) {
    return { key: 'score', unit: 'score', value: facts.score ?? null, range: predicate.score };
  }
  if ('streak' in predicate) {
    const { level, times } = predicate.streak;
    return { key: 'streak', unit: 'periods', value: streakAt(facts.history, level), range: times };
  }
  if (!('milestoneLate' in predicate)) return null;
  const { kind, months } = predicate.milestoneLate;
  const late = (facts.milestones ?? []).filter((one) => one.kind === kind && !one.done && !one.excused);
  const worst = late.length === 0 ? null : Math.max(...late.map(({ monthsLate }) => monthsLate));
  return { key: 'milestone', unit: 'months', value: worst, range: months };
}

const scaled = (range: Range, by: number): Range =>
  Object.fromEntries(Object.entries(range).map(([bound, value]) => [bound, value * by]));

const roundTo6 = (value: number) => Math.round(value * 1e6) / 1e6;

/** A day that is past never comes back, so what is overdue never comes within its deadline again. */
const isGoneBy = ({ key, value }: Measured) => key === 'remaining' && value !== null && value < 0;

function checkOf(measured: Measured, isHolding: boolean): Check {
  const { key, unit, value, range } = measured;
  const missing = value === null ? null : boundAhead(range, value);
  const bound = missing ?? firstBound(range);
  const distance =
    isHolding || value === null || missing === null || isGoneBy(measured)
      ? null
      : roundTo6(Math.abs(missing.value - value));
  return { key, unit, value: value === null ? null : roundTo6(value), bound, holds: isHolding, distance };
}

/** The bound a number has not passed yet, or null when it is within all of them. */
function boundAhead({ gt, gte, lt, lte }: Range, value: number): Bound | null {
  if (gt !== undefined && !(value > gt)) return { kind: 'over', value: gt };
  if (gte !== undefined && !(value >= gte)) return { kind: 'reached', value: gte };
  if (lt !== undefined && !(value < lt)) return { kind: 'under', value: lt };
  return lte !== undefined && !(value <= lte) ? { kind: 'upTo', value: lte } : null;
}

function firstBound({ gt, gte, lt, lte }: Range): Bound | null {
  if (gt !== undefined) return { kind: 'over', value: gt };
  if (gte !== undefined) return { kind: 'reached', value: gte };
  if (lt !== undefined) return { kind: 'under', value: lt };
  return lte === undefined ? null : { kind: 'upTo', value: lte };
}
