import type { DeckPage } from './deck-pages.ts';
import type { Layer } from './scene.ts';

/** What a key asks the deck for. */
export type DeckAction = Readonly<
  | { kind: 'page'; at: number; chosen: string | null }
  | { kind: 'cover'; isBlack: boolean }
  | { kind: 'layer'; id: string | null }
  | { kind: 'typed'; digits: string }
  | { kind: 'nowhere'; digits: string }
  | { kind: 'issue'; id: string }
  | { kind: 'fullscreen'; way: 'in' | 'turn' }
  | { kind: 'turn'; what: Switch }
  | { kind: 'presenter' }
>;

/** What one key turns on and off again. */
export type Switch = 'auto' | 'tone' | 'laser' | 'mode';

export type Situation = Readonly<{
  pages: readonly DeckPage[];
  at: number;
  /** The chosen item of the page. */
  chosen: string | null;
  isBlack: boolean;
  /** The layer that is open. */
  layer: Layer | null;
  layers: readonly Layer[];
  /** Digits typed so far. */
  typed: string;
}>;

const TURNS: Readonly<Record<string, number>> = { PageDown: 1, ArrowRight: 1, ' ': 1, PageUp: -1, ArrowLeft: -1 };
const PICKS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const SWITCHES: Readonly<Record<string, Switch>> = { p: 'auto', d: 'tone', l: 'laser', x: 'mode' };
/** No deck has more pages. */
const MOST_DIGITS = 4;

/** Page-turners send PgUp, PgDn, F5 and a full stop; keyboards everything else. Null for keys that are not ours. */
export function actionOf(pressed: string, situation: Situation): DeckAction | null {
  const { layer, isBlack, typed } = situation;
  if (pressed === 'Escape') return wayBack(situation);
  if (layer?.holdsKeys) return null;
  const key = pressed.length === 1 ? pressed.toLowerCase() : pressed;
  if (key === 'b' || key === '.' || key === '。') return { kind: 'cover', isBlack: !isBlack };
  // The first press only brings the page back, so that nobody jumps over one unseen.
  if (isBlack) return isMove(key) ? { kind: 'cover', isBlack: false } : null;
  if (/^\d$/u.test(key)) return { kind: 'typed', digits: `${typed}${key}`.slice(-MOST_DIGITS) };
  if (key === 'Backspace' && typed !== '') return { kind: 'typed', digits: typed.slice(0, -1) };
  if (key === 'Enter') return enter(situation);
  return movement(key, situation) ?? command(key, situation);
}

function wayBack({ layer, isBlack, typed }: Situation): DeckAction | null {
  if (layer) return { kind: 'layer', id: null };
  if (isBlack) return { kind: 'cover', isBlack: false };
  return typed === '' ? null : { kind: 'typed', digits: '' };
}

const isMove = (key: string) => key in TURNS || key in PICKS || ['Home', 'End', 'Enter'].includes(key);

function command(key: string, { layer, layers }: Situation): DeckAction | null {
  if (key === 'f') return { kind: 'fullscreen', way: 'turn' };
  if (key === 'F5') return { kind: 'fullscreen', way: 'in' };
  if (key === 's') return { kind: 'presenter' };
  const what = SWITCHES[key];
  if (what) return { kind: 'turn', what };
  // A Chinese keyboard writes these two wide.
  const plain = key === '？' ? '?' : key === '、' ? '/' : key;
  const asked = layers.find((one) => one.key === plain);
  return asked ? { kind: 'layer', id: asked.id === layer?.id ? null : asked.id } : null;
}

function movement(key: string, situation: Situation): DeckAction | null {
  const { pages, at } = situation;
  if (key === 'Home') return turnTo(0, pages);
  if (key === 'End') return turnTo(pages.length - 1, pages);
  const turn = TURNS[key];
  if (turn !== undefined) return turnTo(at + turn, pages);
  const pick = PICKS[key];
  return pick === undefined ? null : pickItem(pick, situation);
}

/** Stops at both ends. */
const turnTo = (at: number, pages: readonly DeckPage[], chosen: string | null = null): DeckAction => ({
  kind: 'page',
  at: Math.max(0, Math.min(pages.length - 1, at)),
  chosen,
});

/** ↑ ↓ walk through the items of a scene, over its pages; where there is nothing to choose they turn the page. */
function pickItem(step: number, { pages, at, chosen }: Situation): DeckAction {
  const page = pages[at];
  if (!page || page.items.length === 0) return turnTo(at + step, pages);
  const places = pages.flatMap(({ scene, items }, on) =>
    scene === page.scene ? items.map(({ id }) => ({ id, on })) : [],
  );
  const here = places.findIndex(({ id, on }) => id === chosen && on === at);
  const first = step > 0 ? places.find(({ on }) => on === at) : places.findLast(({ on }) => on === at);
  const next = here < 0 ? first : places[Math.max(0, Math.min(places.length - 1, here + step))];
  return next ? turnTo(next.on, pages, next.id) : turnTo(at + step, pages);
}

/** After digits it jumps; on a chosen item or a page about one issue it opens that, on its own page where it has one. */
function enter({ pages, at, chosen, typed }: Situation): DeckAction | null {
  if (typed !== '') {
    const wanted = Number(typed) - 1;
    return wanted in pages ? turnTo(wanted, pages) : { kind: 'nowhere', digits: typed };
  }
  const page = pages[at];
  if (!page) return null;
  const item = page.items.find(({ id }) => id === chosen);
  const issue = item ? item.issue : page.issue;
  if (issue === null) return item?.town ? townPage(item.town, pages) : null;
  const own = pages.findIndex((one) => one.issue === issue);
  return own < 0 || (pages[own]?.scene === page.scene && page.issue === issue)
    ? { kind: 'issue', id: issue }
    : turnTo(own, pages);
}

/** The first page that is about this town alone; the ranking itself has no such page. */
function townPage(town: string, pages: readonly DeckPage[]): DeckAction | null {
  const at = pages.findIndex((page) => page.town === town);
  return at < 0 ? null : turnTo(at, pages);
}
