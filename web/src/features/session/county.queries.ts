import { useQuery } from '@tanstack/react-query';
import type { CountyView } from '@ryg/shared/contract/office.contract.ts';
import { readOwn } from '../../api/read-own.ts';

/** The county as the desk speaks of it. */
export const useCounty = () =>
  useQuery({
    queryKey: ['county'],
    queryFn: ({ signal }) => readOwn<CountyView>('/api/county', signal),
    staleTime: 300_000,
    retry: false,
  });

/** A unit as people call it: its name in place of a division code. */
export function useUnitName(): (unit: string) => string {
  const { data: county } = useCounty();
  return (unit) => {
    if (unit === county?.code) return '全县';
    return county?.towns.find(({ code }) => code === unit)?.name ?? unit;
  };
}
