const SHANGHAI_MS = 8 * 3_600_000;
const partsOf = (instant: string) => new Date(Date.parse(instant) + SHANGHAI_MS).toISOString();

/** The day of an instant in the county. */
export const dayOf = (instant: string): string => partsOf(instant).slice(0, 10);

/** "17:42" today, "6月20日 17:42" on another day. */
export function whenWords(instant: string, now: string): string {
  const parts = partsOf(instant);
  const time = parts.slice(11, 16);
  if (parts.slice(0, 10) === dayOf(now)) return time;
  return `${Number(parts.slice(5, 7))}月${Number(parts.slice(8, 10))}日 ${time}`;
}

/** "12 秒", "3 分钟", "2 小时 5 分", "3 天". */
export function spanWords(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} 秒`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} 分钟`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} 天`;
  return minutes % 60 === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes % 60} 分`;
}

/** "105 小时 9 分": long spans to be compared with each other. */
export function hoursWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${Math.floor(minutes / 60)} 小时${minutes % 60 === 0 ? '' : ` ${minutes % 60} 分`}`;
}

/** 99.6%, never rounded up to a whole that was not reached; a dash where there was nothing to show. */
export function shareWords(share: number | null): string {
  if (share === null) return '—';
  return share >= 1 ? '100%' : `${(Math.floor(share * 1_000) / 10).toFixed(1)}%`;
}

/** The day before so many days. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
