import type { Level, Predicate, Range, Rule, RulePack } from '../rule-pack.ts';
import { cutOrder, numbersInBoth, numbersWithin, type NumberDomain, type NumberSet } from './number-sets.ts';

/** A rule that asks one number only. */
type Ranged = Readonly<{ index: number; id: string; level: Level; range: Range; set: NumberSet }>;

/** Two rules whose ranges meet without one lying in the other. */
export type Overlap = Readonly<{ key: RangeKey; first: Ranged; second: Ranged }>;

/** A stretch between two rules of a key for which no rule speaks. */
export type Gap = Readonly<{ key: RangeKey; below: Ranged; above: Ranged }>;

const RANGE_KEYS = ['remaining', 'overdue', 'term', 'lag', 'ratio', 'silent', 'returned', 'missed', 'score'] as const;
export type RangeKey = (typeof RANGE_KEYS)[number];

const LEAST: Readonly<Record<RangeKey, number>> = {
  remaining: 0,
  overdue: 1,
  term: 0,
  lag: -100,
  ratio: 0,
  silent: 0,
  returned: 0,
  missed: 0,
  score: Number.NEGATIVE_INFINITY,
};
const MEASURED: ReadonlySet<RangeKey> = new Set(['lag', 'ratio', 'score']);

const domainOf = (key: RangeKey): NumberDomain => ({
  whole: !MEASURED.has(key),
  least: LEAST[key],
  most: key === 'lag' ? 100 : Number.POSITIVE_INFINITY,
  unknown: false,
});

/** The one range a condition asks for, when it asks for nothing else. */
function rangeIn(when: Predicate): Readonly<{ key: RangeKey; range: Range }> | null {
  for (const key of RANGE_KEYS) if (key in when) return { key, range: (when as Record<RangeKey, Range>)[key] };
  return null;
}

/** Rules that ask for one number only, by what they ask for, in pack order. */
function rangedRules(rules: readonly Rule[]): ReadonlyMap<RangeKey, readonly Ranged[]> {
  const found = rules.flatMap(({ id, level, when }, index) => {
    const asked = rangeIn(when);
    return asked
      ? [{ key: asked.key, index, id, level, range: asked.range, set: numbersWithin(asked.range, domainOf(asked.key)) }]
      : [];
  });
  return Map.groupBy(found, ({ key }) => key);
}

/** Ranges of one key at different levels that overlap in part, so that the numbers in both have two levels. */
export function overlapsIn({ rules }: Pick<RulePack, 'rules'>): readonly Overlap[] {
  return [...rangedRules(rules)].flatMap(([key, ranged]) =>
    ranged.flatMap((first, place) =>
      ranged
        .slice(place + 1)
        .filter((second) => first.level !== second.level && overlapInPart(first.set, second.set))
        .map((second) => ({ key, first, second })),
    ),
  );
}

function overlapInPart(a: NumberSet, b: NumberSet): boolean {
  const shared = JSON.stringify(numbersInBoth(a, b).spans);
  return shared !== '[]' && shared !== JSON.stringify(a.spans) && shared !== JSON.stringify(b.spans);
}

/** Stretches between two rules of one key that none of them covers. */
export function gapsIn({ rules }: Pick<RulePack, 'rules'>): readonly Gap[] {
  return [...rangedRules(rules)].flatMap(([key, ranged]) => {
    const spans = ranged
      .flatMap((rule) => rule.set.spans.map((span) => ({ rule, span })))
      .toSorted((a, b) => cutOrder(a.span.from, b.span.from));
    const gaps: Gap[] = [];
    let highest = spans[0];
    for (const next of spans.slice(1)) {
      if (highest && cutOrder(highest.span.to, next.span.from) < 0)
        gaps.push({ key, below: highest.rule, above: next.rule });
      if (!highest || cutOrder(highest.span.to, next.span.to) < 0) highest = next;
    }
    return gaps;
  });
}
