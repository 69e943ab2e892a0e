/** 公示说明: what the county prints beside its board, released by two people like every other wording. */
export type PublicNotice = Readonly<{
  /** 公示依据. */
  basis: string;
  /** Days of the 公示期, counted from the day of a release. */
  days: number;
  /** 异议渠道. */
  objection: string;
  /** Where the public finds the board; empty when there is no address yet. */
  publicUrl: string;
}>;

/** All of it in one line, for the record and for whoever approves it. */
export const noticeInWords = ({ basis, days, objection, publicUrl }: PublicNotice): string =>
  `依据“${basis}”，公示期 ${days} 天，异议渠道“${objection}”${publicUrl === '' ? '' : `，网址 ${publicUrl}`}`;

/** Characters 依据 and 异议渠道 may have: two lines on a wall. */
export const NOTICE_LENGTH = 40;
export const NOTICE_DAYS = 60;

/** Bytes of an address that still make a QR code with dots large enough for a wall. */
export const QR_BYTES = 26;
/** Bytes of the address with the edition behind it; one size of code larger. */
export const EDITION_QR_BYTES = 42;
const ADDRESS = /^https?:\/\/[\x21-\x7e]{3,53}$/u;

/** Whether a public address can be printed: `http…`, no blanks, at most sixty characters. */
export const isPublicUrl = (url: string): boolean => ADDRESS.test(url);

const OWN_SITE = /^https?:\/\/[^/?#]+(?:\/|\/public)?$/u;

/**
 * Where a code on the square leads: to the phone page of the edition that is on. An address that is a short one of
 * the county's own, and leads there by its own ways, is left as it is.
 */
export function editionUrl(publicUrl: string, number: number): string {
  if (!OWN_SITE.test(publicUrl)) return publicUrl;
  return `${publicUrl.replace(/\/(?:public)?$/u, '')}/public?no=${number}`;
}
