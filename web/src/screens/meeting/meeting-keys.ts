import type { MeetingPage } from './meeting-pages.ts';

/** What a key or a click asks for. */
export type MeetingAction = Readonly<
  | { kind: 'page'; at: number }
  | { kind: 'town'; code: string; at: number }
  | { kind: 'cover'; cover: Cover }
  | { kind: 'fullscreen' }
>;

/** What lies over the page: nothing, black, or the list of keys. */
export type Cover = 'none' | 'black' | 'keys';

export type Situation = Readonly<{ pages: readonly MeetingPage[]; at: number; town: string | null; cover: Cover }>;

const TURNS: Readonly<Record<string, number>> = { PageDown: 1, ArrowRight: 1, ' ': 1, PageUp: -1, ArrowLeft: -1 };
const PICKS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Page-turners send PgUp, PgDn and a full stop; keyboards everything else. Null for keys that are not ours. */
export function actionOf(key: string, situation: Situation): MeetingAction | null {
  if (key === 'b' || key === 'B' || key === '.')
    return { kind: 'cover', cover: situation.cover === 'black' ? 'none' : 'black' };
  if (key === '?' || key === '？') return { kind: 'cover', cover: situation.cover === 'keys' ? 'none' : 'keys' };
  if (key === 'f' || key === 'F') return { kind: 'fullscreen' };
  if (key === 'Escape') return situation.cover === 'none' ? null : { kind: 'cover', cover: 'none' };
  return movement(key, situation);
}

function movement(key: string, situation: Situation): MeetingAction | null {
  const { pages, at, cover } = situation;
  // The first press only brings the page back, so that nobody jumps over one unseen.
  const isMove = key in TURNS || key in PICKS || key === 'Home' || key === 'End' || key === 'Enter';
  if (isMove && cover !== 'none') return { kind: 'cover', cover: 'none' };
  if (key === 'Home') return turnTo(0, pages);
  if (key === 'End') return turnTo(pages.length - 1, pages);
  const turn = TURNS[key];
  if (turn !== undefined) return turnTo(at + turn, pages);
  if (key === 'Enter') return openTown(situation);
  const pick = PICKS[key];
  return pick === undefined ? null : pickTown(pick, situation);
}

/** Stops at both ends. */
const turnTo = (at: number, pages: readonly MeetingPage[]): MeetingAction => ({
  kind: 'page',
  at: Math.max(0, Math.min(pages.length - 1, at)),
});

function openTown({ pages, at, town }: Situation): MeetingAction | null {
  const to =
    pages[at]?.kind === 'ranking' ? pages.findIndex((page) => page.kind === 'town' && page.row.code === town) : -1;
  return to < 0 ? null : { kind: 'page', at: to };
}

/** ↑ ↓ walk through the ranking, over its pages; on any other page they turn it. */
function pickTown(step: number, { pages, at, town }: Situation): MeetingAction | null {
  if (pages[at]?.kind !== 'ranking') return turnTo(at + step, pages);
  const places = pages.flatMap((page, on) =>
    page.kind === 'ranking' ? page.rows.map(({ code }) => ({ code, at: on })) : [],
  );
  const here = places.findIndex(({ code, at: on }) => code === town && on === at);
  const next =
    here < 0 ? places.find((place) => place.at === at) : places[Math.max(0, Math.min(places.length - 1, here + step))];
  return next ? { kind: 'town', ...next } : null;
}
