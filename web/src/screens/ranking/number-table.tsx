import { percent } from '@ryg/shared/domain/ranking-why-words.ts';
import { RankMove } from '../../design/rank-move.tsx';
import { RankNumber } from '../../features/standing/rank-cell.tsx';
import type { Standing, TownRow } from '../../features/standing/standing.ts';
import { PlateChip } from './plate-chip.tsx';
import { TownButton, type Selection } from './town-button.tsx';

const HEADINGS = [
  '问题',
  '已改好',
  '改好率',
  '按进度',
  '预警',
  '超期或滞后',
  '暂不亮灯',
  '红占比',
  '超期天数',
  '待核验',
];

type Props = Readonly<{ standing: Standing; selection: Selection }>;

/** Every number behind the ranking, without a picture. */
export function NumberTable({ standing, selection }: Props) {
  const { rows, county, filtered } = standing;
  return (
    <div className="rk-sheet rk-wide">
      <table className="rk-table rk-numbers">
        <caption className="visually-hidden">各镇排名的全部数字</caption>
        <thead>
          <tr>
            <th scope="col" className="rk-right">
              名次
            </th>
            <th scope="col">较上期</th>
            <th scope="col">牌</th>
            <th scope="col">乡镇</th>
            {HEADINGS.map((heading) => (
              <th key={heading} scope="col" className="rk-right">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <NumberRow key={row.code} row={row} selection={selection} filtered={filtered} />
          ))}
        </tbody>
        {county.total > 0 && (
          <tfoot>
            <tr className="rk-county">
              <td colSpan={3}>
                <span className="visually-hidden">不排名</span>
              </td>
              <th scope="row">多镇 / 县直</th>
              <td className="rk-right digits" data-label="问题">
                {county.total}
              </td>
              <td className="rk-right digits" data-label="已改好">
                {county.closed}
              </td>
              <td colSpan={8} className="rk-right rk-note">
                不参加排名，县总数只计一次
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function numbersOf(row: TownRow): readonly (string | number)[] {
  const share = (value: number | null) => (value === null ? '–' : percent(value));
  const { total, closed, green, yellow, red, none, overdueDays, awaiting } = row;
  return [
    total,
    closed,
    row.rank === null ? '–' : share(row.closureRate),
    green,
    yellow,
    red,
    none,
    share(row.redShare),
    overdueDays,
    awaiting,
  ];
}

function NumberRow({ row, selection, filtered }: Readonly<{ row: TownRow; selection: Selection; filtered: boolean }>) {
  return (
    <tr data-selected={row.code === selection.code || undefined} data-ranked={row.rank !== null}>
      <td className="rk-right rk-cell-rank">
        <RankNumber row={row} empty={filtered ? '没有这类' : '本期无问题'} />
      </td>
      <td className="rk-cell-move">
        <RankMove change={row.rankChange} />
      </td>
      <td className="rk-cell-plate">
        <PlateChip plate={row.plate} />
      </td>
      <th scope="row" className="rk-cell-town">
        <TownButton row={row} selection={selection} />
      </th>
      {numbersOf(row).map((number, at) => (
        <td
          key={HEADINGS[at]}
          className="rk-right digits"
          data-label={HEADINGS[at]}
          data-zero={number === 0 || number === '0%' || undefined}
        >
          {number}
        </td>
      ))}
    </tr>
  );
}
