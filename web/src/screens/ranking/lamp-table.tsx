import { useState } from 'react';
import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { percent } from '@ryg/shared/domain/ranking-why-words.ts';
import { FlyingLamps } from '../../features/timemachine/flying-lamps.tsx';
import { IntervalBar } from '../../features/standing/interval-bar.tsx';
import { LampCard, placeCard, type CardPlace } from '../../features/standing/lamp-card.tsx';
import { RankMove } from '../../design/rank-move.tsx';
import { RankNumber } from '../../features/standing/rank-cell.tsx';
import type { Standing, TownRow } from '../../features/standing/standing.ts';
import { TownLamps } from '../../features/standing/town-lamps.tsx';
import { PlateChip } from './plate-chip.tsx';
import { TownButton, type Selection } from './town-button.tsx';

type Props = Readonly<{
  standing: Standing;
  today: CalendarDay;
  shortNames: ReadonlyMap<string, string>;
  selection: Selection;
}>;
type CardHandles = Readonly<{
  today: CalendarDay;
  onShow: (issue: BoardIssue, lamp: HTMLElement) => void;
  onHide: () => void;
}>;

/** The ranking as drawn: one lamp an issue. */
export function LampTable({ standing, today, shortNames, selection }: Props) {
  const [card, setCard] = useState<CardPlace | null>(null);
  const handles: CardHandles = {
    today,
    onShow: (issue, lamp) => setCard(placeCard(issue, lamp, window.innerHeight)),
    onHide: () => setCard(null),
  };
  return (
    <div className="rk-sheet" data-sheet>
      <FlyingLamps picture={today}>
        <table className="rk-table rk-lamps">
          <caption className="visually-hidden">各镇排名，每盏灯是一个问题。上下键换镇，左右键看每盏灯。</caption>
          <LampColumns />
          <LampHead />
          <tbody>
            {standing.rows.map((row) => (
              <LampRow key={row.code} row={row} handles={handles} selection={selection} filtered={standing.filtered} />
            ))}
            {standing.county.total > 0 && <CountyRow county={standing.county} handles={handles} />}
          </tbody>
        </table>
      </FlyingLamps>
      {card && <LampCard place={card} today={today} shortNames={shortNames} />}
    </div>
  );
}

const COLUMNS = ['rank', 'move', 'plate', 'town', 'lamps', 'count', 'rate', 'interval', 'red', 'awaiting'] as const;

function LampColumns() {
  return (
    <colgroup>
      {COLUMNS.map((name) => (
        <col key={name} className={`rk-col-${name}`} />
      ))}
    </colgroup>
  );
}

function LampHead() {
  return (
    <thead>
      <tr>
        <th scope="col" className="rk-right">
          名次
        </th>
        <th scope="col">较上期</th>
        <th scope="col">牌</th>
        <th scope="col">乡镇</th>
        <th scope="col">灯</th>
        <th scope="col" className="rk-right">
          已改好
        </th>
        <th scope="col" className="rk-right">
          改好率
        </th>
        <th scope="col" aria-label="改好率的位置和可能范围">
          <span className="rk-axis digits">
            <span>0</span>
            <span>50</span>
            <span>100%</span>
          </span>
        </th>
        <th scope="col" className="rk-right">
          红占比
        </th>
        <th scope="col" className="rk-right">
          待核验
        </th>
      </tr>
    </thead>
  );
}

type RowProps = Readonly<{ row: TownRow; handles: CardHandles; selection: Selection; filtered: boolean }>;

function LampRow({ row, handles, selection, filtered }: RowProps) {
  const selected = row.code === selection.code;
  return (
    <tr data-flies-in={row.code} data-selected={selected || undefined} data-ranked={row.rank !== null}>
      <td className="rk-right rk-cell-rank" data-label="名次">
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
        {!row.reported && <span className="st-tag">未报</span>}
      </th>
      <td className="rk-cell-lamps">
        <TownLamps label={`${row.town}的灯`} issues={row.lamps} {...handles} />
      </td>
      <td className="rk-right rk-cell-count digits">
        <b>{row.closed}</b>
        <span className="rk-of">/{row.total}</span>
      </td>
      <td className="rk-right rk-cell-rate digits">
        {row.rank === null || row.closureRate === null ? '–' : percent(row.closureRate)}
      </td>
      <td className="rk-cell-interval">
        <IntervalBar row={row} />
      </td>
      <td className="rk-right rk-cell-red digits" data-label="红占比">
        {row.red === 0 ? '0' : percent(row.redShare ?? 0)}
      </td>
      <td className="rk-right rk-cell-awaiting digits" data-label="待核验" data-zero={row.awaiting === 0 || undefined}>
        {row.awaiting}
      </td>
    </tr>
  );
}

function CountyRow({ county, handles }: Readonly<{ county: Standing['county']; handles: CardHandles }>) {
  return (
    <tr className="rk-county" data-flies-in="county">
      <td colSpan={3} className="rk-cell-none">
        <span className="visually-hidden">不排名</span>
      </td>
      <th scope="row" className="rk-cell-town">
        多镇 / 县直
      </th>
      <td className="rk-cell-lamps">
        <TownLamps label="多镇和县直的灯" issues={county.lamps} {...handles} />
      </td>
      <td className="rk-right rk-cell-count digits">
        <b>{county.closed}</b>
        <span className="rk-of">/{county.total}</span>
      </td>
      <td colSpan={4} className="rk-right rk-note">
        不参加排名，县总数只计一次
      </td>
    </tr>
  );
}
