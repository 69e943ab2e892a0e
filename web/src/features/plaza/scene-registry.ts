import type { PlazaScene } from '@ryg/shared/domain/plaza-scene.ts';
import type { Scene } from './scene.ts';
import { greenTowns } from './scenes/green-towns/scene.ts';
import { overview } from './scenes/overview/scene.ts';
import { ranking } from './scenes/ranking/scene.ts';
import { town } from './scenes/town/scene.ts';

/** A new scene is its name in `domain/plaza-scene.ts`, its folder, and its line here. */
export const SCENES: Readonly<Record<PlazaScene, Scene>> = {
  overview,
  ranking,
  town,
  'green-towns': greenTowns,
};
