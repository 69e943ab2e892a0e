import type { Predicate, Range } from '../rule-pack.ts';
import {
  everyNumber,
  hasNoNumber,
  numbersBut,
  numbersInBoth,
  numbersWithin,
  type NumberDomain,
  type NumberSet,
} from './number-sets.ts';

/** Which words a fact may be: these, or all but these. The empty word stands for unknown. */
type WordSet = Readonly<{ kind: 'words'; words: ReadonlySet<string>; others: boolean }>;
type ValueSet = NumberSet | WordSet;

/**
 * One way in which a predicate holds: for each fact it speaks of, what that fact may be. Facts it does not speak of may
 * be anything. Facts are taken to be independent, so whatever is called impossible here is impossible indeed.
 */
export type Situation = ReadonlyMap<string, ValueSet>;

/** Beyond so many ways nothing is claimed any more. */
const MOST_SITUATIONS = 256;

const FREE = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
const COUNT: NumberDomain = { whole: true, least: 0, most: Number.POSITIVE_INFINITY, unknown: true };

/** What each fact can be. `days` are the days to the deadline, negative when it has passed. */
const DOMAINS: Readonly<Record<string, NumberDomain>> = {
  days: { whole: true, ...FREE, unknown: true },
  term: { whole: true, ...FREE, unknown: true },
  silent: { whole: true, ...FREE, unknown: true },
  lag: { whole: false, least: -100, most: 100, unknown: true },
  ratio: { whole: false, least: 0, most: Number.POSITIVE_INFINITY, unknown: true },
  score: { whole: false, ...FREE, unknown: true },
  returned: { ...COUNT, unknown: false },
  missed: COUNT,
  months: { whole: false, least: 0, most: Number.POSITIVE_INFINITY, unknown: true },
  streak: COUNT,
  rank: { whole: true, least: 1, most: Number.POSITIVE_INFINITY, unknown: true },
  fromBottom: { whole: true, least: 1, most: Number.POSITIVE_INFINITY, unknown: true },
};

const domainOf = (fact: string): NumberDomain =>
  DOMAINS[fact.split('/')[0] ?? ''] ?? { whole: false, ...FREE, unknown: true };

const words = (...given: readonly string[]): WordSet => ({ kind: 'words', words: new Set(given), others: false });
const EVERYTHING: Situation = new Map();
const OPEN: WordSet = { kind: 'words', words: new Set(['closed']), others: true };

/** Every way in which a predicate holds, or null when there are too many to follow. */
export function situationsOf(predicate: Predicate, isTrue = true): readonly Situation[] | null {
  if ('not' in predicate) return situationsOf(predicate.not, !isTrue);
  if ('always' in predicate) return isTrue ? [EVERYTHING] : [];
  if ('all' in predicate) return isTrue ? together(predicate.all, true) : eitherOf(predicate.all, false);
  if ('any' in predicate) return isTrue ? eitherOf(predicate.any, true) : together(predicate.any, false);
  const held = factsHeld(predicate);
  if (isTrue) return isPossible(held) ? [held] : [];
  return [...held].flatMap(([fact, set]) => {
    const other = new Map([[fact, cutTo(everythingElse(set), fact)]]);
    return isPossible(other) ? [other] : [];
  });
}

function eitherOf(parts: readonly Predicate[], isTrue: boolean): readonly Situation[] | null {
  const found: Situation[] = [];
  for (const part of parts) {
    const some = situationsOf(part, isTrue);
    if (!some || found.length + some.length > MOST_SITUATIONS) return null;
    found.push(...some);
  }
  return found;
}

function together(parts: readonly Predicate[], isTrue: boolean): readonly Situation[] | null {
  let found: readonly Situation[] = [EVERYTHING];
  for (const part of parts) {
    const some = situationsOf(part, isTrue);
    if (!some || found.length * some.length > MOST_SITUATIONS) return null;
    found = found.flatMap((one) => some.map((other) => both(one, other)).filter(isPossible));
  }
  return found;
}

type Simple = Exclude<Predicate, { all: unknown } | { any: unknown } | { not: unknown } | { always: unknown }>;

/** The facts one key speaks of. Deadline and progress speak of open issues only. */
function factsHeld(predicate: Simple): Situation {
  if ('state' in predicate) return new Map([['state', words(...predicate.state.in)]]);
  if ('remaining' in predicate) return ofOpen('days', daysLeft(predicate.remaining));
  if ('overdue' in predicate) return ofOpen('days', daysOver(predicate.overdue));
  if ('lag' in predicate) return ofOpen('lag', within('lag', predicate.lag));
  if ('ratio' in predicate) return ofOpen('ratio', within('ratio', predicate.ratio));
  if ('silent' in predicate) return ofOpen('silent', within('silent', predicate.silent));
  if ('term' in predicate) return number('term', predicate.term);
  if ('returned' in predicate) return number('returned', predicate.returned);
  if ('missed' in predicate) return number('missed', predicate.missed);
  if ('score' in predicate) return number('score', predicate.score);
  if ('streak' in predicate) return number(`streak/${predicate.streak.level}`, predicate.streak.times);
  if ('milestoneLate' in predicate) return milestone(predicate.milestoneLate);
  if ('rank' in predicate)
    return 'top' in predicate.rank
      ? number('rank', { lte: predicate.rank.top })
      : number('fromBottom', { lte: predicate.rank.bottom });
  return word(predicate);
}

type Worded = Extract<
  Simple,
  | { stageLate: unknown }
  | { forecast: unknown }
  | { grade: unknown }
  | { ticketLapsed: unknown }
  | { rankMove: unknown }
>;

function word(predicate: Worded): Situation {
  const [[fact, { is }]] = Object.entries(predicate) as [[string, { is: string }]];
  return new Map([[fact, words(is)]]);
}

/** An issue may have several milestones of a kind, so two of these conditions never exclude each other. */
function milestone({ kind, months }: Readonly<{ kind: string; months: Range }>): Situation {
  const set = within('months', months);
  const name = `milestone/${kind}/${JSON.stringify(set)}`;
  return new Map([[name, hasNoNumber(set) ? words() : words('late')]]);
}

const within = (fact: string, range: Range): NumberSet => numbersWithin(range, domainOf(fact));
const number = (fact: string, range: Range): Situation => new Map([[fact, within(fact, range)]]);
const ofOpen = (fact: string, set: NumberSet): Situation =>
  new Map<string, ValueSet>([
    ['state', OPEN],
    [fact, set],
  ]);

const daysLeft = (range: Range): NumberSet => numbersInBoth(within('days', range), within('days', { gte: 0 }));

function daysOver({ gt, gte, lt, lte }: Range): NumberSet {
  const mirrored: Range = {
    ...(gt === undefined ? {} : { lt: -gt }),
    ...(gte === undefined ? {} : { lte: -gte }),
    ...(lt === undefined ? {} : { gt: -lt }),
    ...(lte === undefined ? {} : { gte: -lte }),
  };
  return numbersInBoth(within('days', mirrored), within('days', { lt: 0 }));
}

function inBoth(a: ValueSet, b: ValueSet): ValueSet {
  if (a.kind === 'numbers') return b.kind === 'numbers' ? numbersInBoth(a, b) : a;
  if (b.kind === 'numbers') return b;
  if (a.others && b.others) return { kind: 'words', words: new Set([...a.words, ...b.words]), others: true };
  const [named, other] = a.others ? [b, a] : [a, b];
  return {
    kind: 'words',
    words: new Set([...named.words].filter((one) => other.words.has(one) !== other.others)),
    others: false,
  };
}

const everythingElse = (set: ValueSet): ValueSet =>
  set.kind === 'numbers' ? numbersBut(set) : { ...set, others: !set.others };

/** What is left of a set within what the fact can be at all. */
const cutTo = (set: ValueSet, fact: string): ValueSet =>
  set.kind === 'numbers' ? numbersInBoth(set, everyNumber(domainOf(fact))) : set;

const isEmpty = (set: ValueSet): boolean =>
  set.kind === 'numbers' ? hasNoNumber(set) : !set.others && set.words.size === 0;

const isPossible = (situation: Situation): boolean => ![...situation.values()].some(isEmpty);

function both(one: Situation, other: Situation): Situation {
  const merged = new Map(one);
  for (const [fact, set] of other) {
    const known = merged.get(fact);
    merged.set(fact, known ? inBoth(known, set) : set);
  }
  return merged;
}

/** What is left of the situations when those of `taken` are taken away; null when it falls into too many pieces. */
export function withoutSituations(
  situations: readonly Situation[],
  taken: readonly Situation[],
): readonly Situation[] | null {
  let left = situations;
  for (const one of taken) {
    left = left.flatMap((situation) => piecesOutside(situation, one));
    if (left.length > MOST_SITUATIONS) return null;
  }
  return left;
}

function piecesOutside(situation: Situation, taken: Situation): readonly Situation[] {
  const pieces: Situation[] = [];
  let inside = situation;
  for (const [fact, set] of taken) {
    const outside = both(inside, new Map([[fact, cutTo(everythingElse(set), fact)]]));
    if (isPossible(outside)) pieces.push(outside);
    inside = both(inside, new Map([[fact, set]]));
    if (!isPossible(inside)) return [...pieces];
  }
  return pieces;
}
