/** From one instant up to another, in milliseconds. */
export type TimeSpan = Readonly<{ from: number; until: number }>;

export const lengthOf = (spans: readonly TimeSpan[]): number =>
  spans.reduce((sum, { from, until }) => sum + until - from, 0);

/** Spans in their order, those that touch made one. */
export function joinSpans(spans: readonly TimeSpan[]): readonly TimeSpan[] {
  const joined: TimeSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (span.from >= span.until) continue;
    const last = joined.at(-1);
    if (last && span.from <= last.until)
      joined[joined.length - 1] = { ...last, until: Math.max(last.until, span.until) };
    else joined.push(span);
  }
  return joined;
}

/** What lies in both. */
export function commonSpans(some: readonly TimeSpan[], others: readonly TimeSpan[]): readonly TimeSpan[] {
  return joinSpans(
    some.flatMap((a) => others.map((b) => ({ from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) }))),
  );
}

/** What lies in the first and in none of the others. */
export function withoutSpans(some: readonly TimeSpan[], others: readonly TimeSpan[]): readonly TimeSpan[] {
  let rest = joinSpans(some);
  for (const { from, until } of joinSpans(others)) {
    rest = rest.flatMap((span) =>
      until <= span.from || from >= span.until
        ? [span]
        : [
            { from: span.from, until: Math.max(span.from, from) },
            { from: Math.min(span.until, until), until: span.until },
          ].filter((part) => part.from < part.until),
    );
  }
  return rest;
}
