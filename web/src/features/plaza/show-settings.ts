/** What an office may choose for one screen; everything else follows from the board. */
export type ShowSettings = Readonly<{
  /** Names of the scenes that are switched on; null for all, also those of a later build. */
  scenes: readonly string[] | null;
  /** A second line in English under the title of wide screens, and in their legend. */
  english: boolean;
  /** Lamps fly between scenes; on a weak player they are cut to through a short black. */
  motion: boolean;
  /** 通知 the office put on this screen, while they run; whoever passes them on also lets them expire. */
  notices: readonly Readonly<{ id: string; text: string }>[];
}>;

export const DEFAULT_SHOW: ShowSettings = { scenes: null, english: false, motion: true, notices: [] };
