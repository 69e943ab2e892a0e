import type { Board } from '@ryg/shared/domain/board.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useServerTime } from '../../api/now.ts';
import { clockText } from '../../design/clock-text.ts';
import { ageOf, tagWords } from './age-words.ts';
import { isRankingWithdrawn, stageOfAge, type Contact } from './freshness.ts';
import type { Hold } from './held-slot.ts';
import { LampField } from './lamps/lamp-field.tsx';
import { lampItems } from './lamps/lamp-items.ts';
import type { LampRoom } from './lamps/place-lamp.ts';
import { singleLamps } from './lamps/single-lamps.ts';
import { PlazaFooter } from './plaza-footer.tsx';
import { AgeTag, PlazaHeader } from './plaza-header.tsx';
import { slotKey } from './playlist.ts';
import type { Slot } from './scene.ts';
import { SceneGuard } from './scene-guard.tsx';
import { SCENES } from './scene-registry.ts';
import { useFreshMoments } from './scenes/moment/fresh-moments.ts';
import { SceneView } from './scene-view.tsx';
import { DEFAULT_SHOW, type ShowSettings } from './show-settings.ts';
import { StageFrame } from './stage-frame.tsx';
import { useReducedMotion, useStage, type WallSize } from './surroundings.ts';
import { useShow, type Show } from './use-show.ts';
import { namedSlot, type WhatIsOn } from './what-is-on.ts';
import { asOfWords, nothingHead } from './words.ts';
import './plaza.css';
import './plaza-layouts.css';

type Props = Readonly<{
  board: Board;
  hold: Hold;
  /** The clock of the scenes, from the server's. */
  clock: (now: number) => number;
  /** How long ago the server was heard. */
  contact: Contact;
  /** What the office chose for this screen. */
  settings?: ShowSettings;
  /** Null: by the hour of the county. */
  night?: boolean | null;
  /** Without the canvas, for a page that keeps failing. */
  isPlain?: boolean;
  watcher?: Watcher;
  /** For looking at a wall of another size than the window. */
  size?: WallSize;
}>;

/** Whoever watches over an unattended wall; the same one for the life of the page. */
export type Watcher = Readonly<{
  onPicture: (on: WhatIsOn) => void;
  onBroken: (scene: string, error: unknown) => void;
}>;
const NOBODY: Watcher = { onPicture: () => undefined, onBroken: () => undefined };

/** The wall: header, one scene after another, footer, and the lamps that all scenes share. */
export function Plaza({ board: released, hold, clock, contact, settings = DEFAULT_SHOW, ...more }: Props) {
  const { size, night = null, isPlain = false, watcher = NOBODY } = more;
  const latest = useFreshMoments(released, clock);
  const stageRef = useRef<HTMLDivElement>(null);
  const stage = useStage(size);
  const quiet = useReducedMotion();
  const still = quiet || !settings.motion;
  const [share, setShare] = useState(1);
  const { broken, skip } = useBroken(latest, watcher);
  const age = useAge(latest, contact, clock);
  const withdrawn = isRankingWithdrawn(age.stage);
  const show = useShow({ board: latest, mode: stage.mode, withdrawn, settings, hold, clock, broken });
  const { board, slot, loop, place } = show;
  const items = useMemo(() => lampItems(board), [board]);
  const asOf = useServerTime((now) => asOfWords(board, clock(now)));
  const time = useServerTime((now) => clockText(clock(now)));
  const head = stage.mode === 'ticker' ? null : headOf(board, slot);
  const key = slotKey(slot);
  const tag = stage.mode === 'compact' || stage.mode === 'ticker' ? null : tagWords(age, asOf);
  const said = { board, asOf, age, countyOwn: board.issues.filter(({ towns }) => towns.length === 0).length };
  useTold(show, watcher);

  return (
    <StageFrame stageRef={stageRef} stage={stage} clock={clock} night={night} age={age} isTagged={tag !== null}>
      {head && <PlazaHeader {...said} head={head} english={settings.english} clock={time} mode={stage.mode} />}
      <AgeTag words={tag} />
      <main className="scene" data-phase={quiet ? 'still' : show.phase} data-shown={slot.scene}>
        <SceneGuard key={`${key}/${board.releasedAt}`} onBroken={(error) => skip(slot, error)}>
          <SceneView {...said} notices={settings.notices} slot={slot} loop={loop} stage={stage} share={share} />
        </SceneGuard>
      </main>
      {head && stage.mode !== 'compact' && (
        <PlazaFooter {...said} slot={slot} english={settings.english} place={place} mode={stage.mode} />
      )}
      {!isPlain && (
        <SceneGuard key={fieldKey(items)} onBroken={(error) => watcher.onBroken('lamps', error)}>
          <LampField
            stageRef={stageRef}
            items={items}
            stage={stage}
            plan={stage.mode === 'ticker' ? tickerLamps : SCENES[slot.scene].lamps}
            sceneKey={key}
            still={still}
            onShare={setShare}
          />
        </SceneGuard>
      )}
    </StageFrame>
  );
}

function useAge(board: Board, contact: Contact, clock: (now: number) => number) {
  const stage = useServerTime((now) => stageOfAge(board, contact, clock(now)));
  return ageOf(stage, contact);
}

/** Tells of a picture once it is there; the watcher knows by its key whether it is another one. */
function useTold(show: Show, { onPicture }: Watcher): void {
  useEffect(() => {
    const { board, slot, loop, next } = show;
    const key = `${slotKey(slot)} ${loop}`;
    onPicture({ ...namedSlot(slot), key, loop, ms: slot.ms, next, snapshot: board.number });
  }, [show, onPicture]);
}

function headOf(board: Board, slot: Slot) {
  return board.totals.issues === 0 ? nothingHead(board) : (SCENES[slot.scene].head?.(board, slot) ?? null);
}

/** Scenes that could not be drawn with this board; another board gives each of them another chance. */
type Broken = Readonly<{ board: Board; scenes: readonly string[] }>;
const NONE: readonly string[] = [];
const brokenIn = (board: Board, broken: Broken) => (broken.board === board ? broken.scenes : NONE);

function useBroken(board: Board, watcher: Watcher) {
  const [broken, setBroken] = useState<Broken>({ board, scenes: [] });
  const skip = useCallback(
    (slot: Slot, error: unknown) => {
      watcher.onBroken(slot.scene, error);
      setBroken((before) => ({ board, scenes: [...brokenIn(board, before), slotKey(slot)] }));
    },
    [board, watcher],
  );
  return { broken: brokenIn(board, broken), skip };
}

const tickerLamps = ({ rects }: LampRoom) => singleLamps(rects);

/** The canvas holds a fixed set of lamps; another set starts another canvas. */
const fieldKey = (items: readonly { key: string }[]): string => items.map(({ key }) => key).join(' ');
