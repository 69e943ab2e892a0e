import type { Plate as PlateColour } from '@ryg/shared/domain/board.ts';
import './plate.css';

export type Coloured = NonNullable<PlateColour>;

export const PLATE_CHARACTERS: Readonly<Record<Coloured, string>> = { red: '红', yellow: '黄', green: '绿' };

/** A town's plate: the shape of its lamp with the colour's character inside. */
export function Plate({ plate }: Readonly<{ plate: Coloured }>) {
  return (
    <span className="plate" data-plate={plate} role="img" aria-label={`${PLATE_CHARACTERS[plate]}牌`}>
      <PlateShape plate={plate} />
      <span className="plate-character">{PLATE_CHARACTERS[plate]}</span>
    </span>
  );
}

/** The plate's shape alone, for places where a character inside could not be read. */
export function PlateShape({ plate }: Readonly<{ plate: Coloured }>) {
  return (
    <svg className="plate-shape" viewBox="-50 -50 100 100" aria-hidden focusable="false">
      {plate === 'green' && <circle r="50" />}
      {plate === 'yellow' && <polygon points="0,-50 57,49 -57,49" />}
      {plate === 'red' && <rect x="-50" y="-50" width="100" height="100" rx="8" />}
    </svg>
  );
}
