import type { ComponentType } from 'react';
import type { Board } from '@ryg/shared/domain/board.ts';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import type { PlazaScene } from '@ryg/shared/domain/plaza-scene.ts';
import type { Age } from './age-words.ts';
import type { Hold } from './held-slot.ts';
import type { LampPlan, LampRoom } from './lamps/place-lamp.ts';
import type { ShowSettings } from './show-settings.ts';
import type { Mode, Stage } from './stage-mode.ts';

/** What scenes are chosen by. Two walls of one form and one board show the same at the same instant. */
export type ShowSource = Readonly<{
  board: Board;
  mode: Mode;
  /** Facts too old to rank anybody by. */
  withdrawn: boolean;
  settings: ShowSettings;
}>;

/** One picture of a scene: the towns or issues it is about, when not all of them. */
export type Page = Readonly<{ towns?: readonly string[]; issues?: readonly string[] }>;

/** One stretch of the loop: what is shown, for how long. */
export type Slot = Readonly<{
  scene: PlazaScene;
  ms: number;
  towns: readonly string[];
  issues: readonly string[];
  page: number;
  pages: number;
}>;

export type Head = Readonly<{
  title: string;
  /** The second line where one is switched on. */
  english: string;
  sentence: string;
  /** "1 / 2 页", or null on a scene of one page. */
  pages: string | null;
}>;

export type SceneProps = Readonly<{
  board: Board;
  slot: Slot;
  /** Number of the loop, for what takes turns. */
  loop: number;
  stage: Stage;
  /** How many issues one lamp stands for. */
  share: number;
  countyOwn: number;
  /** 通知 that are on at present. */
  notices: ShowSettings['notices'];
  /** When the facts are from and how long nobody answered, for scenes without a header. */
  asOf: string;
  age: Age;
}>;

/** What a scene says on a wall with room for one thing: a lamp, a line, and a large one. */
export type TickerWords = Readonly<{
  /** The key of a lamp that flies here, a face to draw, or none where nothing is judged. */
  lamp: Readonly<{ key: string }> | Readonly<{ face: Lamp }> | null;
  label: string;
  value: string;
}>;

/** One scene: everything the show needs to know of it. It lives in its own folder under `scenes/`. */
export type Scene = Readonly<{
  /** All pictures it could show; none when it has nothing to say. Pure. */
  pages: (source: ShowSource) => readonly Page[];
  /** How many of them one loop shows at most; the others have their turn in the next. */
  most: number;
  /** How long each picture stays, in milliseconds: the same for all pictures of one board. */
  dwell: (source: ShowSource, pages: number) => number;
  /** Whether it stays when facts are too old to put anybody to shame with. */
  whenOld: 'stays' | 'withdrawn';
  /** What the header says; null for a scene that fills the wall alone, without header and footer. */
  head: ((board: Board, slot: Slot) => Head) | null;
  /** The footer explains the five faces, or names the publisher. */
  footer: 'legend' | 'publisher';
  Picture: ComponentType<SceneProps>;
  /** Where lamps go in the places (`data-slot`) that the picture keeps free in its `data-scene`. Pure. */
  lamps: (room: LampRoom) => LampPlan;
  /** Its words on a wall under 240 pixels; a scene without them is not played there. */
  ticker?: (board: Board, slot: Slot, notices: ShowSettings['notices']) => TickerWords | null;
  /** A picture that an address may ask for though the loop does not have it. */
  held?: (source: ShowSource, hold: Hold) => Page | null;
}>;
