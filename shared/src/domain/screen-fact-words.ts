import { BRIGHTNESS_WORDS, FEED_WORDS, type ScreenSettings } from './screen.ts';
import { sceneWords, screenActWords } from './screen-act.ts';
import type { ScreenFact } from './screen-fact.ts';

/** What was done to screens, in one Chinese sentence without its day and actor. */
export function screenFactWords(fact: ScreenFact): string {
  switch (fact.kind) {
    case 'screenPaired':
      return `配对公示屏“${fact.data.settings.name}”`;
    case 'screenSet':
      return `修改公示屏“${fact.data.settings.name}”的设置`;
    case 'screenRevoked':
      return `停用公示屏“${fact.data.name}”的密钥：${fact.data.reason}`;
    case 'screenActed':
      return `公示屏“${fact.data.name}”：${screenActWords(fact.data.act, fact.data.townName)}`;
    case 'screenNoticeDrafted':
      return `拟屏上通知“${fact.data.text}”`;
    case 'screenNoticeReleased':
      return `放行屏上通知“${fact.data.text}”`;
    case 'screenNoticeWithdrawn':
      return `撤下屏上通知“${fact.data.text}”：${fact.data.reason}`;
  }
}

const onOff = (isOn: boolean) => (isOn ? '开启' : '关闭');

function brightnessWords(brightness: ScreenSettings['brightness']): string {
  const words = BRIGHTNESS_WORDS[brightness.mode];
  return brightness.mode === 'times' ? `${words}（${brightness.day} 白天，${brightness.night} 夜间）` : words;
}

/** A screen's settings as names and words, so that two of them can be compared. */
export function screenLines(settings: ScreenSettings): readonly (readonly [field: string, words: string])[] {
  const { name, place, feed, hours, scenes, english, brightness, motion, lowPower } = settings;
  const start = feed.mode === 'crop' ? `，起点 ${feed.x}, ${feed.y}` : '';
  return [
    ['屏名', name],
    ['位置', place],
    ['画面', `${FEED_WORDS[feed.mode]} ${feed.width}×${feed.height}${start}`],
    ['开屏时段', hours ? `${hours.on}–${hours.off}` : '全天'],
    ['播放的幕', scenes ? `${scenes.length} 幕：${scenes.map(sceneWords).join('、')}` : '全部'],
    ['英文副题', onOff(english)],
    ['亮度', brightnessWords(brightness)],
    ['动画', onOff(motion)],
    ['低功耗', onOff(lowPower)],
  ];
}
