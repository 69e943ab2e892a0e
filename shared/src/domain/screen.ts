import { refuse, type Refusal } from './refusal.ts';

/** How the picture gets from the page to the wall: a window of it is cut out, all of it is scaled, or it is the wall's own size. */
export type ScreenFeed = Readonly<{
  mode: 'crop' | 'scale' | 'custom';
  /** Pixels of the wall itself. */
  width: number;
  height: number;
  /** Where the processor's window begins on the page; 0 unless it crops. */
  x: number;
  y: number;
}>;

export const FEED_WORDS: Readonly<Record<ScreenFeed['mode'], string>> = {
  crop: '截取（点对点）',
  scale: '整幅缩放',
  custom: '自定义分辨率',
};

/** From when to when a screen shows something, `HH:MM` of Shanghai; it may go over midnight. */
export type ScreenHours = Readonly<{ on: string; off: string }>;

/** When the night palette is on: never, always, from sunset to sunrise of the county, or between two times. */
export type ScreenBrightness =
  | Readonly<{ mode: 'day' | 'night' | 'sunset' }>
  | Readonly<{ mode: 'times'; day: string; night: string }>;

export const BRIGHTNESS_WORDS: Readonly<Record<ScreenBrightness['mode'], string>> = {
  day: '始终用白天配色',
  night: '始终用夜间配色',
  sunset: '按日出日落自动切换',
  times: '按固定时刻切换',
};

/** What the office decided about one screen. */
export type ScreenSettings = Readonly<{
  name: string;
  /** Where it hangs, for whoever has to go there. */
  place: string;
  feed: ScreenFeed;
  /** Null for a screen that is never switched off. */
  hours: ScreenHours | null;
  /** Names of the scenes it plays; null for all, also those that come with a later build. */
  scenes: readonly string[] | null;
  english: boolean;
  brightness: ScreenBrightness;
  /** Off for a weak player: scenes are cut to, nothing flies. */
  motion: boolean;
  /** Redraws as rarely as it can. */
  lowPower: boolean;
}>;

/** What a new screen starts from; its name, place and size are asked. */
export const DEFAULT_SCREEN: Omit<ScreenSettings, 'name' | 'place' | 'feed'> = {
  hours: { on: '07:00', off: '22:00' },
  scenes: null,
  english: false,
  brightness: { mode: 'sunset' },
  motion: true,
  lowPower: false,
};

/** Sizes of walls that can be told from a slip of the pen. */
export const SMALLEST_WALL = 96;
export const LARGEST_WALL = 8_192;

/** Why settings make no sense together, or null. */
export function screenMisfit({ feed, hours, scenes, brightness }: ScreenSettings): Refusal | null {
  if (feed.mode !== 'crop' && (feed.x !== 0 || feed.y !== 0))
    return refusal('只有“截取”才有起点；请把起点改为 0, 0，或改用“截取”');
  if (hours?.on === hours?.off && hours !== null)
    return refusal('开屏和关屏是同一时刻；全天开屏请选“不关屏”，否则请改其中一个时刻');
  if (scenes?.length === 0) return refusal('一幕也没有选，屏上会没有内容；请至少选一幕');
  if (brightness.mode === 'times' && brightness.day === brightness.night)
    return refusal('白天和夜间配色的切换时刻相同；请改其中一个，或选“始终用白天配色”');
  return null;
}

function refusal(message: string): Refusal {
  const refused = refuse('SCREEN_MISFIT', message);
  if (refused.ok) throw new Error('a refusal was accepted');
  return refused.refusal;
}
