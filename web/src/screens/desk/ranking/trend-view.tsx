import { useCallback, useMemo } from 'react';
import type { RankingHistory } from '@ryg/shared/contract/ranking.contract.ts';
import { percent } from '@ryg/shared/domain/ranking-why-words.ts';
import { periodWords, shortPeriodWords } from '@ryg/shared/domain/period.ts';
import { bumpHeight, bumpOption, type Bump } from '../../../charts/bump-option.ts';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import type { ChartTable } from '../../../charts/chart-table.tsx';
import type { ChartGround } from '../../../charts/drawing.tsx';
import { trendOption, type Trend } from '../../../charts/trend-option.ts';
import { useRankingHistory } from '../../../features/ranking/ranking.queries.ts';
import { FilterSelect } from '../../../features/standing/filter-select.tsx';
import { Asked } from '../asked.tsx';
import { UNIT } from './desk-standing.ts';
import { queryOf, type RankingAddress } from './ranking-address.ts';
import { bumpDescription, shareTrend, trendDescription } from './trend-words.ts';

type Props = Readonly<{ address: RankingAddress; chosen: string | null; onChoose: (code: string) => void }>;

/** Ranks over the last periods, and how red and closed went for one unit and for all. */
export function TrendView({ address, chosen, onChoose }: Props) {
  const history = useRankingHistory(queryOf(address));
  return <Asked query={history}>{(data) => <Trends history={data} chosen={chosen} onChoose={onChoose} />}</Asked>;
}

type TrendsProps = Omit<Props, 'address'> & Readonly<{ history: RankingHistory }>;

function Trends({ history, chosen, onChoose }: TrendsProps) {
  const words = UNIT[history.by];
  const row = history.rows.find(({ code }) => code === chosen) ?? history.rows[0];
  const bump = useMemo((): Bump => bumpOf(history, row?.code), [history, row?.code]);
  const drawBump = useCallback((ground: ChartGround) => bumpOption(bump, ground), [bump]);
  if (!row) return <p className="rk-empty">这几期都没有可以排名的问题。</p>;
  return (
    <div className="dr-trends">
      <ChartFigure
        title={`${words.title}：近 ${history.periods.length} 期名次`}
        description={bumpDescription(history, row)}
        draw={drawBump}
        height={bumpHeight(bump)}
        table={bumpTable(history, words.column)}
        note={
          <span className="dr-trend-note">
            <FilterSelect
              name="突出"
              value={row.name}
              choices={history.rows.map(({ name }) => name)}
              onChoose={(name) => {
                const next = history.rows.find((one) => one.name === name);
                if (next) onChoose(next.code);
              }}
            />
            名次越靠上越好；空着的期没有排名。没有发布过的期按台账统计。
          </span>
        }
      />
      <div className="dr-two">
        <ShareFigure title={`${row.name}：红灯占比和改好率`} history={history} points={row.points} />
        <ShareFigure title="全县：红灯占比和改好率" history={history} points={history.county} />
      </div>
    </div>
  );
}

const TREND_HEIGHT = 220;

type ShareProps = Readonly<{
  title: string;
  history: RankingHistory;
  points: readonly (RankingHistory['county'][number] | null)[];
}>;

function ShareFigure({ title, history, points }: ShareProps) {
  const trend = useMemo((): Trend => shareTrend(history, points), [history, points]);
  const draw = useCallback((ground: ChartGround) => trendOption(trend, ground), [trend]);
  return (
    <ChartFigure
      title={title}
      description={trendDescription(title, history, points)}
      draw={draw}
      height={TREND_HEIGHT}
      table={shareTable(history, points)}
    />
  );
}

const bumpOf = ({ periods, rows }: RankingHistory, chosen: string | undefined): Bump => ({
  periods: periods.map(shortPeriodWords),
  lines: rows.map(({ code, name, points }) => ({
    key: code,
    name,
    ranks: points.map((point) => point?.rank ?? null),
    chosen: code === chosen,
  })),
});

const bumpTable = ({ periods, rows }: RankingHistory, column: string): ChartTable => ({
  columns: [{ name: column }, ...periods.map((period) => ({ name: shortPeriodWords(period), isNumber: true }))],
  rows: rows.map(({ name, points }) => [name, ...points.map((point) => point?.rank ?? null)]),
});

const shareTable = ({ periods }: RankingHistory, points: ShareProps['points']): ChartTable => ({
  columns: [
    { name: '周期' },
    { name: '问题', isNumber: true },
    { name: '红灯', isNumber: true },
    { name: '红灯占比', isNumber: true },
    { name: '已改好', isNumber: true },
    { name: '改好率', isNumber: true },
  ],
  rows: periods.map((period, at) => {
    const point = points[at];
    const share = (value: number | null | undefined) => (typeof value === 'number' ? percent(value) : null);
    return [
      periodWords(period),
      point?.total ?? null,
      point?.red ?? null,
      share(point?.redShare),
      point?.closed ?? null,
      share(point?.closureRate),
    ];
  }),
});
