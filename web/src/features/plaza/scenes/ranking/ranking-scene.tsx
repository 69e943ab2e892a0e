import type { RankedTown } from '@ryg/shared/domain/board.ts';
import { cssVariables } from '../../../../design/css-variables.ts';
import { Plate, PLATE_CHARACTERS, PlateShape } from '../../../../design/plate.tsx';
import type { SceneProps } from '../../scene.ts';
import { rowsPerPage } from '../../stage-mode.ts';
import { RankCell } from './rank-cell.tsx';
import { RankingHead } from './ranking-head.tsx';
import { RankMove } from '../rank-move.tsx';
import './ranking.css';
import './ranking-layouts.css';

/** One page of the ranking: rank, plate, town, its lamps, what is put right of how many, and the change of rank. */
export function RankingScene({ board, slot, stage, countyOwn, share }: SceneProps) {
  const perPage = rowsPerPage(stage.mode, board.ranking.length);
  const rows = slot.towns.flatMap((code) => board.ranking.find((town) => town.code === code) ?? []);
  const flows = stage.mode === 'strip' ? [rows.slice(0, perPage / 2), rows.slice(perPage / 2)] : [rows];
  const firstSmall = board.ranking.find(({ ranked }) => !ranked)?.code;
  return (
    <div
      className="ranking"
      data-scene="rows"
      style={cssVariables({ '--rows': perPage / (stage.mode === 'strip' ? 2 : 1) })}
    >
      {flows
        .filter((flow, index) => index === 0 || flow.length > 0)
        .map((flow) => (
          <div key={flow[0]?.code} className="ranking-flow">
            {stage.mode !== 'compact' && (
              <RankingHead board={board} stage={stage} countyOwn={countyOwn} share={share} />
            )}
            {flow.map((town) => (
              <Row key={town.code} town={town} compact={stage.mode === 'compact'} first={town.code === firstSmall} />
            ))}
          </div>
        ))}
    </div>
  );
}

type RowProps = Readonly<{ town: RankedTown; compact: boolean; first: boolean }>;

function Row({ town, compact, first }: RowProps) {
  const name = compact ? town.shortName : town.town;
  return (
    <div className="ranking-row" data-first-small={first || undefined}>
      <RankCell town={town} />
      <div className="plate-cell">
        {town.plate && (compact ? <PlainPlate plate={town.plate} /> : <Plate plate={town.plate} />)}
      </div>
      <div
        className="name-cell"
        data-long={[...name].length > 4 || undefined}
        style={cssVariables({ '--length': [...name].length })}
      >
        <span>{name}</span>
      </div>
      <div className="lamp-cell">
        <div className="lamp-place" data-slot={town.code} />
        {town.total === 0 && <p className="no-issues">本期无问题</p>}
      </div>
      <div className="count-cell digits" style={cssVariables({ '--figures': `${town.closed}${town.total}`.length })}>
        {town.total > 0 && (
          <>
            <b>{town.closed}</b>
            <span>/{town.total}</span>
          </>
        )}
      </div>
      {!compact && (
        <div className="move-cell">
          {!town.reported && town.total > 0 ? <span className="unreported">未报</span> : <RankMove town={town} />}
        </div>
      )}
    </div>
  );
}

/** A character inside a shape of 22 dots cannot be read, so it stands beside it. */
function PlainPlate({ plate }: Readonly<{ plate: NonNullable<RankedTown['plate']> }>) {
  return (
    <span className="plain-plate" data-plate={plate}>
      <PlateShape plate={plate} />
      <span>{PLATE_CHARACTERS[plate]}</span>
    </span>
  );
}
