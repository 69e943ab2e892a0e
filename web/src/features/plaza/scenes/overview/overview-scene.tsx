import type { Board } from '@ryg/shared/domain/board.ts';
import { cssVariables } from '../../../../design/css-variables.ts';
import { cardsAcross, overviewColumns, overviewForm, type Column } from './overview-form.ts';
import { SHARED } from '../../lamps/lamp-items.ts';
import type { SceneProps } from '../../scene.ts';
import type { Stage } from '../../stage-mode.ts';
import { OverviewPanel } from './overview-panel.tsx';
import { Ridge } from './ridge.tsx';
import { WeekLine } from './week-line.tsx';
import './overview.css';
import './overview-layouts.css';

/** The whole county: how many are put right, how many are not, and every issue as a lamp over its town. */
export function OverviewScene({ board, stage, share }: SceneProps) {
  const wide = stage.mode === 'wide' || stage.mode === 'strip';
  return (
    <div className="overview">
      <OverviewPanel board={board} mode={stage.mode} />
      <section className="overview-picture">
        {wide && <WeekLine week={board.week} />}
        <CountyLamps board={board} stage={stage} share={share} />
      </section>
    </div>
  );
}

/** Every issue as a lamp: over the names of towns while both can be read, else on one wall. */
export function CountyLamps({ board, stage, share }: Pick<SceneProps, 'board' | 'stage' | 'share'>) {
  const columns = overviewColumns(board);
  if (overviewForm(columns, stage) === 'wall') return <LampWall board={board} share={share} />;
  return stage.mode === 'portrait' ? <Cards columns={columns} /> : <Skyline columns={columns} stage={stage} />;
}

const describe = ({ name, issues, closed }: Column) => `${name} ${issues} 件，已改好 ${closed} 件`;

function Skyline({ columns, stage }: Readonly<{ columns: readonly Column[]; stage: Stage }>) {
  const last =
    columns.at(-1)?.key === SHARED ? (stage.mode === 'compact' ? ' minmax(0, 1.5fr)' : ' minmax(0, 1.12fr)') : '';
  const towns = columns.length - (last ? 1 : 0);
  const longest = Math.max(1, ...columns.filter(({ key }) => key !== SHARED).map(({ name }) => [...name].length));
  return (
    <div
      className="skyline"
      data-scene="towers"
      style={{
        gridTemplateColumns: `repeat(${towns}, minmax(0, 1fr))${last}`,
        ...cssVariables({ '--longest': Math.max(3, longest), '--columns': columns.length }),
      }}
    >
      {stage.mode !== 'compact' && <Ridge />}
      {columns.map((column) => (
        <div
          key={column.key}
          className="tower"
          data-shared={column.key === SHARED || undefined}
          aria-label={describe(column)}
          role="img"
        >
          <div className="tower-lamps" data-slot={column.key} />
          <div className="tower-floor" />
          <TowerName column={column} mode={stage.mode} />
        </div>
      ))}
    </div>
  );
}

function TowerName({ column, mode }: Readonly<{ column: Column; mode: Stage['mode'] }>) {
  if (column.key !== SHARED)
    return (
      <div className="tower-name" data-text={column.name}>
        {column.name}
      </div>
    );
  if (mode === 'strip') return <div className="tower-name">多镇・县直</div>;
  return (
    <div className="tower-name tower-name-block">
      多镇
      <br />
      县直
    </div>
  );
}

function Cards({ columns }: Readonly<{ columns: readonly Column[] }>) {
  const across = cardsAcross(columns.length);
  const longest = Math.max(3, ...columns.filter(({ key }) => key !== SHARED).map(({ name }) => [...name].length));
  return (
    <div
      className="street-cards"
      data-scene="towers"
      style={{
        gridTemplateColumns: `repeat(${across}, minmax(0, 1fr))`,
        ...cssVariables({ '--longest': longest, '--rows': Math.ceil(columns.length / across) }),
      }}
    >
      {columns.map((column) => (
        <div
          key={column.key}
          className="street-card"
          data-shared={column.key === SHARED || undefined}
          aria-label={describe(column)}
          role="img"
        >
          <div className="street-name">{column.name}</div>
          <div className="street-lamps" data-slot={column.key} />
        </div>
      ))}
    </div>
  );
}

const PLATES = [
  ['green', '绿牌'],
  ['yellow', '黄牌'],
  ['red', '红牌'],
] as const;

/** Too many towns to name: all lamps by colour, and how many towns have which plate. */
function LampWall({ board, share }: Readonly<{ board: Board; share: number }>) {
  const counts = PLATES.map(([plate, word]) => ({
    plate,
    word,
    towns: board.ranking.filter((town) => town.plate === plate).length,
  }));
  return (
    <div className="lamp-wall" data-scene="wall">
      <div className="lamp-wall-lamps" data-slot="wall" />
      <div className="plate-band">
        {share > 1 && <p className="share-note">1 格 = {share} 个</p>}
        {counts
          .filter(({ towns }) => towns > 0)
          .map(({ plate, word, towns }) => (
            <p key={plate} className="plate-part" data-plate={plate} style={{ flexGrow: towns }}>
              {word} <b className="digits">{towns}</b>
              <span className="plate-unit"> 镇</span>
            </p>
          ))}
      </div>
    </div>
  );
}
