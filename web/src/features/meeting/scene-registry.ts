import type { Scene } from './scene.ts';
import { dueScene } from './scenes/due/due-scene.tsx';
import { overviewScene } from './scenes/overview/overview-scene.tsx';
import { promisesScene } from './scenes/promises/promises-scene.tsx';
import { rankingScene } from './scenes/ranking/ranking-scene.tsx';
import { redsScene } from './scenes/reds/reds-scene.tsx';

/** The meeting from first to last. A scene is one line here and one folder in `scenes/`. */
export const SCENES: readonly Scene[] = [promisesScene, overviewScene, rankingScene, redsScene, dueScene];
