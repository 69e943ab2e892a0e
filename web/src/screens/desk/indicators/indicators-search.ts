import { parseCalendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';

export const VIEWS = ['chart', 'table'] as const;

/** What the address says: the day that is looked at, chart or table, and the indicator that is open. */
export type IndicatorsSearch = Readonly<{ asOf?: CalendarDay; view: (typeof VIEWS)[number]; open?: string }>;

/** Reads an address; what it does not know it leaves out. */
export function readIndicatorsSearch(address: string): IndicatorsSearch {
  const search = new URLSearchParams(address);
  const asOf = parseCalendarDay(search.get('asOf') ?? '');
  const open = search.get('id');
  return {
    view: VIEWS.find((view) => view === search.get('view')) ?? 'chart',
    ...(asOf && { asOf }),
    ...(open !== null && open !== '' && { open: open.slice(0, 40) }),
  };
}

export function indicatorsHref({ asOf, view, open }: IndicatorsSearch): string {
  const search = new URLSearchParams({
    ...(asOf === undefined ? {} : { asOf }),
    ...(view === 'chart' ? {} : { view }),
    ...(open === undefined ? {} : { id: open }),
  }).toString();
  return `/desk/indicators${search && `?${search}`}`;
}
