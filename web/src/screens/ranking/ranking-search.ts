import { isFiltered, type Choice } from '../../features/standing/standing.ts';

export const VIEWS = ['lamps', 'table', 'trend'] as const;
export type View = (typeof VIEWS)[number];

/** What of the page is kept in its address, so that it can be sent to somebody. */
export type RankingSearch = Readonly<{ category?: string; unit?: string; town?: string; view?: View; asOf?: string }>;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Reads an address; what it does not know it leaves out. */
export function readRankingSearch(search: Readonly<Record<string, unknown>>): RankingSearch {
  const [category, unit, town] = [text(search['category']), text(search['unit']), text(search['town'])];
  const view = VIEWS.find((one) => one === search['view']);
  // Also one that is no day: the server says what is wrong with it.
  const asOf = text(search['asOf']);
  return {
    ...(category !== undefined && { category }),
    ...(unit !== undefined && { unit }),
    ...(town !== undefined && { town }),
    ...(view !== undefined && view !== 'lamps' && { view }),
    ...(asOf !== undefined && { asOf }),
  };
}

export const choiceOf = ({ category, unit }: RankingSearch): Choice => ({
  category: category ?? null,
  leadUnit: unit ?? null,
});

/** The same page without its filters. */
export function withoutFilters({ category: _category, unit: _unit, ...rest }: RankingSearch): RankingSearch {
  return rest;
}

/** "饮水 · 县水利局", or null when nothing is filtered. */
export function filterWords(choice: Choice): string | null {
  return isFiltered(choice) ? [choice.category, choice.leadUnit].filter(Boolean).join(' · ') : null;
}

/** The same page today. */
export function onToday({ asOf: _day, ...rest }: RankingSearch): RankingSearch {
  return rest;
}

/** The address of a search: "" or "?category=…". */
export function printRankingSearch(search: RankingSearch): string {
  const words = new URLSearchParams(Object.entries(search)).toString();
  return words && `?${words}`;
}

/** Whether two searches show the same table and differ at most in the town beside it, or in the day once another was chosen. */
export const isSameTable = (a: RankingSearch, b: RankingSearch): boolean =>
  a.category === b.category &&
  a.unit === b.unit &&
  (a.view ?? 'lamps') === (b.view ?? 'lamps') &&
  (a.asOf === undefined) === (b.asOf === undefined);
