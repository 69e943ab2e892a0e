import { useRef, useState } from 'react';
import type { Ranking } from '@ryg/shared/contract/ranking.contract.ts';
import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import { percent } from '@ryg/shared/domain/ranking-why-words.ts';
import { IntervalBar } from '../../../features/standing/interval-bar.tsx';
import { LampCard, placeCard, type CardPlace } from '../../../features/standing/lamp-card.tsx';
import { RankMove } from '../../../design/rank-move.tsx';
import { RankNumber } from '../../../features/standing/rank-cell.tsx';
import { TownLamps } from '../../../features/standing/town-lamps.tsx';
import { PlateChip } from '../../ranking/plate-chip.tsx';
import { TownButton, type Selection } from '../../ranking/town-button.tsx';
import { UNIT, type DeskRow, type DeskStanding } from './desk-standing.ts';
import { OpenedLamp, type LampDoor, type Opened } from './opened-lamp.tsx';
import { ProgressCell } from './progress-cell.tsx';

type Props = Readonly<{
  ranking: Ranking;
  standing: DeskStanding;
  selection: Selection;
  door: LampDoor;
  isNarrowed: boolean;
  isPhone: boolean;
}>;

type Handles = Readonly<{
  today: Ranking['footing']['on'];
  onShow: (issue: BoardIssue, lamp: HTMLElement) => void;
  onPick: (issue: BoardIssue, lamp: HTMLElement) => void;
  onHide: () => void;
}>;

/** The ranking as drawn: one lamp an issue. Passing over one tells its line, a click opens why it is lit. */
export function LampTable({ ranking, standing, selection, door, isNarrowed, isPhone }: Props) {
  const [told, setTold] = useState<CardPlace | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const lamp = useRef<HTMLElement>(null);
  const { by, footing } = ranking;
  const tell: Handles['onShow'] = (issue, at) => setTold(placeCard(issue, at, window.innerHeight));
  const handles: Handles = {
    today: footing.on,
    onShow: tell,
    onHide: () => setTold(null),
    onPick: (issue, at) => {
      if (!door.mayOpen(issue.id)) return tell(issue, at);
      const sheet = at.closest('[data-sheet]')?.getBoundingClientRect();
      const box = at.getBoundingClientRect();
      lamp.current = at;
      setTold(null);
      if (sheet) setOpened({ id: issue.id, left: box.right - sheet.left, top: box.top - sheet.top });
    },
  };
  const close = () => {
    setOpened(null);
    lamp.current?.focus();
    setTold(null);
  };
  return (
    <div className="rk-sheet" data-sheet>
      <table className="rk-table rk-lamps dr-lamps" data-by={by}>
        <caption className="visually-hidden">
          {UNIT[by].title}，每盏灯是一个问题。上下键换行，左右键看每盏灯，回车打开亮灯依据。
        </caption>
        <LampHead column={UNIT[by].column} />
        <tbody>
          {standing.rows.map((row) => (
            <LampRow key={row.code} row={row} handles={handles} selection={selection} isNarrowed={isNarrowed} />
          ))}
          {ranking.table.apart.total > 0 && <ApartRow ranking={ranking} standing={standing} handles={handles} />}
        </tbody>
      </table>
      {told && <LampCard place={told} today={footing.on} shortNames={standing.shortNames} />}
      <OpenedLamp opened={opened} door={door} isPhone={isPhone} onClose={close} onLeave={() => setOpened(null)} />
    </div>
  );
}

const COLUMNS = ['rank', 'move', 'progress', 'plate', 'town', 'lamps', 'count', 'rate', 'interval', 'red', 'awaiting'];

function LampHead({ column }: Readonly<{ column: string }>) {
  return (
    <>
      <colgroup>
        {COLUMNS.map((name) => (
          <col key={name} className={`rk-col-${name}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="rk-right">
            名次
          </th>
          <th scope="col">较上期</th>
          <th scope="col" className="rk-right">
            进步
          </th>
          <th scope="col">牌</th>
          <th scope="col">{column}</th>
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
    </>
  );
}

type RowProps = Readonly<{ row: DeskRow; handles: Handles; selection: Selection; isNarrowed: boolean }>;

function LampRow({ row, handles, selection, isNarrowed }: RowProps) {
  return (
    <tr data-selected={row.code === selection.code || undefined} data-ranked={row.rank !== null}>
      <td className="rk-right rk-cell-rank" data-label="名次">
        <RankNumber row={row} empty={isNarrowed ? '没有这类' : '本期无问题'} />
      </td>
      <td className="rk-cell-move">
        <RankMove change={row.rankChange} />
      </td>
      <td className="rk-right dr-cell-progress" data-label="进步">
        <ProgressCell progress={row.progress} />
      </td>
      <td className="rk-cell-plate">
        <PlateChip plate={row.plate} />
      </td>
      <th scope="row" className="rk-cell-town">
        <TownButton row={row} selection={selection} />
        <Marks row={row} />
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

/** 未报, 协办 n: what stands beside a name. */
export function Marks({ row: { reported, helps } }: Readonly<{ row: Pick<DeskRow, 'reported' | 'helps'> }>) {
  if (reported && helps === 0) return null;
  return (
    <span className="dr-marks">
      {!reported && <span className="st-tag">本期未报</span>}
      {helps > 0 && <span className="dr-helps">协办 {helps}</span>}
    </span>
  );
}

function ApartRow({
  ranking,
  standing,
  handles,
}: Pick<Props, 'ranking' | 'standing'> & Readonly<{ handles: Handles }>) {
  const { apart } = ranking.table;
  const words = UNIT[ranking.by];
  return (
    <tr className="rk-county">
      <td colSpan={4} className="rk-cell-none">
        <span className="visually-hidden">不排名</span>
      </td>
      <th scope="row" className="rk-cell-town">
        {words.apart}
      </th>
      <td className="rk-cell-lamps">
        <TownLamps label={`${words.apart}的灯`} issues={standing.apart} {...handles} />
      </td>
      <td className="rk-right rk-cell-count digits">
        <b>{apart.closed}</b>
        <span className="rk-of">/{apart.total}</span>
      </td>
      <td colSpan={4} className="rk-right rk-note">
        {words.apartNote}
      </td>
    </tr>
  );
}
