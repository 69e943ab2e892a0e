/** 通知: words that one person drafts and another puts on the screens, until they expire. */
export type ScreenNotice = Readonly<{
  id: string;
  text: string;
  /** The instant at which it leaves by itself. */
  until: string;
  /** Ids of the screens it is for; null for all. */
  screens: readonly string[] | null;
}>;

export const SCREEN_NOTICE_LENGTH = 40;
export const LONGEST_NOTICE_DAYS = 7;
