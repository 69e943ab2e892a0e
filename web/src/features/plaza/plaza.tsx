import type { Board } from '@ryg/shared/domain/board.ts';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useServerTime } from '../../api/now.ts';
import { clockText } from '../../design/clock-text.ts';
import { isWithdrawn } from './freshness.ts';
import type { Hold } from './held-slot.ts';
import { LampField } from './lamps/lamp-field.tsx';
import { lampItems } from './lamps/lamp-items.ts';
import { PlazaFooter } from './plaza-footer.tsx';
import { PlazaHeader } from './plaza-header.tsx';
import { slotKey } from './playlist.ts';
import type { Slot } from './scene.ts';
import { SceneGuard } from './scene-guard.tsx';
import { SCENES } from './scene-registry.ts';
import { SceneView } from './scene-view.tsx';
import { DEFAULT_SHOW, type ShowSettings } from './show-settings.ts';
import { StageFrame } from './stage-frame.tsx';
import { useReducedMotion, useStage, type WallSize } from './surroundings.ts';
import { useShow } from './use-show.ts';
import { asOfWords, nothingHead } from './words.ts';
import './plaza.css';

type Props = Readonly<{
  board: Board;
  hold: Hold;
  /** The clock of the scenes, from the server's. */
  clock: (now: number) => number;
  /** Whole minutes since the server last answered. */
  minutesSilent: number;
  /** What the office chose for this screen. */
  settings?: ShowSettings;
  /** For looking at a wall of another size than the window. */
  size?: WallSize;
}>;

/** The wall: header, one scene after another, footer, and the lamps that all scenes share. */
export function Plaza({ board: latest, hold, clock, minutesSilent, settings = DEFAULT_SHOW, size }: Props) {
  const stageRef = useRef<HTMLDivElement>(null);
  const stage = useStage(size);
  const quiet = useReducedMotion();
  const still = quiet || !settings.motion;
  const [share, setShare] = useState(1);
  const { broken, skip } = useBroken(latest);
  const withdrawn = useServerTime((now) => isWithdrawn(latest, minutesSilent, clock(now)));
  const show = useShow({ board: latest, mode: stage.mode, withdrawn, settings, hold, clock, broken });
  const { board, slot, loop, place } = show;
  const items = useMemo(() => lampItems(board), [board]);
  const asOf = useServerTime((now) => asOfWords(board, clock(now)));
  const time = useServerTime((now) => clockText(clock(now)));
  const head = headOf(board, slot);
  const key = slotKey(slot);
  const said = { board, asOf, minutesSilent, countyOwn: board.issues.filter(({ towns }) => towns.length === 0).length };

  return (
    <StageFrame stageRef={stageRef} stage={stage} clock={clock}>
      {head && <PlazaHeader {...said} head={head} english={settings.english} clock={time} mode={stage.mode} />}
      <main className="scene" data-phase={quiet ? 'still' : show.phase} data-shown={slot.scene}>
        <SceneGuard key={`${key}/${board.releasedAt}`} onBroken={() => skip(key)}>
          <SceneView {...said} slot={slot} loop={loop} stage={stage} share={share} />
        </SceneGuard>
      </main>
      {head && stage.mode !== 'compact' && (
        <PlazaFooter {...said} slot={slot} english={settings.english} place={place} mode={stage.mode} />
      )}
      <SceneGuard key={fieldKey(items)} onBroken={NOTHING}>
        <LampField
          stageRef={stageRef}
          items={items}
          stage={stage}
          plan={SCENES[slot.scene].lamps}
          sceneKey={key}
          still={still}
          onShare={setShare}
        />
      </SceneGuard>
    </StageFrame>
  );
}

function headOf(board: Board, slot: Slot) {
  return board.totals.issues === 0 ? nothingHead(board) : (SCENES[slot.scene].head?.(board, slot) ?? null);
}

/** Scenes that could not be drawn with this board; another board gives each of them another chance. */
type Broken = Readonly<{ board: Board; scenes: readonly string[] }>;
const NONE: readonly string[] = [];
const brokenIn = (board: Board, broken: Broken) => (broken.board === board ? broken.scenes : NONE);

function useBroken(board: Board) {
  const [broken, setBroken] = useState<Broken>({ board, scenes: [] });
  const skip = useCallback(
    (key: string) => setBroken((before) => ({ board, scenes: [...brokenIn(board, before), key] })),
    [board],
  );
  return { broken: brokenIn(board, broken), skip };
}

const NOTHING = () => undefined;

/** The canvas holds a fixed set of lamps; another set starts another canvas. */
const fieldKey = (items: readonly { key: string }[]): string => items.map(({ key }) => key).join(' ');
