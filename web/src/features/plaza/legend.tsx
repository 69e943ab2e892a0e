import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import type { ReactNode } from 'react';
import { LampIcon } from '../../design/lamp-icon.tsx';

const FACES: readonly (readonly [Lamp, colour: string, meaning: string, english: string])[] = [
  ['closed', '绿', '已改好', 'Closed'],
  ['green', '绿', '按进度', 'On schedule'],
  ['yellow', '黄', '预警', 'Due soon'],
  ['red', '红', '超期或严重滞后', 'Overdue'],
  ['none', '灰', '暂不亮灯', 'Not judged'],
];

/** What the five faces mean, colour word before meaning. */
export function Legend({ english, children }: Readonly<{ english: boolean; children?: ReactNode }>) {
  return (
    <div className="legend">
      {FACES.map(([lamp, colour, meaning, word]) => (
        <span key={lamp} className="legend-pair">
          <LampIcon lamp={lamp} />
          <span className="legend-colour">{colour}</span>
          {meaning}
          {english && (
            <span className="legend-english" lang="en">
              {word}
            </span>
          )}
        </span>
      ))}
      {children}
    </div>
  );
}
