import type { Scene } from './scene.ts';

/** The meeting from first to last. A scene is one line here and one folder or file in `scenes/`. */
export const SCENES: readonly Scene[] = [];
