import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { lampShapes, MARKED_FROM } from './lamp-geometry.ts';
import type { LampInk, LampShape } from './lamp-shape.ts';

const ink = (name: LampInk) => `var(--lamp-${name})`;

type Props = Readonly<{
  lamp: Lamp;
  /** A bar inside the box marks an issue of several towns. */
  shared?: boolean;
  className?: string;
}>;

/** A lamp as a small picture of 1 em; the word beside it carries the meaning, so readers of text pass it by. */
export function LampIcon({ lamp, shared = false, className }: Props) {
  const shapes = lampShapes({ lamp, size: MARKED_FROM, days: null, pedestal: shared ? 'inside' : 'off' });
  return (
    <svg
      className={className ? `lamp-icon ${className}` : 'lamp-icon'}
      viewBox="-50 -50 100 100"
      aria-hidden
      focusable="false"
    >
      <LampPieces shapes={shapes} />
    </svg>
  );
}

/** Pieces of a lamp inside a picture of its own, 100 by 100 around 0,0. Its days are written beside it. */
export const LampPieces = ({ shapes }: Readonly<{ shapes: readonly LampShape[] }>) =>
  shapes.map((shape, index) => <Piece key={index} shape={shape} />);

function Piece({ shape }: Readonly<{ shape: LampShape }>) {
  switch (shape.kind) {
    case 'disc':
      return <circle cy={shape.y} r={shape.radius} fill={ink(shape.fill)} />;
    case 'ring':
      return <circle cy={shape.y} r={shape.radius} fill="none" stroke={ink(shape.stroke)} strokeWidth={shape.width} />;
    case 'polygon':
      return (
        <polygon
          points={shape.points.join(' ')}
          fill={ink(shape.fill)}
          stroke={ink(shape.fill)}
          strokeWidth={shape.rounding}
          strokeLinejoin="round"
        />
      );
    case 'box':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius}
          fill={ink(shape.fill)}
        />
      );
    case 'line':
      return (
        <polyline
          points={shape.points.join(' ')}
          fill="none"
          stroke={ink(shape.stroke)}
          strokeWidth={shape.width}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      );
    case 'text':
      return null;
  }
}
