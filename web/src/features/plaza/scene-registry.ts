import type { PlazaScene } from '@ryg/shared/domain/plaza-scene.ts';
import type { Scene } from './scene.ts';
import { allGreen } from './scenes/all-green/scene.ts';
import { countdown } from './scenes/countdown/scene.ts';
import { duty } from './scenes/duty/scene.ts';
import { eight } from './scenes/eight/scene.ts';
import { film } from './scenes/film/scene.ts';
import { greenTowns } from './scenes/green-towns/scene.ts';
import { improved } from './scenes/improved/scene.ts';
import { life } from './scenes/life/scene.ts';
import { moment } from './scenes/moment/scene.ts';
import { newlyClosed } from './scenes/newly-closed/scene.ts';
import { newlyRed } from './scenes/newly-red/scene.ts';
import { notice } from './scenes/notice/scene.ts';
import { overview } from './scenes/overview/scene.ts';
import { promises } from './scenes/promises/scene.ts';
import { ranking } from './scenes/ranking/scene.ts';
import { town } from './scenes/town/scene.ts';
import { voices } from './scenes/voices/scene.ts';

/** A new scene is its name in `domain/plaza-scene.ts`, its folder, and its line here. */
export const SCENES: Readonly<Record<PlazaScene, Scene>> = {
  eight,
  notice,
  promises,
  'all-green': allGreen,
  moment,
  overview,
  ranking,
  town,
  'green-towns': greenTowns,
  life,
  improved,
  'newly-red': newlyRed,
  'newly-closed': newlyClosed,
  countdown,
  film,
  voices,
  duty,
};
