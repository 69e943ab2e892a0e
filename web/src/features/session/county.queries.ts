import { useQuery } from '@tanstack/react-query';
import { readOwn } from '../../api/read-own.ts';

/** The county as the desk speaks of it. */
export type DeskCounty = Readonly<{
  code: string;
  name: string;
  publisher: string;
  towns: readonly Readonly<{ code: string; name: string; shortName: string }>[];
  demo: boolean;
  /** The ledger's own day. */
  today: string;
}>;

export const useCounty = () =>
  useQuery({
    queryKey: ['county'],
    queryFn: ({ signal }) => readOwn<DeskCounty>('/api/county', signal),
    staleTime: 300_000,
    retry: false,
  });
