import type { Range } from '../rule-pack.ts';

/** Between two numbers: just before `at`, or just behind it. */
export type Cut = Readonly<{ at: number; after: boolean }>;

/** The numbers from one cut to the next. */
export type Span = Readonly<{ from: Cut; to: Cut }>;

/** Which numbers a fact may be, lowest first, and whether it may be unknown. */
export type NumberSet = Readonly<{ kind: 'numbers'; spans: readonly Span[]; unknown: boolean }>;

/** What a kind of fact can be at all: whole numbers or any, and within which bounds. */
export type NumberDomain = Readonly<{ whole: boolean; least: number; most: number; unknown: boolean }>;

const order = (a: Cut, b: Cut): number => (a.at === b.at ? Number(a.after) - Number(b.after) : a.at - b.at);
const later = (a: Cut, b: Cut): Cut => (order(a, b) >= 0 ? a : b);
const earlier = (a: Cut, b: Cut): Cut => (order(a, b) <= 0 ? a : b);

/** Among whole numbers "more than 5" and "from 6 on" are one and the same. */
const settle = ({ at, after }: Cut, whole: boolean): Cut =>
  whole && Number.isFinite(at) ? { at: after ? Math.floor(at) + 1 : Math.ceil(at), after: false } : { at, after };

const spanOf = (from: Cut, to: Cut): readonly Span[] => (order(from, to) < 0 ? [{ from, to }] : []);

/** Every number the domain has, and unknown where it may be. */
export function everyNumber({ whole, least, most, unknown }: NumberDomain): NumberSet {
  const from = settle({ at: least, after: false }, whole);
  return { kind: 'numbers', spans: spanOf(from, settle({ at: most, after: true }, whole)), unknown };
}

/** The known numbers that lie within all bounds given. */
export function numbersWithin({ gt, gte, lt, lte }: Range, domain: NumberDomain): NumberSet {
  let from: Cut = { at: domain.least, after: false };
  let to: Cut = { at: domain.most, after: true };
  if (gt !== undefined) from = later(from, { at: gt, after: true });
  if (gte !== undefined) from = later(from, { at: gte, after: false });
  if (lt !== undefined) to = earlier(to, { at: lt, after: false });
  if (lte !== undefined) to = earlier(to, { at: lte, after: true });
  return { kind: 'numbers', spans: spanOf(settle(from, domain.whole), settle(to, domain.whole)), unknown: false };
}

export function numbersInBoth(a: NumberSet, b: NumberSet): NumberSet {
  const spans = a.spans.flatMap((one) =>
    b.spans.flatMap((other) => spanOf(later(one.from, other.from), earlier(one.to, other.to))),
  );
  return { kind: 'numbers', spans, unknown: a.unknown && b.unknown };
}

/** Everything else, unknown included where it was not named. */
export function numbersBut({ spans, unknown }: NumberSet): NumberSet {
  const rest: Span[] = [];
  let from: Cut = { at: Number.NEGATIVE_INFINITY, after: false };
  for (const span of spans) {
    rest.push(...spanOf(from, span.from));
    from = span.to;
  }
  rest.push(...spanOf(from, { at: Number.POSITIVE_INFINITY, after: true }));
  return { kind: 'numbers', spans: rest, unknown: !unknown };
}

export const hasNoNumber = ({ spans, unknown }: NumberSet): boolean => spans.length === 0 && !unknown;

export const cutOrder = order;
