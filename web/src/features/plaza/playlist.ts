import type { Board, Plate, RankedTown } from '@ryg/shared/domain/board.ts';
import type { SceneName } from './scene-name.ts';

const SECOND = 1_000;
const OVERVIEW_MS = 12 * SECOND;
const ONLY_PAGE_MS = 20 * SECOND;
const PAGE_MS = 12 * SECOND;
const TOWN_MS = 11 * SECOND;

/** A loop stays within six minutes: the rest has its turn in the next one. */
const MOST_PAGES = 10;
const MOST_TOWNS = 12;
/** With more towns than this the loop shows those that need work, and only counts the others. */
const MANY_TOWNS = 60;

/** One stretch of the loop: what is shown, for how long. */
export type Slot = Readonly<{
  scene: SceneName;
  ms: number;
  /** Codes on this page of the ranking, or the one town of a town scene. */
  towns: readonly string[];
  page: number;
  pages: number;
}>;

export type PlaylistSource = Readonly<{
  board: Board;
  rowsPerPage: number;
  /** Facts too old to rank anybody by. */
  withdrawn: boolean;
}>;

const URGENCY: Readonly<Record<NonNullable<Plate>, number>> = { red: 0, yellow: 1, green: 2 };

export const slotKey = ({ scene, towns, page }: Slot): string => `${scene}:${scene === 'town' ? towns[0] : page}`;

/** Towns in the order of their own scenes: red plates first, the last ranked before the better ones. */
export function townsInTurn(ranking: readonly RankedTown[]): readonly RankedTown[] {
  const urgency = ({ plate }: RankedTown) => (plate ? URGENCY[plate] : 3);
  const withIssues = ranking.filter(({ total }) => total > 0);
  // Who has too few issues to be ranked must not stand first as if it were the worst.
  return withIssues.toSorted(
    (a, b) => urgency(a) - urgency(b) || Number(b.ranked) - Number(a.ranked) || (b.rank ?? 0) - (a.rank ?? 0),
  );
}

/** Codes page by page, as the ranking lists them. */
export function rankingPages({ board, rowsPerPage }: PlaylistSource): readonly (readonly string[])[] {
  const listed = worthListing(board.ranking).map(({ code }) => code);
  const count = Math.ceil(listed.length / rowsPerPage);
  return Array.from({ length: count }, (_, page) => listed.slice(page * rowsPerPage, (page + 1) * rowsPerPage));
}

function worthListing(ranking: readonly RankedTown[]): readonly RankedTown[] {
  if (ranking.length <= MANY_TOWNS) return ranking;
  const red = ranking.filter(({ plate }) => plate === 'red');
  const yellow = ranking.filter(({ plate }) => plate === 'yellow');
  return red.length > 0 ? red : yellow.length > 0 ? yellow : ranking.slice(0, MOST_TOWNS);
}

/** What one loop shows. Loops of one board are equally long, so that an instant alone tells the scene. */
export function loopOf(source: PlaylistSource, loop: number): readonly Slot[] {
  const { board, withdrawn } = source;
  const overview: Slot = { scene: 'overview', ms: OVERVIEW_MS, towns: [], page: 1, pages: 1 };
  if (withdrawn || board.totals.issues === 0) return [overview];

  const pages = rankingPages(source);
  const shown = turn(
    pages.map((towns, index) => ({ towns, page: index + 1 })),
    MOST_PAGES,
    loop,
  );
  const ranking = shown.map(({ towns, page }): Slot => ({
    scene: 'ranking',
    ms: pages.length === 1 ? ONLY_PAGE_MS : PAGE_MS,
    towns,
    page,
    pages: pages.length,
  }));
  const inTurn = townsInTurn(worthListing(board.ranking));
  const towns = turn(inTurn, MOST_TOWNS, loop).map(({ code }): Slot => ({
    scene: 'town',
    ms: TOWN_MS,
    towns: [code],
    page: 1,
    pages: 1,
  }));
  return [overview, ...ranking, ...towns];
}

/** The share of `items` that a loop shows; going round, never fewer than another loop. */
function turn<Item>(items: readonly Item[], most: number, loop: number): readonly Item[] {
  if (items.length <= most) return items;
  const start = (loop * most) % items.length;
  return [...items, ...items].slice(start, start + most);
}

export type Moment = Readonly<{ loop: number; index: number; elapsed: number; left: number }>;

/** Which slot is on at an instant of the server, how long it has been and will be. */
export function momentAt(source: PlaylistSource, now: number): Moment {
  const length = loopOf(source, 0).reduce((sum, { ms }) => sum + ms, 0);
  const loop = Math.floor(now / length);
  let elapsed = now - loop * length;
  for (const [index, { ms }] of loopOf(source, loop).entries()) {
    if (elapsed < ms) return { loop, index, elapsed, left: ms - elapsed };
    elapsed -= ms;
  }
  return { loop, index: 0, elapsed: 0, left: OVERVIEW_MS };
}
