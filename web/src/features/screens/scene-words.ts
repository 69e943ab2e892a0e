import { PLAZA_SCENE_NAMES } from '@ryg/shared/domain/plaza-scene.ts';

const NAMES: Readonly<Record<string, string>> = PLAZA_SCENE_NAMES;

/** A scene as people call it, with its town; a scene of a later build by the name it has in addresses. */
export function sceneWords(scene: string, town: string | null, townName: (code: string) => string): string {
  const name = Object.hasOwn(NAMES, scene) ? NAMES[scene] : scene;
  return town === null ? `${name}` : `${name} ${townName(town)}`;
}
