import { PLAZA_SCENES, type PlazaScene } from '@ryg/shared/domain/plaza-scene.ts';

/** What an office may choose for one screen; everything else follows from the board. */
export type ShowSettings = Readonly<{
  /** Scenes that are switched on. When none of them has anything to show, the overview stays. */
  scenes: readonly PlazaScene[];
  /** A second line in English under the title of wide screens, and in their legend. */
  english: boolean;
  /** Lamps fly between scenes; on a weak player they are cut to through a short black. */
  motion: 'fly' | 'cut';
  /** 通知 the office put on this screen, while they run; whoever passes them on also lets them expire. */
  notices: readonly Readonly<{ id: string; text: string }>[];
}>;

export const DEFAULT_SHOW: ShowSettings = { scenes: PLAZA_SCENES, english: false, motion: 'fly', notices: [] };
