import type { RankingHistory } from '@ryg/shared/contract/ranking.contract.ts';
import { periodWords, shortPeriodWords } from '@ryg/shared/domain/period.ts';
import { percent } from '@ryg/shared/domain/ranking-why-words.ts';
import type { Trend } from '../../../charts/trend-option.ts';

type Point = RankingHistory['county'][number] | null;

const whole = (share: number | null | undefined) => (typeof share === 'number' ? Math.round(share * 100) : null);

/** Red and closed as shares of what a unit had in each period. */
export const shareTrend = ({ periods }: RankingHistory, points: readonly Point[]): Trend => ({
  periods: periods.map(shortPeriodWords),
  unit: '%',
  max: 100,
  lines: [
    { key: 'closed', name: '改好率', tone: 'green', values: points.map((point) => whole(point?.closureRate)) },
    { key: 'red', name: '红灯占比', tone: 'red', values: points.map((point) => whole(point?.redShare)) },
  ],
});

const span = ({ periods }: RankingHistory) => {
  const [first, last] = [periods[0], periods.at(-1)];
  return first && last ? `从${periodWords(first)}到${periodWords(last)}` : '';
};

/** What the bump chart says to somebody who hears it: who leads, and the way of the chosen unit. */
export function bumpDescription(history: RankingHistory, row: RankingHistory['rows'][number]): string {
  const leaders = history.rows.filter(({ points }) => points.at(-1)?.rank === 1).map(({ name }) => name);
  const way = row.points
    .map((point) => (typeof point?.rank === 'number' ? `第 ${point.rank} 名` : '未排名'))
    .join('、');
  const first = leaders.length > 0 ? `最近一期第 1 名：${leaders.join('、')}。` : '最近一期没有排名。';
  return `名次变化图，${span(history)}。${first}${row.name}依次为${way}。逐期数字见“表”。`;
}

/** The same of the shares: where they began and where they are. */
export function trendDescription(title: string, history: RankingHistory, points: readonly Point[]): string {
  const known = points.filter((point) => point !== null && point.redShare !== null && point.closureRate !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `${title}，${span(history)}都没有问题可计。`;
  const from = (share: 'redShare' | 'closureRate') =>
    `从 ${percent(first[share] ?? 0)} 到 ${percent(last[share] ?? 0)}`;
  return `${title}，${span(history)}：改好率${from('closureRate')}，红灯占比${from('redShare')}。逐期数字见“表”。`;
}
