import type { Lamp } from './judge-issue.ts';

/** A lamp's meaning in the order of the legend. */
export const LAMP_WORDS: readonly Readonly<{ lamp: Lamp; short: string; full: string }>[] = [
  { lamp: 'closed', short: '已改好', full: '已改好' },
  { lamp: 'green', short: '按进度', full: '按进度' },
  { lamp: 'yellow', short: '预警', full: '预警' },
  { lamp: 'red', short: '超期或滞后', full: '超期或严重滞后' },
  { lamp: 'none', short: '暂不亮灯', full: '暂不亮灯' },
];

export const lampWord = (lamp: Lamp): string => LAMP_WORDS.find((word) => word.lamp === lamp)?.full ?? '';
export const shortLampWord = (lamp: Lamp): string => LAMP_WORDS.find((word) => word.lamp === lamp)?.short ?? '';
