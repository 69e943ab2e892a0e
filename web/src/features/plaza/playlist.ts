import { PLAZA_SCENES, type PlazaScene } from '@ryg/shared/domain/plaza-scene.ts';
import type { Page, ShowSource, Slot } from './scene.ts';
import { SCENES } from './scene-registry.ts';

/** A loop is over before a passer-by has gone. */
const LONGEST_LOOP_MS = 6 * 60_000;

/** One scene's part of every loop: all its pictures, and how many of them a loop has room for. */
type Part = Readonly<{ slots: readonly Slot[]; ms: number; count: number }>;

/** The parts of a show; each of its loops lasts equally long, so that an instant alone tells the picture. */
export type Plan = Readonly<{ parts: readonly Part[]; length: number }>;

export const slotKey = ({ scene, towns, page }: Slot): string => `${scene}:${towns.length === 1 ? towns[0] : page}`;

/** What the board, the form of the wall and its settings make of the scenes. */
export function planOf(source: ShowSource): Plan {
  const parts = fitted(partsOf(source));
  return { parts, length: parts.reduce((sum, { ms, count }) => sum + ms * count, 0) };
}

function partsOf(source: ShowSource): readonly Part[] {
  const { board, mode, withdrawn, settings } = source;
  const part = (scene: PlazaScene): Part => {
    const { pages: pagesOf, dwell, most } = SCENES[scene];
    const pages = pagesOf(source);
    const ms = dwell(source, pages.length);
    const slots = pages.map((page, index) => slotOf(scene, page, ms, index + 1, pages.length));
    return { slots, ms, count: Math.min(slots.length, most) };
  };
  const isOn = (scene: PlazaScene) =>
    // What the office put on this screen plays whatever else is switched off.
    (scene === 'notice' || (settings.scenes?.includes(scene) ?? true)) &&
    (!withdrawn || SCENES[scene].whenOld === 'stays') &&
    (mode !== 'ticker' || SCENES[scene].ticker !== undefined);
  const parts =
    board.totals.issues === 0
      ? []
      : PLAZA_SCENES.filter(isOn)
          .map(part)
          .filter(({ count }) => count > 0);
  return parts.length > 0 ? parts : [part('overview')];
}

/** While a loop is too long, the longest part gives up a picture; then single scenes go, the last ones first. */
function fitted(parts: readonly Part[]): readonly Part[] {
  const length = parts.reduce((sum, { ms, count }) => sum + ms * count, 0);
  if (length <= LONGEST_LOOP_MS) return parts;
  const divisible = parts.filter(({ count }) => count > 1);
  const longest = divisible.toSorted((a, b) => b.ms * b.count - a.ms * a.count)[0];
  if (!longest) return fitted(parts.slice(0, -1));
  return fitted(parts.map((part) => (part === longest ? { ...part, count: part.count - 1 } : part)));
}

/** What one loop shows. */
export const loopOf = ({ parts }: Plan, loop: number): readonly Slot[] =>
  parts.flatMap(({ slots, count }) => turn(slots, count, loop));

export const slotOf = (
  scene: PlazaScene,
  { towns = [], issues = [] }: Page,
  ms: number,
  page: number,
  pages: number,
): Slot => ({
  scene,
  ms,
  towns,
  issues,
  page,
  pages,
});

/** The share of `items` that a loop shows; going round, never fewer than another loop. */
function turn<Item>(items: readonly Item[], most: number, loop: number): readonly Item[] {
  if (items.length <= most) return items;
  const start = (loop * most) % items.length;
  return [...items, ...items].slice(start, start + most);
}

export type Moment = Readonly<{ loop: number; index: number; elapsed: number; left: number }>;

/** Which slot is on at an instant of the server, how long it has been and will be. */
export function momentAt(plan: Plan, now: number): Moment {
  const loop = Math.floor(now / plan.length);
  let elapsed = now - loop * plan.length;
  for (const [index, { ms }] of loopOf(plan, loop).entries()) {
    if (elapsed < ms) return { loop, index, elapsed, left: ms - elapsed };
    elapsed -= ms;
  }
  throw new RangeError('an instant outside of its loop');
}
