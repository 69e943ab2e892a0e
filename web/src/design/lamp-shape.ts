/** Names of the lamp's colours; each view says what they are. */
export type LampInk =
  | 'green'
  | 'green-rim'
  | 'on-green'
  | 'yellow'
  | 'yellow-rim'
  | 'on-yellow'
  | 'red'
  | 'red-rim'
  | 'on-red'
  | 'none'
  | 'pedestal'
  | 'on-pedestal';

export type Point = readonly [number, number];

/** One flat piece of a lamp in a box of 100 by 100 around 0,0. Canvas and SVG draw the same list. */
export type LampShape =
  | Readonly<{ kind: 'disc'; y: number; radius: number; fill: LampInk }>
  | Readonly<{ kind: 'ring'; y: number; radius: number; width: number; stroke: LampInk }>
  | Readonly<{ kind: 'polygon'; points: readonly Point[]; fill: LampInk; rounding: number }>
  | Readonly<{ kind: 'box'; x: number; y: number; width: number; height: number; radius: number; fill: LampInk }>
  | Readonly<{ kind: 'line'; points: readonly Point[]; width: number; stroke: LampInk }>
  | Readonly<{
      kind: 'text';
      text: string;
      x: number;
      y: number;
      size: number;
      align: 'left' | 'center' | 'right';
      face: 'digits' | 'han';
      fill: LampInk;
    }>;

/** A box around the middle, given by its half sides. */
export function middleBox(half: number, radius: number, fill: LampInk): LampShape {
  return { kind: 'box', x: -half, y: -half, width: 2 * half, height: 2 * half, radius, fill };
}

/** The same piece smaller and higher, so that a pedestal fits under it. */
export function lifted(shape: LampShape, scale: number, lift: number): LampShape {
  const at = ([x, y]: Point): Point => [x * scale, y * scale - lift];
  switch (shape.kind) {
    case 'disc':
      return { ...shape, radius: shape.radius * scale, y: shape.y * scale - lift };
    case 'ring':
      return { ...shape, radius: shape.radius * scale, width: shape.width * scale, y: shape.y * scale - lift };
    case 'polygon':
      return { ...shape, points: shape.points.map(at), rounding: shape.rounding * scale };
    case 'line':
      return { ...shape, points: shape.points.map(at), width: shape.width * scale };
    case 'box':
      return {
        ...shape,
        x: shape.x * scale,
        y: shape.y * scale - lift,
        width: shape.width * scale,
        height: shape.height * scale,
        radius: shape.radius * scale,
      };
    case 'text':
      return { ...shape, x: shape.x * scale, y: shape.y * scale - lift, size: shape.size * scale };
  }
}
