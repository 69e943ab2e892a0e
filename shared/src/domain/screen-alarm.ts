/** What is wrong with a screen, the worst first. */
export const SCREEN_ALARMS = [
  'offline',
  'frozen',
  'signature',
  'blank',
  'clock',
  'build',
  'storage',
  'errors',
] as const;
export type ScreenAlarmKind = (typeof SCREEN_ALARMS)[number];

/** Whether it can be heard. `unknown` is not `down`: it was never heard, or the server has only just started. */
export const LIVENESS = ['live', 'down', 'resting', 'unknown'] as const;
export type Liveness = (typeof LIVENESS)[number];
export const LIVENESS_WORDS: Readonly<Record<Liveness, string>> = {
  live: '在线',
  down: '离线',
  resting: '关屏时段',
  unknown: '状态未知',
};
