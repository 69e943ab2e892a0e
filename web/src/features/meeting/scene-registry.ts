import type { Scene } from './scene.ts';
import { closedScene } from './scenes/closed/closed-scene.tsx';
import { decisionsScene } from './scenes/decisions/decisions-scene.tsx';
import { departmentsScene } from './scenes/departments/departments-scene.tsx';
import { dueScene } from './scenes/due/due-scene.tsx';
import { overviewScene } from './scenes/overview/overview-scene.tsx';
import { promisesScene } from './scenes/promises/promises-scene.tsx';
import { publicationScene } from './scenes/publication/publication-scene.tsx';
import { rankingScene } from './scenes/ranking/ranking-scene.tsx';
import { redsScene } from './scenes/reds/reds-scene.tsx';
import { stuckScene } from './scenes/stuck/stuck-scene.tsx';

/** The meeting from first to last. A scene is one line here and one folder in `scenes/`. */
export const SCENES: readonly Scene[] = [
  promisesScene,
  overviewScene,
  rankingScene,
  redsScene,
  dueScene,
  departmentsScene,
  stuckScene,
  closedScene,
  decisionsScene,
  publicationScene,
];
