import type { Board } from '@ryg/shared/domain/board.ts';
import { rankingPages, townsInTurn, type PlaylistSource, type Slot } from './playlist.ts';
import type { SceneName } from './scene-name.ts';

export type Hold = Readonly<{ scene?: SceneName; town?: string; page?: number }>;

/** The slot an address asks to keep, or null when it asks for none and the loop runs. */
export function heldSlot(source: PlaylistSource, { scene, town, page = 1 }: Hold): Slot | null {
  if (source.board.totals.issues === 0 || source.withdrawn) return null;
  if (scene === undefined && town === undefined) return null;
  const still = { ms: Number.POSITIVE_INFINITY, page: 1, pages: 1 };
  if (scene === 'overview') return { ...still, scene, towns: [] };
  if (scene === 'ranking') {
    const pages = rankingPages(source);
    const shown = Math.min(page, Math.max(1, pages.length));
    return { ...still, scene, towns: pages[shown - 1] ?? [], page: shown, pages: pages.length };
  }
  const code = codeOf(source.board, town);
  return code === undefined ? null : { ...still, scene: 'town', towns: [code] };
}

/** By code or by either of its names; without one, the town whose turn is first. */
function codeOf({ ranking }: Board, asked: string | undefined): string | undefined {
  const named = ranking.find(
    ({ code, town, shortName }) => asked !== undefined && [code, town, shortName].includes(asked),
  );
  return (named ?? townsInTurn(ranking)[0])?.code;
}
