import type { ScreenStage } from '@ryg/shared/domain/screen-beat.ts';
import type { Contact } from './freshness.ts';

/** How old the picture is, as the wall says it: "12 分钟". */
export type Age = Readonly<{ stage: ScreenStage; words: string; isKnown: boolean }>;

const HOUR = 60;
const DAY = 24 * HOUR;

/** "12 分钟", "3 小时", "2 天". */
function spanWords(minutes: number): string {
  if (minutes < HOUR) return `${minutes} 分钟`;
  return minutes < DAY ? `${Math.floor(minutes / HOUR)} 小时` : `${Math.floor(minutes / DAY)} 天`;
}

export const ageOf = (stage: ScreenStage, { minutes, isKnown }: Contact): Age => ({
  stage,
  words: spanWords(minutes),
  isKnown,
});

/** The tag on every scene once the picture is a day old, or of an age that nobody knows; null before. */
export function tagWords({ stage, words, isKnown }: Age, asOf: string): string | null {
  if (stage !== 'tagged' && stage !== 'withdrawnRanking') return null;
  const since = isKnown ? `已 ${words}没有与服务器同步` : '开机后尚未与服务器同步';
  return stage === 'tagged' ? `${since} · 内容截至 ${asOf}` : `${since} · 排名暂停公示 · 全县总数截至 ${asOf}`;
}

/** The same in the few characters a small wall has. */
export function compactAge({ stage, words, isKnown }: Age): string | null {
  if (stage === 'fresh' || stage === 'waiting') return null;
  if (!isKnown) return '未同步';
  return `${stage === 'lost' ? '中断' : '停更'}${words.replace(' ', '')}`;
}
