import type { ReactNode, RefObject } from 'react';
import { useServerTime } from '../../api/now.ts';
import { countyTime } from '../../design/clock-text.ts';
import { cssVariables } from '../../design/css-variables.ts';
import type { Age } from './age-words.ts';
import { isNight } from './scene-clock.ts';
import type { Stage } from './stage-mode.ts';

const SHIFTS = [-2, 0, 2, 0];

type Props = Readonly<{
  stageRef: RefObject<HTMLDivElement | null>;
  stage: Stage;
  clock: (now: number) => number;
  /** Null: by the hour of the county. */
  night: boolean | null;
  age: Age;
  isTagged: boolean;
  children: ReactNode;
}>;

/** The wall itself: its layout, its units, and whether it is night. */
export function StageFrame({ stageRef, stage, clock, night, age, isTagged, children }: Props) {
  const isDark = useServerTime((now) => night ?? isNight(countyTime(clock(now))));
  // Letters that stand still for years burn in, so the frame walks a few pixels to and fro.
  const shift = useServerTime((now) => SHIFTS[countyTime(clock(now)).hour % SHIFTS.length] ?? 0);
  return (
    <div
      ref={stageRef}
      className="wall stage"
      data-mode={stage.mode}
      data-hours={isDark ? 'night' : 'day'}
      data-age={age.stage}
      data-tagged={isTagged || undefined}
      style={cssVariables({
        '--u': `${stage.u}px`,
        '--shift': `${shift}px`,
        '--p': `${stage.p}px`,
        '--line': `${Math.max(2, Math.round(stage.height * 0.004))}px`,
      })}
    >
      {children}
    </div>
  );
}
