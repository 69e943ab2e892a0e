/** Every scene a plaza can play, in the order of its loop, by the name it has in addresses and settings. */
export const PLAZA_SCENES = [
  'eight',
  'notice',
  'promises',
  'all-green',
  'moment',
  'overview',
  'ranking',
  'town',
  'green-towns',
  'life',
  'improved',
  'newly-red',
  'newly-closed',
  'countdown',
  'film',
  'voices',
  'duty',
] as const;

export type PlazaScene = (typeof PLAZA_SCENES)[number];

/** What the office calls them when it chooses what a screen plays. */
export const PLAZA_SCENE_NAMES: Readonly<Record<PlazaScene, string>> = {
  eight: '八秒页',
  notice: '通知',
  promises: '上次会议承诺',
  'all-green': '全部销号',
  moment: '亮灯时刻',
  overview: '县级总览',
  ranking: '各镇红黄绿榜',
  town: '一镇一榜',
  'green-towns': '绿牌镇',
  life: '身边事',
  improved: '本周进步最大',
  'newly-red': '本周新亮红灯',
  'newly-closed': '本周新销号',
  countdown: '限时倒计时',
  film: '七周一幕',
  voices: '群众监督有回音',
  duty: '责任公示和公示说明',
};
