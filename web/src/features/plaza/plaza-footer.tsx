import type { Board } from '@ryg/shared/domain/board.ts';
import { Legend } from './legend.tsx';
import { SCENES, type SceneName } from './scene-name.ts';
import type { Mode } from './stage-mode.ts';

type Props = Readonly<{ board: Board; scene: SceneName; mode: Mode; countyOwn: number }>;

/** Legend or publisher, the number to call, where in the loop we are, and that these are sample data. */
export function PlazaFooter({ board, scene, mode, countyOwn }: Props) {
  const legend = scene !== 'overview';
  // The legend leaves a wide footer no room for the words before the number.
  const bare = legend && mode === 'wide';
  return (
    <footer className="plaza-footer" data-legend={legend || undefined}>
      {legend ? (
        <Legend>{mode === 'portrait' && scene === 'ranking' && <SharedNote countyOwn={countyOwn} />}</Legend>
      ) : (
        <p className="plaza-publisher">{board.publisher} 公示</p>
      )}
      <p className="plaza-hotline">
        {board.hotline !== '' && !bare && '群众监督 '}
        <b className="digits">{board.hotline}</b>
      </p>
      <Pips scene={scene} />
      {board.demo && <p className="plaza-demo">演示数据</p>}
    </footer>
  );
}

function SharedNote({ countyOwn }: Readonly<{ countyOwn: number }>) {
  return (
    <span className="legend-line">
      <i className="pedestal-sign" />
      多镇共有
      {countyOwn > 0 && <span className="legend-after">县直 {countyOwn} 件不上榜</span>}
    </span>
  );
}

function Pips({ scene }: Readonly<{ scene: SceneName }>) {
  return (
    <span className="plaza-pips" aria-hidden>
      {SCENES.map((name) => (
        <i key={name} data-on={name === scene || undefined} />
      ))}
    </span>
  );
}
