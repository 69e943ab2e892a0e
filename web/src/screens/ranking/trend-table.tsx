import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { RankMove } from '../../design/rank-move.tsx';
import { RankNumber } from '../../features/standing/rank-cell.tsx';
import type { Standing, TownRow } from '../../features/standing/standing.ts';
import { highestOpen, openOf, WeekBars } from '../../features/standing/week-bars.tsx';
import { TownButton, type Selection } from './town-button.tsx';

type Props = Readonly<{ standing: Standing; today: CalendarDay; selection: Selection }>;

/** How many issues each town still had open, week by week, from what was recorded on those days. */
export function TrendTable({ standing, today, selection }: Props) {
  const highest = highestOpen(standing.rows.map(({ history }) => history));
  return (
    <div className="rk-sheet">
      {standing.filtered && (
        <p className="rk-hint">趋势取自每周留存的记录，不分类别和部门；下面是各镇全部问题的趋势。</p>
      )}
      <table className="rk-table rk-trend">
        <caption className="visually-hidden">各镇近八周还没改好的件数</caption>
        <thead>
          <tr>
            <th scope="col" className="rk-right">
              名次
            </th>
            <th scope="col">较上期</th>
            <th scope="col">乡镇</th>
            <th scope="col">近八周还没改好的件数</th>
            <th scope="col" className="rk-right">
              变化
            </th>
          </tr>
        </thead>
        <tbody>
          {standing.rows.map((row) => (
            <tr key={row.code} data-selected={row.code === selection.code || undefined} data-ranked={row.rank !== null}>
              <td className="rk-right rk-cell-rank">
                <RankNumber row={row} empty={standing.filtered ? '没有这类' : '本期无问题'} />
              </td>
              <td className="rk-cell-move">
                <RankMove change={row.rankChange} />
              </td>
              <th scope="row" className="rk-cell-town">
                <TownButton row={row} selection={selection} />
              </th>
              <td className="rk-cell-weeks">
                <WeekBars history={row.history} highest={highest} today={today} />
              </td>
              <td className="rk-right rk-cell-change">{changeWords(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function changeWords({ history }: TownRow): string {
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last || first === last) return '–';
  const change = openOf(last) - openOf(first);
  if (change === 0) return '持平';
  return change < 0 ? `少 ${-change} 件` : `多 ${change} 件`;
}
