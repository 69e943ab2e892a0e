import { useQuery } from '@tanstack/react-query';
import { exportRanking, readRanking, readRankingHistory } from '@ryg/shared/contract/ranking.contract.ts';
import type { Ranking, RankingHistory, RankingQuery } from '@ryg/shared/contract/ranking.contract.ts';
import { readOwn } from '../../api/read-own.ts';

const at = (url: string, query: RankingQuery): string => {
  const words = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();
  return words === '' ? url : `${url}?${words}`;
};

/** One table; the one before stays on the page until it is there. */
export const useRanking = (query: RankingQuery) =>
  useQuery({
    queryKey: ['ranking', query],
    queryFn: ({ signal }) => readOwn<Ranking>(at(readRanking.url, query), signal),
    placeholderData: (before) => before,
    retry: false,
  });

/** Ranks and lamps over the last periods. */
export const useRankingHistory = (query: RankingQuery) =>
  useQuery({
    queryKey: ['ranking-history', query],
    queryFn: ({ signal }) => readOwn<RankingHistory>(at(readRankingHistory.url, query), signal),
    retry: false,
  });

/** Where the table is as a workbook. */
export const rankingFile = (query: RankingQuery): string => at(exportRanking.url, query);
