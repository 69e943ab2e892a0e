import { describe, expect, it } from 'vitest';
import { lampShapes, pedestalPixels, type LampLook } from '@ryg/web/design/lamp-geometry.ts';

const shapes = (look: Partial<LampLook>) =>
  lampShapes({ lamp: 'closed', size: 50, days: null, pedestal: 'off', ...look });
const texts = (look: Partial<LampLook>) => shapes(look).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
const kinds = (look: Partial<LampLook>) => shapes(look).map(({ kind }) => kind);

describe('lampShapes', () => {
  it('draws five faces that differ in shape, not only in colour', () => {
    const faces = (['closed', 'green', 'yellow', 'red', 'none'] as const).map((lamp) => kinds({ lamp }).join(' '));
    expect(new Set(faces).size).toBe(5);
    const flat = (['closed', 'green', 'yellow', 'red', 'none'] as const).map((lamp) =>
      kinds({ lamp, size: 12 }).join(' '),
    );
    expect(new Set(flat).size).toBe(5);
  });

  it('says days from 52 pixels on, and the words around them from 110', () => {
    expect(texts({ lamp: 'yellow', size: 51, days: 3 })).toEqual([]);
    expect(texts({ lamp: 'yellow', size: 52, days: 3 })).toEqual(['3']);
    expect(texts({ lamp: 'red', size: 109, days: 12 })).toEqual(['12']);
    expect(texts({ lamp: 'red', size: 110, days: 12 })).toEqual(['超期', '12', '天']);
  });

  it('leaves the ring empty whatever its size, and a red lamp that is not late its cross', () => {
    expect(kinds({ lamp: 'green', size: 200, days: 20 })).toEqual(['ring']);
    expect(kinds({ lamp: 'red', size: 200, days: 0 })).toEqual(['box', 'box', 'line', 'line']);
  });

  it('stays inside its box, pedestal in the box included', () => {
    const all = (['closed', 'green', 'yellow', 'red', 'none'] as const).flatMap((lamp) =>
      (['off', 'inside'] as const).flatMap((pedestal) => shapes({ lamp, size: 120, days: 8, pedestal })),
    );
    const reach = all.map((shape) => {
      if (shape.kind === 'box') return Math.max(-shape.x, -shape.y, shape.x + shape.width, shape.y + shape.height);
      return shape.kind === 'disc' || shape.kind === 'ring' ? Math.abs(shape.y) + shape.radius : 0;
    });
    expect(Math.max(...reach)).toBeLessThanOrEqual(50);
  });
});

describe('pedestalPixels', () => {
  it('is a bar of whole pixels, never thinner than two, clear of the lamp', () => {
    for (let size = 8; size <= 120; size++) {
      const { width, top, bottom } = pedestalPixels(size);
      expect([width, top, bottom].every(Number.isInteger)).toBe(true);
      expect(bottom - top).toBeGreaterThanOrEqual(2);
      expect(top).toBeGreaterThan(size / 2 - 0.5);
      expect(width).toBeLessThan(size);
    }
  });
});
