import type { Page } from '../../scene.ts';
import type { Mode } from '../../stage-mode.ts';

const COLUMNS: Readonly<Record<Mode, number>> = { wide: 1, strip: 2, portrait: 1, compact: 1, ticker: 1 };
const ROWS: Readonly<Record<Mode, number>> = { wide: 5, strip: 8, portrait: 6, compact: 3, ticker: 1 };

/** Lines beside each other. */
export const listColumns = (mode: Mode): number => COLUMNS[mode];

/** Lines on one picture. */
export const listRows = (mode: Mode): number => ROWS[mode];

/** A loop shows this many pictures of one list; the rest has its turn in the next. */
export const LIST_PAGES = 3;

/** Ids page by page; a list without lines still has one picture, which says so. */
export function listPages(ids: readonly string[], mode: Mode): readonly Page[] {
  const rows = listRows(mode);
  const pages = Math.max(1, Math.ceil(ids.length / rows));
  // Evenly filled, so that the last page is not a single line.
  const perPage = Math.ceil(ids.length / pages);
  return Array.from({ length: pages }, (_, page) => ({ issues: ids.slice(page * perPage, (page + 1) * perPage) }));
}
