import type { Stage } from '../stage-mode.ts';
import type { LampRoom, Rect, Rects } from './place-lamp.ts';

/** Reads from the page where the picture left room for lamps; null when it did not. */
export function measureRoom(wall: HTMLElement, stage: Stage): LampRoom | null {
  const scene = wall.querySelector<HTMLElement>('[data-scene]');
  const rects = placesOf(wall, scene);
  if (!scene || rects.size === 0) return null;
  return { form: scene.dataset['scene'] ?? '', of: scene.dataset['of'] ?? '', rects, stage };
}

function placesOf(wall: HTMLElement, scene: HTMLElement | null): Rects {
  const from = wall.getBoundingClientRect();
  // A wall that is looked at smaller than it is measures smaller too, and the canvas on it does not know.
  const scale = from.width / wall.offsetWidth || 1;
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
