import type { RankingQuery } from '@ryg/shared/contract/ranking.contract.ts';
import { PERIOD_KINDS, type Period } from '@ryg/shared/domain/period.ts';
import { RANKED_UNITS } from '@ryg/shared/domain/supervised-ranking.ts';

export const VIEWS = ['lamps', 'table', 'trend'] as const;
export type View = (typeof VIEWS)[number];

/** What of the page is kept in its address: everything that is asked, the view, and whom the panel speaks of. */
export type RankingAddress = RankingQuery & Readonly<{ view?: View | undefined; unit?: string | undefined }>;

const TEXTS = ['of', 'from', 'to', 'batch', 'source', 'category', 'department', 'asOf', 'unit'] as const;
export const FILTERS = ['batch', 'source', 'category', 'department'] as const;
export const FILTER_WORDS = { batch: '批次', source: '来源', category: '分类', department: '部门' } as const;

/** What narrows the table, for a sheet of paper: 分类：道路交通. */
export const filterWords = (address: RankingAddress): readonly string[] =>
  FILTERS.flatMap((name) => (address[name] === undefined ? [] : [`${FILTER_WORDS[name]}：${address[name]}`]));

const LONGEST = 200;

/**
 * Reads an address. A choice the page does not offer is left out; a name or a period it does not know is asked for
 * all the same, because the server says in words what is wrong with it.
 */
export function readRankingAddress(search: Readonly<Record<string, string>>): RankingAddress {
  const texts = TEXTS.flatMap((name) => {
    const text = search[name]?.trim().slice(0, LONGEST);
    return text ? [[name, text]] : [];
  });
  const by = RANKED_UNITS.find((one) => one === search['by']);
  const period = PERIOD_KINDS.find((one) => one === search['period']);
  const view = VIEWS.find((one) => one === search['view']);
  return {
    ...Object.fromEntries(texts),
    ...(by && by !== 'town' && { by }),
    ...(period && period !== 'week' && { period }),
    ...(view && view !== 'lamps' && { view }),
    ...(search['basis'] === 'ledger' && { basis: 'ledger' as const }),
  };
}

/** The address of the page. */
export function rankingHref(address: RankingAddress): string {
  const words = new URLSearchParams(
    Object.entries(address).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  ).toString();
  return `/desk/ranking${words && `?${words}`}`;
}

/** What the server is asked. */
export function queryOf({ view: _view, unit: _unit, ...query }: RankingAddress): RankingQuery {
  return query;
}

/** The same page with something else chosen; an empty choice takes it away. Another table begins with its own panel. */
export function withChoice(address: RankingAddress, changes: RankingAddress): RankingAddress {
  const next = { ...address, ...changes };
  const known = Object.fromEntries(
    Object.entries(next).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return readRankingAddress(known);
}

export const isNarrowed = (address: RankingAddress): boolean => FILTERS.some((name) => address[name] !== undefined);

export const withoutFilters = (address: RankingAddress): RankingAddress =>
  withChoice(address, { batch: undefined, source: undefined, category: undefined, department: undefined });

/** The same page on another period; a custom one is named by its two days. */
export function onPeriod(address: RankingAddress, { kind, key, from, to }: Period): RankingAddress {
  const span = kind === 'custom' ? { of: undefined, from, to } : { of: key, from: undefined, to: undefined };
  return withChoice(address, { period: kind, ...span });
}

/** The page on its present week, without anything an address can have wrong. */
export const fromTheStart = ({ by, view }: RankingAddress): RankingAddress => withChoice({}, { by, view });

/** Whether two addresses differ at most in the unit beside the table, or in the day of the past that is looked at. */
export function isSameTable(a: RankingAddress, b: RankingAddress): boolean {
  const isWalk = a.asOf !== undefined && b.asOf !== undefined;
  const table = (one: RankingAddress) => rankingHref({ ...one, unit: undefined, ...(isWalk && { asOf: undefined }) });
  return table(a) === table(b);
}

/** The page as it would have been on another day: on the period that day lies in. */
export function onDay(address: RankingAddress, asOf: string | undefined): RankingAddress {
  const period = address.period === 'custom' ? undefined : address.period;
  return withChoice(address, { asOf, period, of: undefined, from: undefined, to: undefined });
}
