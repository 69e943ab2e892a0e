import { yearOf } from '../calendar-day.ts';
import { shanghaiTime } from '../day-words.ts';
import type { SnapshotStamp } from '../meeting/agenda-value.ts';

const HASH_LETTERS = 12;

/** The mark of everything that was made from invented figures. */
export const DEMO_WORDS = '演示数据';

/** Which snapshot a paper was made from; two papers with the same words agree in every figure. Invented figures say so. */
export function stampWords({ number, day, dataTime, head, demo }: SnapshotStamp): string {
  const which = number === null ? '未定格（现在）' : `会议快照第 ${number} 号`;
  return `${which} · 数据截至 ${yearOf(day)}年${shanghaiTime(dataTime)} · 台账校验 ${head.slice(0, HASH_LETTERS)}${demo ? ` · ${DEMO_WORDS}` : ''}`;
}
