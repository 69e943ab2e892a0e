import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { Chart } from '../../../charts/chart.tsx';
import { lampFieldOption, type LampMark } from '../../../charts/lamp-field-option.ts';
import { useFontEpoch } from '../fonts.ts';
import type { LampItem } from './lamp-items.ts';
import { measureRoom } from './measure-room.ts';
import { noLamps, type LampLayout, type LampPlan, type LampRoom } from './place-lamp.ts';
import { FLIGHT_MS } from '../scene-clock.ts';
import type { Stage } from '../stage-mode.ts';

type Props = Readonly<{
  stageRef: RefObject<HTMLElement | null>;
  items: readonly LampItem[];
  stage: Stage;
  /** Where the scene wants its lamps. */
  plan: (room: LampRoom) => LampPlan;
  /** Changes with the scene; only then do lamps fly. */
  sceneKey: string;
  still: boolean;
  onShare: (share: number) => void;
}>;

type Field = Readonly<{ marks: readonly LampMark[]; drawn: number; share: number; ms: number }>;

const EMPTY: Field = { marks: [], drawn: 0, share: 1, ms: 0 };

/** All lamps of the session on one canvas; scenes only tell them where to go. */
export function LampField({ stageRef, items, stage, plan, sceneKey, still, onShare }: Props) {
  const [field, setField] = useState(EMPTY);
  const shownScene = useRef<string>(null);
  const fonts = useFontEpoch();

  useLayoutEffect(() => {
    if (!stageRef.current) return;
    const room = measureRoom(stageRef.current, stage);
    const layout = (room ? plan(room) : noLamps)(items);
    const flies = !still && shownScene.current !== null && shownScene.current !== sceneKey;
    shownScene.current = sceneKey;
    setField((before) => nextField(before, items, layout, flies ? FLIGHT_MS : 0, stage));
    onShare(layout.share);
    // Letters that arrive later change the room the page leaves, so the scene is measured again.
  }, [stageRef, items, stage, plan, sceneKey, still, fonts, onShare]);

  const option = useMemo(() => lampFieldOption(field.marks, field), [field]);
  return (
    <div className="lamp-field" data-lamps={field.drawn} data-share={field.share} aria-hidden>
      <Chart option={option} width={stage.width} height={stage.height} />
    </div>
  );
}

function nextField(before: Field, items: readonly LampItem[], layout: LampLayout, ms: number, stage: Stage): Field {
  const placed = new Map(layout.lamps.map((lamp) => [lamp.key, lamp]));
  const known = new Map(before.marks.map((mark) => [mark.key, mark]));
  const marks = items.map(({ key, lamp }): LampMark => {
    const place = placed.get(key);
    if (place) return { ...place, lamp, shown: true };
    const last = known.get(key);
    if (last) return { ...last, lamp, shown: false };
    return {
      key,
      lamp,
      x: Math.round(stage.width / 2),
      y: Math.round(stage.height / 2),
      size: 20,
      days: null,
      pedestal: 'off',
      shown: false,
    };
  });
  return { marks, drawn: layout.lamps.length, share: layout.share, ms };
}
