import type { Ranking } from '@ryg/shared/contract/ranking.contract.ts';
import { MOVEMENT_KINDS, MOVEMENT_WORDS, type MovementKind } from '@ryg/shared/domain/movement-words.ts';
import { percent } from '@ryg/shared/domain/ranking-why-words.ts';
import { RankMove } from '../../../design/rank-move.tsx';
import { RankNumber } from '../../../features/standing/rank-cell.tsx';
import { PlateChip } from '../../ranking/plate-chip.tsx';
import { TownButton, type Selection } from '../../ranking/town-button.tsx';
import { UNIT, type DeskRow, type DeskStanding } from './desk-standing.ts';
import { Marks } from './lamp-table.tsx';
import { ProgressCell } from './progress-cell.tsx';
import type { OpenList } from './movement-list.tsx';

const share = (value: number | null) => (value === null ? '–' : percent(value));

const NUMBERS: readonly (readonly [string, (row: DeskRow) => string | number])[] = [
  ['问题', ({ total }) => total],
  ['其中共有', ({ shared }) => shared],
  ['已改好', ({ closed }) => closed],
  ['改好率', ({ rank, closureRate }) => (rank === null ? '–' : share(closureRate))],
  ['按进度', ({ green }) => green],
  ['预警', ({ yellow }) => yellow],
  ['超期或滞后', ({ red }) => red],
  ['暂不亮灯', ({ none }) => none],
  ['红占比', ({ redShare }) => share(redShare)],
  ['超期天数', ({ overdueDays }) => overdueDays],
  ['待核验', ({ awaiting }) => awaiting],
];

type Props = Readonly<{
  ranking: Ranking;
  standing: DeskStanding;
  selection: Selection;
  isNarrowed: boolean;
  onList: OpenList;
}>;

/** Every number behind the ranking, without a picture; what moved in the period opens its issues. */
export function NumberTable({ ranking, standing, selection, isNarrowed, onList }: Props) {
  const words = UNIT[ranking.by];
  return (
    <div className="rk-sheet rk-wide" tabIndex={-1}>
      <table className="rk-table rk-numbers dr-numbers">
        <caption className="visually-hidden">{words.title}的全部数字</caption>
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
            <th scope="col">{words.column}</th>
            {NUMBERS.map(([heading]) => (
              <th key={heading} scope="col" className="rk-right">
                {heading}
              </th>
            ))}
            {MOVEMENT_KINDS.map((kind) => (
              <th key={kind} scope="col" className="rk-right">
                {MOVEMENT_WORDS[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {standing.rows.map((row) => (
            <NumberRow key={row.code} row={row} selection={selection} isNarrowed={isNarrowed} onList={onList} />
          ))}
        </tbody>
        {ranking.table.apart.total > 0 && <Apart ranking={ranking} />}
      </table>
    </div>
  );
}

type RowProps = Pick<Props, 'selection' | 'isNarrowed' | 'onList'> & Readonly<{ row: DeskRow }>;

function NumberRow({ row, selection, isNarrowed, onList }: RowProps) {
  return (
    <tr data-selected={row.code === selection.code || undefined} data-ranked={row.rank !== null}>
      <td className="rk-right rk-cell-rank">
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
      {NUMBERS.map(([heading, numberOf]) => {
        const number = numberOf(row);
        return (
          <td
            key={heading}
            className="rk-right digits"
            data-label={heading}
            data-zero={number === 0 || number === '0%' || undefined}
          >
            {number}
          </td>
        );
      })}
      {MOVEMENT_KINDS.map((kind) => (
        <td
          key={kind}
          className="rk-right digits"
          data-label={`本期${MOVEMENT_WORDS[kind]}`}
          data-zero={row.movement?.[kind].length === 0 || undefined}
        >
          <Moved row={row} kind={kind} onList={onList} />
        </td>
      ))}
    </tr>
  );
}

type MovedProps = Readonly<{ row: DeskRow; kind: MovementKind; onList: OpenList }>;

function Moved({ row, kind, onList }: MovedProps) {
  const ids = row.movement?.[kind];
  if (!ids) return <span className="dr-no-progress">–</span>;
  if (ids.length === 0) return <span className="dr-zero">0</span>;
  return (
    <button
      type="button"
      className="dr-moved"
      aria-label={`${row.town}本期${MOVEMENT_WORDS[kind]} ${ids.length} 件，列出`}
      onClick={() => onList({ title: `${row.town}：本期${MOVEMENT_WORDS[kind]} ${ids.length} 件`, ids })}
    >
      {ids.length}
    </button>
  );
}

function Apart({ ranking: { by, table } }: Readonly<{ ranking: Ranking }>) {
  const { total, closed } = table.apart;
  return (
    <tfoot>
      <tr className="rk-county">
        <td colSpan={4}>
          <span className="visually-hidden">不排名</span>
        </td>
        <th scope="row">{UNIT[by].apart}</th>
        <td className="rk-right digits" data-label="问题">
          {total}
        </td>
        <td className="rk-right digits" data-label="其中共有">
          –
        </td>
        <td className="rk-right digits" data-label="已改好">
          {closed}
        </td>
        <td colSpan={NUMBERS.length + MOVEMENT_KINDS.length - 3} className="rk-right rk-note">
          {UNIT[by].apartNote}
        </td>
      </tr>
    </tfoot>
  );
}
