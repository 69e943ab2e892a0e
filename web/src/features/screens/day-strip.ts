import type { ScreenTimelineView } from '@ryg/shared/contract/screens.contract.ts';
import type { ScreenHours } from '@ryg/shared/domain/screen.ts';

type Stretch = ScreenTimelineView['stretches'][number];

/** What one part of a day was: shown, dark by order, interrupted. */
export type PartKind = 'shown' | 'dark' | 'gap';
/** In fractions of the day. */
export type DayPart = Readonly<{ kind: PartKind; start: number; length: number; from: string; until: string }>;

const DAY_MS = 86_400_000;
const midnightOf = (day: string) => Date.parse(`${day}T00:00:00+08:00`);

/** The parts of one day of the county, in the order of drawing: gaps last, so that they lie on top. */
export function dayParts(
  { stretches, gaps }: Pick<ScreenTimelineView, 'stretches' | 'gaps'>,
  day: string,
): readonly DayPart[] {
  const cut = (kind: PartKind, { from, until }: Readonly<{ from: string; until: string }>): readonly DayPart[] => {
    const start = Math.max(0, Date.parse(from) - midnightOf(day));
    const end = Math.min(DAY_MS, Date.parse(until) - midnightOf(day));
    return end <= start ? [] : [{ kind, start: start / DAY_MS, length: (end - start) / DAY_MS, from, until }];
  };
  return [
    ...stretches.flatMap((one) => cut(one.shown ? 'shown' : 'dark', one)),
    ...gaps.flatMap((one) => cut('gap', one)),
  ];
}

const fractionOf = (time: string) => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) / (24 * 60);

/** When a day is off by the screen's own hours, in fractions of it. */
export function offHours(hours: ScreenHours | null): readonly Readonly<{ start: number; length: number }>[] {
  if (hours === null) return [];
  const on = fractionOf(hours.on);
  const off = fractionOf(hours.off);
  const parts =
    on < off
      ? [
          { start: 0, length: on },
          { start: off, length: 1 - off },
        ]
      : [{ start: off, length: on - off }];
  return parts.filter(({ length }) => length > 0);
}

/** Since when the same release has been on, without another in between; null when nothing is. */
export function shownSince(stretches: readonly Stretch[]): string | null {
  const last = stretches.at(-1);
  if (!last?.shown) return null;
  const other = stretches.findLastIndex(({ snapshot, shown }) => shown && snapshot !== last.snapshot);
  return stretches.slice(other + 1).find(({ shown }) => shown)?.from ?? null;
}
