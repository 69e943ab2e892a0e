import type { Light } from '@ryg/shared/domain/rule-pack.ts';
import { lampShapes } from '../../../../design/lamp-geometry.ts';
import { middleBox, type LampShape } from '../../../../design/lamp-shape.ts';
import { LampPieces } from '../../../../design/lamp-icon.tsx';

/** Large enough for every part of a lamp; its true size is the page's. */
const SIZE = 100;
const look = { size: SIZE, days: null, pedestal: 'off' } as const;

/** As large as this, the red lamp's rim would be a frame. */
const thinRim = (shape: LampShape): LampShape =>
  shape.kind === 'box' && shape.fill === 'red' ? middleBox(43.5, 12, 'red') : shape;

/**
 * The green disc grows out of what the lamp was, with a black gap between, so that no two colours ever mix or flash.
 * It lies over the lamp of the canvas and ends as its exact likeness; when the scene leaves, that one flies home.
 */
export function MomentLamp({ before }: Readonly<{ before: Light }>) {
  const after = lampShapes({ ...look, lamp: 'closed' });
  return (
    <svg className="lamp-icon moment-lamp" viewBox="-50 -50 100 100" aria-hidden focusable="false">
      <g className="moment-before">
        <LampPieces shapes={lampShapes({ ...look, lamp: before }).map(thinRim)} />
      </g>
      <g className="moment-after">
        <circle r="46.5" fill="var(--bg)" />
        <LampPieces shapes={after.filter(({ kind }) => kind === 'disc')} />
        <g className="moment-tick">
          <LampPieces shapes={after.filter(({ kind }) => kind === 'line')} />
        </g>
      </g>
    </svg>
  );
}
