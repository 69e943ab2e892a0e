import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
  type QueryClient,
} from '@tanstack/react-query';
import type { readDesk } from '@ryg/shared/contract/desk.contract.ts';
import type { EntryLine, IssueDetail, IssueFilter, IssueLine } from '@ryg/shared/contract/issues.contract.ts';
import { readOwn } from '../../api/read-own.ts';

type Reply<Route extends Readonly<{ reply: { _output: unknown } }>> = Route['reply']['_output'];

export type Desk = Reply<typeof readDesk>;
export type IssuePage = Readonly<{ items: readonly IssueLine[]; next: string | null }>;
export type EntryPage = Readonly<{ items: readonly EntryLine[]; next: string | null }>;

const PAGE = '100';

const queryText = (query: Readonly<Record<string, string | undefined>>) =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();

/** What the desk's first page shows, with the values there are to filter by. */
const deskQuery = () =>
  queryOptions({ queryKey: ['desk'], queryFn: ({ signal }) => readOwn<Desk>('/api/desk', signal) });

export const useDesk = () => useQuery(deskQuery());

/** The ledger page by page, as the filters narrow it. */
const issuesQuery = (filters: Omit<IssueFilter, 'after' | 'limit'>) =>
  infiniteQueryOptions({
    queryKey: ['issues', filters],
    queryFn: ({ pageParam, signal }) =>
      readOwn<IssuePage>(
        `/api/issues?${queryText({ ...filters, limit: PAGE, ...(pageParam && { after: pageParam }) })}`,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }: IssuePage) => next,
    // Typing in a filter keeps the rows on the page until the new ones are there.
    placeholderData: (before) => before,
  });

export type Issues = ReturnType<typeof useIssues>;
export const useIssues = (filters: Omit<IssueFilter, 'after' | 'limit'>) => useInfiniteQuery(issuesQuery(filters));

export const issueKey = (id: string) => ['issue', id] as const;

export const issueQuery = (id: string) =>
  queryOptions({
    queryKey: issueKey(id),
    queryFn: ({ signal }) => readOwn<IssueDetail>(`/api/issues/${encodeURIComponent(id)}`, signal),
  });

export const useIssue = (id: string) => useQuery(issueQuery(id));

/** The same on another day, as the address names it; a day that cannot be shown is refused in words. */
export const useIssueOnDay = (id: string, day: string) =>
  useQuery({
    queryKey: [...issueKey(id), 'asOf', day],
    queryFn: ({ signal }) =>
      readOwn<IssueDetail>(`/api/issues/${encodeURIComponent(id)}?${queryText({ asOf: day })}`, signal),
    retry: false,
    placeholderData: keepPreviousData,
  });

/** What was done about an issue, newest first; with a day, what had been done by its end. */
const entriesQuery = (id: string, asOf: string | undefined) =>
  infiniteQueryOptions({
    queryKey: asOf === undefined ? ['entries', id] : ['entries', id, asOf],
    queryFn: ({ pageParam, signal }) =>
      readOwn<EntryPage>(
        `/api/issues/${encodeURIComponent(id)}/entries?${queryText({ asOf, before: pageParam || undefined })}`,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }: EntryPage) => next,
  });

export const useEntries = (id: string, asOf?: string) => useInfiniteQuery(entriesQuery(id, asOf));

const DAY_MS = 86_400_000;

/** Fetches the pages of issues before they are asked for, so that they open where there is no network. */
export function keepAtHand(client: QueryClient, lines: readonly IssueLine[]): void {
  for (const { id, seq } of lines) {
    const known = client.getQueryData<IssueDetail>(issueKey(id));
    if (known?.seq !== seq) void client.prefetchQuery({ ...issueQuery(id), gcTime: DAY_MS, staleTime: 60_000 });
  }
}
