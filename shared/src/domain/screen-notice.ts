import { findPrivate, matchInWords, type PrivacyCheck } from './privacy.ts';
import { refuse, type Result, accept } from './refusal.ts';

/** 通知: words that one person drafts and another puts on the screens, until they expire. */
export type ScreenNotice = Readonly<{
  id: string;
  text: string;
  /** The instant, by the ledger's clock, at which it leaves by itself. */
  until: string;
  /** Ids of the screens it is for; null for all. */
  screens: readonly string[] | null;
}>;

export const SCREEN_NOTICE_LENGTH = 40;
export const LONGEST_NOTICE_DAYS = 7;
const DAY_MS = 86_400_000;

/** What stands on a wall that somebody took over, and never in a county's own notice. */
const BANNED = [
  '贷款',
  '套现',
  '中奖',
  '返利',
  '刷单',
  '博彩',
  '赌场',
  '彩金',
  '代开发票',
  '办证',
  '裸聊',
  '约炮',
  '迷药',
  '枪支',
  '加微信',
  '微信号',
  '加QQ',
  'QQ群',
  '扫码领',
];
const WEB_ADDRESS = /https?:|www\.|[a-z0-9-]{2,}\.(?:com|cn|net|org|top|xyz|vip|cc|io)\b/iu;

/** Whether words may stand on a wall at all, whoever signs for them. `now` by the ledger's clock. */
export function checkNotice(
  { text, until }: Pick<ScreenNotice, 'text' | 'until'>,
  now: Date,
  privacy: PrivacyCheck,
): Result<null> {
  const left = Date.parse(until) - now.getTime();
  if (left <= 0) return refuse('NOTICE_EXPIRED', '通知的结束时间已经过了；请改为以后的时间');
  if (left > LONGEST_NOTICE_DAYS * DAY_MS)
    return refuse('NOTICE_TOO_LONG', `通知最多显示 ${LONGEST_NOTICE_DAYS} 天；请把结束时间提前，到期后可以再发`);
  const found = findPrivate(text, privacy).map(matchInWords);
  if (found.length > 0)
    return refuse('NOTICE_PRIVATE', `通知不能发到屏上：${found.join('，')}；请删去，需要联系方式时写县里的监督电话`);
  const folded = text.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
  const banned = BANNED.find((word) => folded.includes(word));
  if (banned !== undefined) return refuse('NOTICE_BANNED', `通知里有“${banned}”，这类广告或诈骗常用语不能上屏；请改写`);
  if (WEB_ADDRESS.test(text.normalize('NFKC')))
    return refuse('NOTICE_BANNED', '通知里有网址，屏上不放外部链接；请删去');
  return accept(null);
}
