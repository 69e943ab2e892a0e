import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import type { ReactNode } from 'react';
import { LampIcon } from '../../design/lamp-icon.tsx';

const FACES: readonly (readonly [Lamp, colour: string, meaning: string])[] = [
  ['closed', '绿', '已改好'],
  ['green', '绿', '按进度'],
  ['yellow', '黄', '预警'],
  ['red', '红', '超期或严重滞后'],
  ['none', '灰', '暂不亮灯'],
];

/** What the five faces mean, colour word before meaning. */
export function Legend({ children }: Readonly<{ children?: ReactNode }>) {
  return (
    <div className="legend">
      {FACES.map(([lamp, colour, meaning]) => (
        <span key={lamp} className="legend-pair">
          <LampIcon lamp={lamp} />
          <span className="legend-colour">{colour}</span>
          {meaning}
        </span>
      ))}
      {children}
    </div>
  );
}
