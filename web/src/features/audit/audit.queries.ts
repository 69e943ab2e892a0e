import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AuditActor,
  AuditPage,
  AuditTerms,
  AuditVerdict,
  Verifying,
} from '@ryg/shared/contract/audit.contract.ts';
import { readOwn } from '../../api/read-own.ts';
import { send } from '../../api/send.ts';

const PAGE = '50';
const ASK_EVERY_MS = 400;

const queryOf = (query: Readonly<Record<string, string | undefined>>) =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  ).toString();

/** Both chains page by page, newest first, as the terms narrow them. */
export const useAudit = (terms: AuditTerms) =>
  useInfiniteQuery({
    queryKey: ['audit', terms],
    queryFn: ({ pageParam, signal }) =>
      readOwn<AuditPage>(`/api/audit?${queryOf({ ...terms, limit: PAGE, after: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }: AuditPage) => next,
    placeholderData: (before) => before,
  });
export type Audit = ReturnType<typeof useAudit>;

export const useAuditActors = () =>
  useQuery({
    queryKey: ['audit-actors'],
    queryFn: ({ signal }) => readOwn<readonly AuditActor[]>('/api/audit/actors', signal),
    staleTime: 300_000,
  });

/** Where the file with these records is. */
export const auditFile = (format: 'csv' | 'xlsx', terms: AuditTerms): string => {
  const query = queryOf(terms);
  return `/api/audit/export.${format}${query && `?${query}`}`;
};

/** Has both chains walked from the first record to the last, and asks how far that is. */
export function useVerification() {
  const client = useQueryClient();
  const walk = useMutation({
    mutationFn: () => send<AuditVerdict>('POST', '/api/audit/verify'),
    onSettled: () => client.invalidateQueries({ queryKey: ['audit'] }),
  });
  const { data } = useQuery({
    queryKey: ['audit-verifying'],
    queryFn: ({ signal }) => readOwn<Verifying>('/api/audit/verify', signal),
    enabled: walk.isPending,
    refetchInterval: ASK_EVERY_MS,
    gcTime: 0,
  });
  return { walk, running: walk.isPending ? (data?.running ?? null) : null };
}
