import { sceneWords as nameOf } from '@ryg/shared/domain/screen-act.ts';

/** A scene as people call it, with its town. */
export const sceneWords = (scene: string, town: string | null, townName: (code: string) => string): string =>
  town === null ? nameOf(scene) : `${nameOf(scene)} ${townName(town)}`;
