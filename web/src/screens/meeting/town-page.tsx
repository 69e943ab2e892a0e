import type { Board } from '@ryg/shared/domain/board.ts';
import { whyRank } from '@ryg/shared/domain/ranking-why.ts';
import { whySentence } from '@ryg/shared/domain/ranking-why-words.ts';
import { Plate } from '../../design/plate.tsx';
import { openHeading } from '../../features/standing/issue-words.ts';
import { OpenIssue } from '../../features/standing/open-issue.tsx';
import { RankMove } from '../../design/rank-move.tsx';
import { rankWords } from '../../features/standing/standing-sheet.ts';
import type { Standing } from '../../features/standing/standing.ts';
import { highestOpen, WeekBars } from '../../features/standing/week-bars.tsx';
import type { MeetingPage } from './meeting-pages.ts';

type Props = Readonly<{ page: Extract<MeetingPage, { kind: 'town' }>; board: Board; standing: Standing }>;

/** One town: its place and why, its last eight weeks, and what is still to be done. */
export function TownPage({ page: { row, issues, part, parts }, board, standing }: Props) {
  const why = whyRank(standing.facts, row.code);
  const shortNames = new Map(board.ranking.map(({ code, shortName }) => [code, shortName]));
  return (
    <div className="mt-town">
      <div className="mt-town-place">
        <p className="mt-town-rank">
          {row.plate && <Plate plate={row.plate} />}
          {row.rank === null ? (
            <span className="mt-town-unranked">{rankWords(row)}</span>
          ) : (
            <span>
              {row.tied && '并列'}第 <b className="digits">{row.rank}</b> 名
              <span className="mt-town-of"> / {why?.of}</span>
            </span>
          )}
          <RankMove change={row.rankChange} />
        </p>
        <p className="mt-town-count">
          已改好 <b className="digits">{row.closed}</b>
          <span className="mt-town-of digits">/{row.total}</span>
        </p>
        {!row.reported && <p className="mt-town-silent">本期未报进展</p>}
        <h2>近八周还没改好</h2>
        <WeekBars history={row.history} highest={highestOpen([row.history])} today={board.asOf} dated />
      </div>
      <div className="mt-town-work">
        {why && (
          <p className="mt-town-why">
            <span className="mt-why-word">为什么</span>
            {whySentence(why)}
          </p>
        )}
        <h2>
          {openHeading(row)}
          {parts > 1 && (
            <span className="mt-town-part">
              （{part + 1} / {parts}）
            </span>
          )}
        </h2>
        <ul className="st-issues">
          {issues.map((issue) => (
            <OpenIssue key={issue.id} issue={issue} own={row.code} today={board.asOf} shortNames={shortNames} />
          ))}
        </ul>
      </div>
    </div>
  );
}
