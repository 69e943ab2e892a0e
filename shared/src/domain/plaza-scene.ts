/** Every scene a plaza can play, in the order of its loop, by the name it has in addresses and settings. */
export const PLAZA_SCENES = ['overview', 'ranking', 'town', 'green-towns'] as const;

export type PlazaScene = (typeof PLAZA_SCENES)[number];

/** What the office calls them when it chooses what a screen plays. */
export const PLAZA_SCENE_NAMES: Readonly<Record<PlazaScene, string>> = {
  overview: '县级总览',
  ranking: '各镇红黄绿榜',
  town: '一镇一榜',
  'green-towns': '绿牌镇',
};
