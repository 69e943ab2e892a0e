import type { ComponentType } from 'react';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';

/** Something on a page that ↑ ↓ choose: a decision, a town, an issue. */
export type SceneItem = Readonly<{ id: string; issue: string | null; town: string | null }>;

/** One picture of a scene. `id` names it in the address and never changes while the agenda is the same. */
export type ScenePage = Readonly<{
  id: string;
  /** Beside the scene's title: 第 2 页 of it, a town, an issue. */
  subtitle: string | null;
  /** What the page is about as a whole; a decision typed here is about it. */
  issue: string | null;
  town: string | null;
  items: readonly SceneItem[];
  /** For the presenter's window only: what is worth saying here. */
  notes: readonly string[];
}>;

/** What a scene may ask of the deck around it. */
export type Ask = Readonly<{
  /** The id of a page of any scene. */
  turnTo: (page: string) => void;
  choose: (item: string) => void;
  /** The number, from 1, of the page that is about this issue alone; null where it has none. */
  pageOf: (issue: string) => number | null;
  /** As if the key had been pressed: the phone's way in. Answers whether it meant something here. */
  press: (key: string) => boolean;
  /** Opens a layer by its id, or puts it away. */
  open: (layer: string) => void;
  /** Asks the server for the agenda again, after something was written. */
  again: () => Promise<void>;
  /** A short sentence at the foot of the page, read out as well. */
  say: (sentence: string) => void;
}>;

export type SceneProps = Readonly<{
  agenda: Agenda;
  /** Which of the scene's pages, from 0. */
  page: number;
  here: ScenePage;
  /** The chosen item, one of `here.items`. */
  chosen: string | null;
  ask: Ask;
}>;

/** A key and what it does, for the list under ?. One that only counts on a scene its picture hears by `useSceneKeys`. */
export type SceneKey = Readonly<{ keys: string; meaning: string }>;

/** One of the ten parts of a meeting. A scene without a page is left out of the deck. */
export type Scene = Readonly<{
  id: string;
  number: `M${number}`;
  title: string;
  /** Pure, and quick: it is asked again whenever the agenda changes. */
  pages: (agenda: Agenda) => readonly ScenePage[];
  Picture: ComponentType<SceneProps>;
  keys?: readonly SceneKey[];
}>;

export type LayerProps = SceneProps &
  Readonly<{
    isOpen: boolean;
    close: () => void;
    isBlack: boolean;
    /** Every key that counts on this page. */
    keys: readonly SceneKey[];
  }>;

/** What lies over the pages when its key is pressed: the form of a new decision, the timer, the list of keys. */
export type Layer = Readonly<{
  id: string;
  /** Lower case; null when something else opens it. */
  key: string | null;
  meaning: string;
  /** While it is open every key but Esc belongs to it. */
  holdsKeys: boolean;
  /** A timer goes on while it is put away, a queue is carried from the beginning. */
  lives: 'whileOpen' | 'onceOpened' | 'always';
  Picture: ComponentType<LayerProps>;
}>;
