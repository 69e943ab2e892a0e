/** Every scene a plaza can play, in the order of its loop, by the name it has in addresses and settings. */
export const PLAZA_SCENES = [
  'notice',
  'promises',
  'moment',
  'overview',
  'ranking',
  'town',
  'green-towns',
  'film',
  'voices',
  'duty',
] as const;

export type PlazaScene = (typeof PLAZA_SCENES)[number];

/** What the office calls them when it chooses what a screen plays. */
export const PLAZA_SCENE_NAMES: Readonly<Record<PlazaScene, string>> = {
  notice: '通知',
  promises: '上次会议承诺',
  moment: '亮灯时刻',
  overview: '县级总览',
  ranking: '各镇红黄绿榜',
  town: '一镇一榜',
  'green-towns': '绿牌镇',
  film: '七周一幕',
  voices: '群众监督有回音',
  duty: '责任公示和公示说明',
};
