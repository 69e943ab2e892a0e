import { PLAZA_SCENES } from '@ryg/shared/domain/plaza-scene.ts';
import { sceneWords as nameOf } from '@ryg/shared/domain/screen-act.ts';

/** A scene as people call it, with its town. */
export const sceneWords = (scene: string, town: string | null, townName: (code: string) => string): string =>
  town === null ? nameOf(scene) : `${nameOf(scene)} ${townName(town)}`;

/** Scenes to choose from. A notice is none of them: it is on while there is one, and plays whatever is switched off. */
export const SCENE_CHOICES = PLAZA_SCENES.filter((scene) => scene !== 'notice');
