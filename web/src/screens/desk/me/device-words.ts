const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/u, '鸿蒙'],
  [/Android/u, '安卓手机'],
  [/iPhone/u, '苹果手机'],
  [/iPad/u, '苹果平板'],
  [/Windows/u, 'Windows 电脑'],
  [/Mac OS X/u, '苹果电脑'],
  [/Linux/u, 'Linux 电脑'],
];
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/u, '微信'],
  [/DingTalk/u, '钉钉'],
  [/Edg\//u, 'Edge'],
  [/Firefox\//u, 'Firefox'],
  [/Chrome\//u, 'Chrome'],
  [/Safari\//u, 'Safari'],
];

const nameIn = (table: readonly (readonly [RegExp, string])[], agent: string) =>
  table.find(([pattern]) => pattern.test(agent))?.[1];

/** What a browser calls itself, in words its owner knows it by. */
export function deviceWords(agent: string): string {
  const words = [nameIn(SYSTEMS, agent), nameIn(BROWSERS, agent)].filter((word) => word !== undefined);
  return words.length > 0 ? words.join('，') : '未知设备';
}
