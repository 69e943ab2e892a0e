import type { Ranking } from '@ryg/shared/contract/ranking.contract.ts';
import { whySentence } from '@ryg/shared/domain/ranking-why-words.ts';
import { whyRank } from '@ryg/shared/domain/ranking-why.ts';
import type { RankedUnits } from '@ryg/shared/domain/supervised-ranking.ts';
import { openHeading } from '../../../features/standing/issue-words.ts';
import { OpenIssue } from '../../../features/standing/open-issue.tsx';
import { RankMove } from '../../../design/rank-move.tsx';
import { rankWords } from '../../../features/standing/standing-sheet.ts';
import { PlateChip } from '../../ranking/plate-chip.tsx';
import { DeskLink } from '../desk-link.tsx';
import { UNIT, type DeskRow, type DeskStanding } from './desk-standing.ts';
import { KeysTable } from './keys-table.tsx';
import { MovementCounters, type OpenList } from './movement-list.tsx';
import { progressSentence } from './progress-cell.tsx';

type Props = Readonly<{
  row: DeskRow;
  ranking: Ranking;
  standing: DeskStanding;
  hrefOf: (id: string) => string | null;
  onList: OpenList;
}>;

/** One unit: its place, the arithmetic of it, how far it came, and what is still to be done. */
export function RowPanel({ row, ranking, standing, hrefOf, onList }: Props) {
  const why = standing.facts && whyRank(standing.facts, row.code);
  return (
    <div className="dr-panel">
      <h2 id="dr-panel">
        {row.town} <PlateChip plate={row.plate} />
      </h2>
      <p className="rk-panel-rank">
        {row.rank === null ? (
          <span className="rk-panel-unranked">{rankWords(row)}，不参加排名</span>
        ) : (
          <>
            {row.tied && <span className="st-tied">并列</span>}
            <b className="digits">{row.rank}</b>
            <span className="rk-panel-of">/ {standing.rows.filter(({ rank }) => rank !== null).length} 名</span>
          </>
        )}
        <RankMove change={row.rankChange} />
        {!row.reported && <span className="st-tag">本期未报</span>}
      </p>
      {why ? (
        <div className="rk-why" aria-live="polite">
          <h3>为什么</h3>
          <p>{whySentence(why, UNIT[ranking.by])}</p>
          <KeysTable why={why} />
        </div>
      ) : (
        <p className="dr-quiet">问题太多，没有全部取来，不逐项推算再改好一件的名次；数字见“表格”。</p>
      )}
      <p className="dr-progress-line">{progressSentence(row.progress)}</p>
      <MovementCounters movement={row.movement} whose={row.town} isShort onList={onList} />
      <h3 className="rk-open-head">{openHeading(row)}</h3>
      <ul className="st-issues">
        {row.open.map((issue) => {
          const href = hrefOf(issue.id);
          return (
            <OpenIssue
              key={issue.id}
              issue={issue}
              own={ranking.by === 'town' ? row.code : null}
              today={ranking.footing.on}
              shortNames={standing.shortNames}
              {...(href && { title: <DeskLink to={href}>{issue.publicTitle}</DeskLink> })}
            >
              {ranking.by !== 'town' && issue.towns.length === 1 && (
                <p className="dk-quiet">{ranking.beside.towns.find(({ code }) => code === issue.towns[0])?.name}</p>
              )}
            </OpenIssue>
          );
        })}
      </ul>
      <p className="dr-panel-way">
        <DeskLink to={ledgerHref(ranking.by, row.town)}>打开{row.town}台账 →</DeskLink>
      </p>
    </div>
  );
}

const LEDGER_FILTER: Readonly<Record<RankedUnits, string>> = { town: 'town', department: 'unit', leader: 'leader' };

const ledgerHref = (by: RankedUnits, name: string) =>
  `/desk/issues?${new URLSearchParams({ [LEDGER_FILTER[by]]: name }).toString()}`;
