/** Every scene a plaza can play, in the order of its loop, by the name it has in addresses and settings. */
export const PLAZA_SCENES = [
  'eight',
  'all-green',
  'overview',
  'ranking',
  'town',
  'green-towns',
  'life',
  'improved',
  'newly-red',
  'newly-closed',
  'countdown',
] as const;

export type PlazaScene = (typeof PLAZA_SCENES)[number];

/** What the office calls them when it chooses what a screen plays. */
export const PLAZA_SCENE_NAMES: Readonly<Record<PlazaScene, string>> = {
  eight: '八秒页',
  'all-green': '全部销号',
  overview: '县级总览',
  ranking: '各镇红黄绿榜',
  town: '一镇一榜',
  'green-towns': '绿牌镇',
  life: '身边事',
  improved: '本周进步最大',
  'newly-red': '本周新亮红灯',
  'newly-closed': '本周新销号',
  countdown: '限时倒计时',
};
