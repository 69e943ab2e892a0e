import type { Predicate, Range } from '../rule-pack.ts';

/** The least and the most a number may be, both included. */
export type Bounds = Readonly<{ low: number; high: number }>;

const bits = new DataView(new ArrayBuffer(8));

/** The next number a computer knows above this one: more than `x` is at least that. */
function above(value: number): number {
  if (!Number.isFinite(value)) return value;
  if (value === 0) return Number.MIN_VALUE;
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return bits.getFloat64(0);
}

const below = (value: number): number => -above(-value);

/** A range as two bounds that are included; a bound that is not given is one that every known number is within. */
export function boundsOf({ gt, gte, lt, lte }: Range): Bounds {
  const infinity = Number.POSITIVE_INFINITY;
  return {
    low: Math.max(gt === undefined ? -infinity : above(gt), gte ?? -infinity),
    high: Math.min(lt === undefined ? infinity : below(lt), lte ?? infinity),
  };
}

type Simple = Exclude<Predicate, { all: unknown } | { any: unknown } | { not: unknown }>;

/** The conditions of one key each that a condition is made of. */
export function simplePredicatesIn(when: Predicate): readonly Simple[] {
  if ('all' in when) return when.all.flatMap(simplePredicatesIn);
  if ('any' in when) return when.any.flatMap(simplePredicatesIn);
  return 'not' in when ? simplePredicatesIn(when.not) : [when];
}
