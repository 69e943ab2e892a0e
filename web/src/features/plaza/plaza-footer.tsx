import type { Board } from '@ryg/shared/domain/board.ts';
import { Legend } from './legend.tsx';
import type { Slot } from './scene.ts';
import { SCENES } from './scene-registry.ts';
import type { Mode } from './stage-mode.ts';
import type { Place } from './use-show.ts';

type Props = Readonly<{
  board: Board;
  slot: Slot;
  english: boolean;
  place: Place | null;
  mode: Mode;
  countyOwn: number;
}>;

/** Legend or publisher, the number to call, where in the loop we are, and that these are sample data. */
export function PlazaFooter({ board, slot, english, place, mode, countyOwn }: Props) {
  const legend = board.totals.issues > 0 && SCENES[slot.scene].footer === 'legend';
  // The legend leaves a wide footer no room for the words before the number.
  const bare = legend && mode === 'wide';
  return (
    <footer className="plaza-footer" data-legend={legend || undefined}>
      {legend ? (
        <Legend english={english && mode === 'strip'}>
          {mode === 'portrait' && slot.scene === 'ranking' && <SharedNote countyOwn={countyOwn} />}
        </Legend>
      ) : (
        <p className="plaza-publisher">{board.publisher} 公示</p>
      )}
      <p className="plaza-hotline">
        {board.hotline !== '' && !bare && '群众监督 '}
        <b className="digits">{board.hotline}</b>
      </p>
      {place && <LoopBar {...place} />}
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

/** Where in the loop we are: as wide with thirty pictures as with three. */
function LoopBar({ index, of }: Place) {
  return (
    <svg className="loop-bar" viewBox={`0 0 ${of} 1`} preserveAspectRatio="none" aria-hidden>
      <rect className="loop-bar-track" width={of} height="1" />
      <rect className="loop-bar-here" x={index} width="1" height="1" />
    </svg>
  );
}
