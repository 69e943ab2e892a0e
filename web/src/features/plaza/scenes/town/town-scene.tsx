import type { Board, BoardIssue, RankedTown } from '@ryg/shared/domain/board.ts';
import { cssVariables } from '../../../../design/css-variables.ts';
import { LampIcon } from '../../../../design/lamp-icon.tsx';
import { Plate } from '../../../../design/plate.tsx';
import { bySeverity, lampItems } from '../../lamps/lamp-items.ts';
import type { SceneProps } from '../../scene.ts';
import type { Mode } from '../../stage-mode.ts';
import { IssueLine } from '../issue-line.tsx';
import { RankMove } from '../rank-move.tsx';
import { WeekBars } from './week-bars.tsx';
import './town.css';
import './town-layouts.css';

/** One town: its rank and plate, its lamps with their days, and what is still open. */
export function TownScene({ board, slot, stage, loop, share }: SceneProps) {
  const town = board.ranking.find(({ code }) => code === slot.towns[0]);
  if (!town) return null;
  const compact = stage.mode === 'compact';
  const open = lampItems(board)
    .filter((item) => item.town === town.code && item.lamp !== 'closed')
    .toSorted(bySeverity)
    .map(({ issue }) => issue);
  return (
    <div className="town">
      <TownIdentity board={board} town={town} compact={compact} />
      {!compact && stage.mode !== 'portrait' && <WeekBars history={town.history} />}
      <div className="waffle" data-scene="waffle" data-of={town.code}>
        <div className="waffle-place" data-slot={town.code} />
        {share > 1 && <p className="share-note">1 格 = {share} 个</p>}
      </div>
      {open.length === 0 ? (
        <AllDone total={town.total} />
      ) : (
        <OpenIssues issues={open} lines={linesFor(town, stage.mode)} round={loop} compact={compact} />
      )}
    </div>
  );
}

/** Above this many issues a portrait wall gives a line of its list to the lamps. */
const CROWDED = 60;

function linesFor({ total }: RankedTown, mode: Mode): number {
  if (mode === 'compact') return 1;
  return mode === 'portrait' && total > CROWDED ? 2 : 3;
}

function TownIdentity({ board, town, compact }: Readonly<{ board: Board; town: RankedTown; compact: boolean }>) {
  const rankedTowns = board.ranking.filter(({ ranked }) => ranked).length;
  const name = compact ? town.shortName : town.town;
  return (
    <section className="town-identity">
      <div
        className="town-head"
        style={cssVariables({ '--length': Math.max(3, [...name].length), '--half': Math.ceil([...name].length / 2) })}
        data-long={[...name].length > 5 || undefined}
      >
        <h2>{name}</h2>
        {town.plate && <Plate plate={town.plate} />}
      </div>
      {compact ? <CompactRank town={town} /> : <FullRank town={town} rankedTowns={rankedTowns} />}
    </section>
  );
}

function FullRank({ town, rankedTowns }: Readonly<{ town: RankedTown; rankedTowns: number }>) {
  return (
    <dl className="town-facts">
      <div>
        <dt>{town.rank !== null && town.tied ? '排名（并列）' : '排名'}</dt>
        <dd className={town.rank === null ? 'town-too-few' : 'digits'}>
          {town.rank === null ? (
            '样本不足'
          ) : (
            <>
              <b>{town.rank}</b>
              <span>/{rankedTowns}</span>
              <RankMove town={town} />
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>已改好</dt>
        <dd className="digits">
          <b>{town.closed}</b>
          <span>/{town.total}</span>
        </dd>
      </div>
    </dl>
  );
}

function CompactRank({ town }: Readonly<{ town: RankedTown }>) {
  return (
    <>
      <p className="town-rank">
        {town.rank === null ? (
          '样本不足'
        ) : (
          <>
            {town.tied ? '并列第' : '第'}
            <b className="digits">{town.rank}</b>名
          </>
        )}
      </p>
      <p className="town-count digits">
        <b>{town.closed}</b>
        <span>/{town.total}</span>
      </p>
    </>
  );
}

type OpenProps = Readonly<{ issues: readonly BoardIssue[]; lines: number; round: number; compact: boolean }>;

/** The lines that fit; what does not has its turn in the next loop. */
function OpenIssues({ issues, lines, round, compact }: OpenProps) {
  const pages = Math.ceil(issues.length / lines);
  const start = (round % pages) * lines;
  const shown = [...issues, ...issues].slice(start, start + Math.min(lines, issues.length));
  const rest = issues.length - shown.length;
  return (
    <section className="open-issues">
      {!compact && (
        <p className="open-head">
          还没改好的 <b className="digits">{issues.length}</b> 件
          {rest > 0 && <span className="open-rest">另 {rest} 件下一轮放</span>}
        </p>
      )}
      <ul>
        {shown.map((issue) => (
          <IssueLine key={issue.id} issue={issue} />
        ))}
      </ul>
    </section>
  );
}

function AllDone({ total }: Readonly<{ total: number }>) {
  return (
    <section className="open-issues all-done">
      {total > 0 && <LampIcon lamp="closed" />}
      <p>{total > 0 ? '全部改好' : '本期无问题'}</p>
    </section>
  );
}
