import type { CSSProperties } from 'react';
import { whyRank } from '@ryg/shared/domain/ranking-why.ts';
import { percent, whySentence } from '@ryg/shared/domain/ranking-why-words.ts';
import { Legend } from '../../features/standing/five-faces.tsx';
import { IntervalBar } from '../../features/standing/interval-bar.tsx';
import { isShared, lampOf } from '../../features/standing/issue-order.ts';
import { lampWord } from '../../design/lamp-words.ts';
import { Lamp } from '../../features/standing/lamp.tsx';
import { RankMove } from '../../design/rank-move.tsx';
import { RankNumber } from '../../features/standing/rank-cell.tsx';
import type { Standing, TownRow } from '../../features/standing/standing.ts';

/** More lamps than this in one line would be too small for the back row. */
const LAMPS_A_LINE = 32;

type Props = Readonly<{ rows: readonly TownRow[]; standing: Standing; town: string | null }>;

/** The ranking as a picture; the chosen town says why. */
export function ProjectedRanking({ rows, standing, town }: Props) {
  const most = Math.max(1, ...standing.rows.map(({ total }) => total));
  const perLine = Math.ceil(most / Math.ceil(most / LAMPS_A_LINE));
  return (
    <div className="mt-ranking" style={{ '--per-line': Math.max(16, perLine) } as CSSProperties}>
      <table>
        <thead>
          <tr>
            <th scope="col">名次</th>
            <th scope="col">较上期</th>
            <th scope="col">乡镇</th>
            <th scope="col">灯（每盏一个问题）</th>
            <th scope="col">已改好</th>
            <th scope="col">改好率</th>
            <th scope="col" className="mt-axis digits">
              <span>0</span>
              <span>50</span>
              <span>100%</span>
            </th>
          </tr>
        </thead>
        {rows.map((row) => (
          <Row key={row.code} row={row} standing={standing} selected={row.code === town} />
        ))}
      </table>
      <footer className="mt-notes">
        <Legend />
        <p>{notes(standing)}</p>
      </footer>
    </div>
  );
}

function Row({ row, standing, selected }: Readonly<{ row: TownRow; standing: Standing; selected: boolean }>) {
  const why = selected ? whyRank(standing.facts, row.code) : null;
  return (
    <tbody className="mt-row" data-selected={selected || undefined} data-ranked={row.rank !== null}>
      <tr>
        <td className="mt-cell-rank">
          <RankNumber row={row} />
        </td>
        <td>
          <RankMove change={row.rankChange} />
        </td>
        <th scope="row" className="mt-cell-town" data-long={row.town.length > (row.reported ? 5 : 3) || undefined}>
          {row.town}
          {!row.reported && <span className="st-tag">未报</span>}
        </th>
        <td className="mt-cell-lamps">
          <span className="visually-hidden">{spokenLamps(row)}</span>
          <span className="mt-lamps">
            {row.lamps.map((issue) => (
              <Lamp key={issue.id} face={lampOf(issue)} shared={isShared(issue)} />
            ))}
          </span>
        </td>
        <td className="mt-cell-count digits">
          <b>{row.closed}</b>
          <span className="mt-of">/{row.total}</span>
        </td>
        <td className="mt-cell-rate digits">
          {row.rank === null || row.closureRate === null ? '–' : percent(row.closureRate)}
        </td>
        <td className="mt-cell-interval">
          <IntervalBar row={row} />
        </td>
      </tr>
      {why && (
        <tr className="mt-why">
          <td colSpan={7}>
            <span className="mt-why-word">为什么</span>
            {whySentence(why)}
          </td>
        </tr>
      )}
    </tbody>
  );
}

const LAMPS = ['closed', 'green', 'none', 'yellow', 'red'] as const;

const spokenLamps = (row: TownRow) =>
  LAMPS.filter((lamp) => row[lamp] > 0)
    .map((lamp) => `${lampWord(lamp)} ${row[lamp]} 件`)
    .join('，') || '没有问题';

function notes({ county }: Standing): string {
  return [
    '名次：红占比→改好率→黄占比→超期天数',
    '横条：问题少于 12 件时一两件之差可能的范围',
    ...(county.total > 0 ? [`多镇/县直 ${county.total} 件不排名`] : []),
  ].join('　');
}
