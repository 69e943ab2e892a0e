import type { PrivacyFinding } from '@ryg/shared/contract/release.contract.ts';

type Match = PrivacyFinding['matches'][number];

/** A text with its private words marked; a place that two marks share is marked once. */
export function MarkedText({ text, matches }: Readonly<{ text: string; matches: readonly Match[] }>) {
  const characters = [...text];
  const parts: { from: number; to: number; match: Match | null }[] = [];
  let at = 0;
  for (const match of matches.toSorted((a, b) => a.from - b.from)) {
    if (match.to <= at) continue;
    const from = Math.max(at, match.from);
    if (from > at) parts.push({ from: at, to: from, match: null });
    parts.push({ from, to: match.to, match });
    at = match.to;
  }
  if (at < characters.length) parts.push({ from: at, to: characters.length, match: null });
  return (
    <>
      {parts.map(({ from, to, match }) => {
        const words = characters.slice(from, to).join('');
        return match ? (
          <mark key={from} className="dk-private" title={match.words}>
            {words}
          </mark>
        ) : (
          <span key={from}>{words}</span>
        );
      })}
    </>
  );
}
