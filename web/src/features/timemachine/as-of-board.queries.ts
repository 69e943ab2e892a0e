import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AsOfBoard } from '@ryg/shared/domain/as-of.ts';
import { read } from '../../api/call.ts';
import { asOfBoardFrom } from './wire-as-of.ts';

const MINUTE = 60_000;

/**
 * The public board of a day as an address names it. Never kept for a start without a server: another day's board must
 * not be taken for today's. Its key begins like the board's own, so that a withdrawal takes every day off the page.
 */
export const useAsOfBoard = (day: string) =>
  useQuery({
    queryKey: ['board', 'asOf', day],
    queryFn: async ({ signal }): Promise<AsOfBoard> =>
      asOfBoardFrom(await read(`/api/public/board?asOf=${encodeURIComponent(day)}`, signal)),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: MINUTE,
    refetchInterval: MINUTE,
  });
