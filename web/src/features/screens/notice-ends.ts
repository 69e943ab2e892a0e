/** Ends of a notice to choose with one touch. */
export const NOTICE_ENDS = ['hour', 'threeHours', 'today', 'tomorrow', 'other'] as const;
export type NoticeEnd = (typeof NOTICE_ENDS)[number];

export const NOTICE_END_WORDS: Readonly<Record<NoticeEnd, string>> = {
  hour: '1 小时后',
  threeHours: '3 小时后',
  today: '今天 22:00',
  tomorrow: '明天 22:00',
  other: '其他时间',
};

const HOUR = 3_600_000;
const SHANGHAI_MS = 8 * HOUR;
const DAY = 24 * HOUR;

/** The instant at which a notice ends; null for an end that is chosen otherwise. */
export function noticeEnd(end: NoticeEnd, now: number): string | null {
  const midnight = Math.floor((now + SHANGHAI_MS) / DAY) * DAY - SHANGHAI_MS;
  const at = {
    hour: now + HOUR,
    threeHours: now + 3 * HOUR,
    today: midnight + 22 * HOUR,
    tomorrow: midnight + DAY + 22 * HOUR,
    other: null,
  }[end];
  return at === null ? null : new Date(at).toISOString();
}

/** Ends that are still to come. */
export const endsAhead = (now: number): readonly NoticeEnd[] =>
  NOTICE_ENDS.filter((end) => {
    const at = noticeEnd(end, now);
    return at === null || Date.parse(at) > now;
  });
