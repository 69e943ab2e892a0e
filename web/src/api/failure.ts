import { Refused } from './refused.ts';

/** What came of sending something. `silent` says nothing about the thing itself: it may be sent again as it is. */
export type Failure = Readonly<{ kind: 'silent'; why: string } | { kind: 'refused'; code: string; message: string }>;

const LATER: readonly number[] = [0, 408, 425, 429];
const NOT_NOW: readonly string[] = ['NOT_SIGNED_IN', 'CONFIRM_REQUIRED'];

/** Whether an answer speaks about what was sent, or only about the moment. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Refused)) return { kind: 'silent', why: '没有发出去，稍后自动重试' };
  const { status, code, message } = error;
  const isLater = LATER.includes(status) || status >= 500 || NOT_NOW.includes(code);
  if (!isLater) return { kind: 'refused', code, message };
  return { kind: 'silent', why: NOT_NOW.includes(code) ? '登录已失效，重新登录后自动上传' : whyOf(status) };
}

const whyOf = (status: number): string =>
  status === 0 ? '网络不通，联网后自动上传' : '服务器暂时没有收下，稍后自动重试';
