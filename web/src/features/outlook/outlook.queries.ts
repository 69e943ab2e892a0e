import { useQuery } from '@tanstack/react-query';
import type { OutlookAnswer } from '@ryg/shared/contract/outlook.contract.ts';
import { readOwn } from '../../api/read-own.ts';

/** What turns in the days ahead if nobody does anything, within the account's scope. */
export const useOutlook = () =>
  useQuery({
    queryKey: ['outlook'],
    queryFn: ({ signal }) => readOwn<OutlookAnswer>('/api/desk/outlook', signal),
  });
