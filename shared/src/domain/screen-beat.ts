/** A screen speaks from its paint path every so often. */
export const BEAT_SECONDS = 30;

/** How old what is shown may be, by the last contact with the server: the ladder of honesty. */
export const SCREEN_STAGES = ['fresh', 'waiting', 'lost', 'tagged', 'withdrawnRanking', 'blank'] as const;
export type ScreenStage = (typeof SCREEN_STAGES)[number];
export const STAGE_WORDS: Readonly<Record<ScreenStage, string>> = {
  fresh: '内容最新',
  waiting: '等待更新',
  lost: '同步中断',
  tagged: '中断超过一天，每幕有标注',
  withdrawnRanking: '中断超过三天，排名已撤',
  blank: '内容已过有效期，不再显示',
};

/** What stands before the loop, if anything: `off` by its own hours, `recalled` by the red button. */
export const SCREEN_COVERS = ['none', 'held', 'notice', 'testCard', 'black', 'off', 'recalled'] as const;
export type ScreenCover = (typeof SCREEN_COVERS)[number];
export const COVER_WORDS: Readonly<Record<ScreenCover, string>> = {
  none: '轮播中',
  held: '停留中',
  notice: '通知',
  testCard: '测试卡',
  black: '黑屏（远程）',
  off: '关屏时段',
  recalled: '公示内容已撤下',
};

/** What a page finds wrong with what it was sent: bytes that are not signed, or signed by another key. */
export const BEAT_ALARMS = ['signature', 'key', 'storage'] as const;
export type BeatAlarm = (typeof BEAT_ALARMS)[number];

/** What one screen paints, told by itself. */
export type ScreenBeat = Readonly<{
  /** Made anew by every load of the page. */
  boot: string;
  /** Beats since this load, also those that never arrived: it proves that the page went on while nobody heard it. */
  beat: number;
  /** Frames drawn since this load; one that stands still is a frozen picture. */
  frames: number;
  scene: string;
  /** Code of the town a scene is about. */
  town: string | null;
  next: Readonly<{ scene: string; town: string | null }> | null;
  loop: number;
  /** Number of the release that is shown (第 8 期). */
  snapshot: number | null;
  /** Names the bytes of the board. */
  board: string | null;
  build: string;
  /** Names the words on the screen. */
  text: string | null;
  width: number;
  height: number;
  /** The device's clock minus the server's; null before the first contact. */
  driftMs: number | null;
  /** Since the last contact with the server. */
  ageSeconds: number;
  stage: ScreenStage;
  cover: ScreenCover;
  alarms: readonly BeatAlarm[];
  errors: readonly Readonly<{ scene: string; what: string }>[];
}>;
