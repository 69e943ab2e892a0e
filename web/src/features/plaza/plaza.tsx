import type { Board } from '@ryg/shared/domain/board.ts';
import { cssVariables } from '../../design/css-variables.ts';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useServerTime } from '../../api/now.ts';
import { clockText, countyTime } from '../../design/clock-text.ts';
import { ageOf, tagWords } from './age-words.ts';
import { isRankingWithdrawn, stageOfAge, type Contact } from './freshness.ts';
import type { Hold } from './held-slot.ts';
import { LampField } from './lamp-field.tsx';
import { lampItems } from './lamp-items.ts';
import { PlazaFooter } from './plaza-footer.tsx';
import { PlazaHeader } from './plaza-header.tsx';
import { slotKey } from './playlist.ts';
import { isNight } from './scene-clock.ts';
import { SceneGuard } from './scene-guard.tsx';
import { SceneView } from './scene-view.tsx';
import { rowsPerPage } from './stage-mode.ts';
import { useReducedMotion, useStage, type WallSize } from './surroundings.ts';
import { headOf } from './scene-head.ts';
import { useShow } from './use-show.ts';
import { asOfWords } from './words.ts';
import './plaza.css';

type Props = Readonly<{
  board: Board;
  hold: Hold;
  /** The clock of the scenes, from the server's. */
  clock: (now: number) => number;
  /** How long ago the server was heard. */
  contact: Contact;
  /** For looking at a wall of another size than the window. */
  size?: WallSize;
}>;

/** The wall: header, one scene after another, footer, and the lamps that all scenes share. */
export function Plaza({ board: latest, hold, clock, contact, size }: Props) {
  const stageRef = useRef<HTMLDivElement>(null);
  const stage = useStage(size);
  const still = useReducedMotion();
  const [share, setShare] = useState(1);
  const [broken, setBroken] = useState<Broken>({ board: latest, scenes: [] });
  const ageStage = useServerTime((now) => stageOfAge(latest, contact, clock(now)));
  const withdrawn = isRankingWithdrawn(ageStage);
  const age = ageOf(ageStage, contact);
  const rows = rowsPerPage(stage.mode, latest.ranking.length);
  const { board, slot, loop, phase } = useShow({
    board: latest,
    rowsPerPage: rows,
    withdrawn,
    hold,
    clock,
    broken: brokenIn(latest, broken),
  });
  const items = useMemo(() => lampItems(board), [board]);
  const key = slotKey(slot);
  const skip = useCallback(
    () => setBroken((before) => ({ board: latest, scenes: [...brokenIn(latest, before), key] })),
    [key, latest],
  );
  const asOf = useServerTime((now) => asOfWords(board, clock(now)));
  const tag = stage.mode === 'compact' ? null : tagWords(age, asOf);
  const countyOwn = board.issues.filter(({ towns }) => towns.length === 0).length;

  return (
    <div
      ref={stageRef}
      className="wall stage"
      data-mode={stage.mode}
      data-age={ageStage}
      data-tagged={tag !== null || undefined}
      data-hours={useServerTime((now) => (isNight(countyTime(clock(now))) ? 'night' : 'day'))}
      style={cssVariables({
        '--u': `${stage.u}px`,
        '--p': `${stage.p}px`,
        '--line': `${Math.max(2, Math.round(stage.height * 0.004))}px`,
      })}
    >
      <PlazaHeader
        {...headOf(board, slot)}
        asOf={asOf}
        clock={useServerTime((now) => clockText(clock(now)))}
        age={age}
        demo={board.demo}
        mode={stage.mode}
      />
      {tag && (
        <p className="plaza-tag" role="status">
          {tag}
        </p>
      )}
      <main className="scene" data-phase={still ? 'still' : phase} data-shown={slot.scene}>
        <SceneGuard key={`${key}/${board.releasedAt}`} onBroken={skip}>
          <SceneView board={board} slot={slot} loop={loop} stage={stage} share={share} countyOwn={countyOwn} />
        </SceneGuard>
      </main>
      {stage.mode !== 'compact' && (
        <PlazaFooter board={board} scene={slot.scene} mode={stage.mode} countyOwn={countyOwn} />
      )}
      <SceneGuard key={fieldKey(items)} onBroken={NOTHING}>
        <LampField stageRef={stageRef} items={items} stage={stage} sceneKey={key} still={still} onShare={setShare} />
      </SceneGuard>
    </div>
  );
}

/** Scenes that could not be drawn with this board; another board gives each of them another chance. */
type Broken = Readonly<{ board: Board; scenes: readonly string[] }>;
const NONE: readonly string[] = [];
const brokenIn = (board: Board, broken: Broken) => (broken.board === board ? broken.scenes : NONE);

const NOTHING = () => undefined;

/** The canvas holds a fixed set of lamps; another set starts another canvas. */
const fieldKey = (items: readonly { key: string }[]): string => items.map(({ key }) => key).join(' ');
