import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { middleBox, type LampShape } from './lamp-shape.ts';

/** A small lamp without rim or mark, its edges on whole pixels so that a coarse wall shows them sharp. */
export function flatLamp(lamp: Lamp, size: number): readonly LampShape[] {
  const unit = 100 / size;
  const whole = (units: number, least = 1) => Math.max(least, Math.round((units / 100) * size)) * unit;
  switch (lamp) {
    case 'closed':
      return [{ kind: 'disc', y: 0, radius: whole(40), fill: 'green' }];
    case 'green': {
      const outer = whole(40);
      const width = Math.max(2 * unit, 16);
      return [{ kind: 'ring', y: 0, radius: outer - width / 2, width, stroke: 'green' }];
    }
    case 'yellow':
      return [
        {
          kind: 'polygon',
          points: [
            [0, -43],
            [45, 41],
            [-45, 41],
          ],
          fill: 'yellow',
          rounding: 0,
        },
      ];
    case 'red':
      return [middleBox(whole(42), 0, 'red'), middleBox(whole(14), 0, 'on-red')];
    case 'none': {
      const half = whole(25);
      const height = whole(18, 2);
      // An odd height cannot lie evenly around the middle; it lies on the pixel grid instead.
      const top = -Math.floor(height / unit / 2) * unit;
      return [{ kind: 'box', x: -half, y: top, width: 2 * half, height, radius: 0, fill: 'none' }];
    }
  }
}
