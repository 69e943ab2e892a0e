import type { LampScene, Rect, Rects } from './layout-lamps.ts';
import type { Mode, Stage } from './stage-mode.ts';

/** How much smaller than in several lines the lamps of one line may be. */
const SINGLE_FROM: Readonly<Record<Mode, number>> = { wide: 0.78, portrait: 0.78, strip: 0.7, compact: 0.55 };

/** Reads from the page where the scene left room for lamps. */
export function measureScene(stage: HTMLElement, { mode, u, p, width, height }: Stage): LampScene {
  const scene = stage.querySelector<HTMLElement>('[data-scene]');
  const rects = slotsOf(stage, scene);
  const [first] = rects.values();
  if (!scene || !first) return { kind: 'nothing' };
  switch (scene.dataset['scene']) {
    case 'towers':
      return { kind: 'towers', rects, largest: mode === 'compact' ? Math.max(width, height) : 9 * u };
    case 'wall':
      return { kind: 'wall', rect: first, largest: 9 * u };
    case 'rows':
      return { kind: 'rows', rects, singleFrom: SINGLE_FROM[mode] };
    case 'waffle':
      return { kind: 'waffle', rect: first, town: scene.dataset['town'] ?? '', ...waffleRules(mode, u, p) };
    default:
      return { kind: 'nothing' };
  }
}

const waffleRules = (mode: Mode, u: number, p: number) => ({
  largest: mode === 'compact' ? 87 * p : 26 * u,
  centred: mode === 'portrait',
});

function slotsOf(stage: HTMLElement, scene: HTMLElement | null): Rects {
  const from = stage.getBoundingClientRect();
  // A wall that is looked at smaller than it is measures smaller too, and the canvas on it does not know.
  const scale = from.width / stage.offsetWidth || 1;
  const slots = scene?.querySelectorAll<HTMLElement>('[data-slot]') ?? [];
  return new Map(
    Array.from(slots, (slot): [string, Rect] => {
      const { x, y, width, height } = slot.getBoundingClientRect();
      return [
        slot.dataset['slot'] ?? '',
        { x: (x - from.x) / scale, y: (y - from.y) / scale, width: width / scale, height: height / scale },
      ];
    }),
  );
}
