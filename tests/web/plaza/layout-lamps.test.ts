import { describe, expect, it } from 'vitest';
import { pedestalPixels } from '@ryg/web/design/lamp-geometry.ts';
import { lampItems } from '@ryg/web/features/plaza/lamps/lamp-items.ts';
import type { LampPlan, PlacedLamp } from '@ryg/web/features/plaza/lamps/place-lamp.ts';
import { aBoard } from '../../support/a-board.ts';
import { groupsOf, rowRects, rowsOf, towersOf, waffleOf, wallOf } from '../../support/lamp-scenes.ts';

const board = aBoard();
const items = lampItems(board);
const scenes: readonly (readonly [string, LampPlan])[] = [
  ['towers', towersOf(board)],
  ['rows', rowsOf(board)],
  ['crowded rows', rowsOf(board, 300, 36)],
  ['wall', wallOf(800, 420)],
  ['waffle', waffleOf('610923108')],
  ['groups', groupsOf()],
];

function overlapping(lamps: readonly PlacedLamp[]): readonly string[] {
  return lamps.flatMap((one, index) =>
    lamps
      .slice(index + 1)
      .filter((other) => Math.abs(one.x - other.x) < one.size && Math.abs(one.y - other.y) < one.size)
      .map((other) => `${one.key} and ${other.key}`),
  );
}

describe.each(scenes)('%s', (_, scene) => {
  const { lamps } = scene(items);

  it('lets no lamp touch another at rest', () => {
    expect(overlapping(lamps)).toEqual([]);
  });

  it('puts every middle on a whole pixel and draws no lamp twice', () => {
    expect(
      lamps.filter(({ x, y, size }) => !Number.isInteger(x) || !Number.isInteger(y) || !Number.isInteger(size)),
    ).toEqual([]);
    expect(new Set(lamps.map(({ key }) => key)).size).toBe(lamps.length);
  });
});

describe('the overview', () => {
  it('draws every issue exactly once, never a copy', () => {
    const { lamps } = towersOf(board)(items);
    expect(lamps.map(({ key }) => key).toSorted()).toEqual(board.issues.map(({ id }) => id).toSorted());
    expect(lamps.every(({ pedestal }) => pedestal === 'off')).toBe(true);
  });

  it('builds from the floor: whatever is red stands above whatever is closed in the same tower', () => {
    const { lamps } = towersOf(board)(items);
    const at = new Map(lamps.map((lamp) => [lamp.key, lamp.y]));
    const own = items.filter(({ issue }) => issue.towns.length === 1 && issue.towns[0] === '610923108');
    const [red, closed] = ['red', 'closed'].map((face) =>
      own.filter(({ lamp }) => lamp === face).map(({ key }) => at.get(key) ?? 0),
    );
    expect(Math.max(...(red ?? []))).toBeLessThanOrEqual(Math.min(...(closed ?? [])));
  });

  it('lets one lamp stand for five only where a wall has no room, and says so', () => {
    const many = aBoard({ towns: 300 });
    const roomy = wallOf(1350, 640)(lampItems(many));
    const small = wallOf(330, 180)(lampItems(many));
    expect([roomy.share, roomy.lamps.length]).toEqual([1, many.issues.length]);
    expect(small.share).toBe(5);
    expect(small.lamps.length).toBeLessThan(many.issues.length / 4);
    expect(Math.min(...small.lamps.map(({ size }) => size))).toBeGreaterThanOrEqual(8);
  });
});

describe('the ranking', () => {
  const { lamps } = rowsOf(board)(items);

  it('draws a shared issue in the row of each of its towns', () => {
    const shared = board.issues.filter(({ towns }) => towns.length > 1);
    const copies = shared.reduce((sum, { towns }) => sum + towns.length, 0);
    expect(lamps.filter(({ pedestal }) => pedestal !== 'off').length).toBe(copies);
    expect(lamps.length).toBe(board.ranking.reduce((sum, { total }) => sum + total, 0));
  });

  it('keeps every pedestal inside its row', () => {
    const rects = rowRects(board);
    const townOf = new Map(items.map(({ key, town }) => [key, town]));
    const standing = lamps.filter(({ pedestal }) => pedestal === 'below');
    expect(standing.length).toBeGreaterThan(0);
    for (const lamp of standing) {
      const row = rects.get(townOf.get(lamp.key) ?? '');
      expect(lamp.y + pedestalPixels(lamp.size).bottom).toBeLessThanOrEqual((row?.y ?? 0) + (row?.height ?? 0));
    }
  });

  it('has one lamp size for all rows', () => {
    expect(new Set(lamps.map(({ size }) => size)).size).toBe(1);
  });
});

describe('a town', () => {
  const { lamps } = waffleOf('610923108')(items);

  it('shows its own issues and the shared ones, worst first, with their days', () => {
    const faces = new Map(items.map(({ key, lamp }) => [key, lamp]));
    const inReadingOrder = lamps.toSorted((a, b) => a.y - b.y || a.x - b.x);
    expect(inReadingOrder.map(({ key }) => faces.get(key))).toEqual([
      'red',
      'red',
      'yellow',
      'yellow',
      ...Array.from({ length: 7 }, () => 'closed'),
    ]);
    expect(inReadingOrder.slice(0, 4).map(({ days }) => days)).toEqual([12, 5, 3, 3]);
    expect(inReadingOrder.slice(4).every(({ days }) => days === null)).toBe(true);
  });
});

describe('groups', () => {
  it('draws every issue of a theme once, in one size for all of them', () => {
    const { lamps } = groupsOf()(items);
    expect(lamps.length).toBe(board.totals.issues);
    expect(new Set(lamps.map(({ size }) => size)).size).toBe(1);
  });
});
