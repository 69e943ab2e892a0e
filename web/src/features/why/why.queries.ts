import { useQuery } from '@tanstack/react-query';
import type { WhyCardAnswer } from '@ryg/shared/contract/why.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { readOwn } from '../../api/read-own.ts';

/** Why one lamp is lit, today or on another day. */
export const useWhy = (id: string, asOf: CalendarDay | undefined) =>
  useQuery({
    queryKey: ['why', id, asOf ?? 'today'],
    queryFn: ({ signal }) =>
      readOwn<WhyCardAnswer>(
        `/api/desk/issues/${encodeURIComponent(id)}/why${asOf === undefined ? '' : `?asOf=${asOf}`}`,
        signal,
      ),
  });
