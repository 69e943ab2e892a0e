import type { ReactNode, RefObject } from 'react';
import { useServerTime } from '../../api/now.ts';
import { countyTime } from '../../design/clock-text.ts';
import { cssVariables } from '../../design/css-variables.ts';
import { isNight } from './scene-clock.ts';
import type { Stage } from './stage-mode.ts';

type Props = Readonly<{
  stageRef: RefObject<HTMLDivElement | null>;
  stage: Stage;
  clock: (now: number) => number;
  children: ReactNode;
}>;

/** The wall itself: its layout, its units, and whether it is night. */
export function StageFrame({ stageRef, stage, clock, children }: Props) {
  return (
    <div
      ref={stageRef}
      className="wall stage"
      data-mode={stage.mode}
      data-hours={useServerTime((now) => (isNight(countyTime(clock(now))) ? 'night' : 'day'))}
      style={cssVariables({
        '--u': `${stage.u}px`,
        '--p': `${stage.p}px`,
        '--line': `${Math.max(2, Math.round(stage.height * 0.004))}px`,
      })}
    >
      {children}
    </div>
  );
}
