import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type {
  ComparedLists,
  FindingCommand,
  FindingFilter,
  FindingLine,
  FindingList,
} from '@ryg/shared/contract/findings.contract.ts';
import type { Reconciliation } from '@ryg/shared/domain/reconciliation.ts';
import { readOwn } from '../../api/read-own.ts';
import { send } from '../../api/send.ts';
import { upload } from '../../api/upload.ts';

/** Findings that fit the filters; what was shown stays until the next answer is there. */
export const useFindings = (filter: FindingFilter) => {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  return useQuery({
    queryKey: ['findings', query.toString()],
    queryFn: ({ signal }) => readOwn<FindingList>(`/api/findings?${query}`, signal),
    placeholderData: keepPreviousData,
  });
};

export const useReconciliation = () =>
  useQuery({
    queryKey: ['findings', 'reconciliation'],
    queryFn: ({ signal }) => readOwn<Reconciliation>('/api/findings/reconciliation', signal),
  });

export const disposeFinding = (no: string, command: FindingCommand) =>
  send<FindingLine>('POST', `/api/findings/${encodeURIComponent(no)}/commands`, command);

/** Lays the list of the level above beside ours. */
export function compareWithList(file: File, onProgress: (share: number) => void): Promise<ComparedLists> {
  const form = new FormData();
  form.append('file', file);
  return upload<ComparedLists>('/api/findings/reconcile', form, { onProgress });
}
