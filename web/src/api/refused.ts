import type { Problem } from '@ryg/shared/contract/problem.contract.ts';

/** The server said no, or could not be reached: one Chinese sentence to show, and a code to act on. */
export class Refused extends Error {
  /** 0 when there was no answer at all. */
  readonly status: number;
  readonly code: string;
  readonly details: NonNullable<Problem['details']>;

  constructor(status: number, { code, message, details = [] }: Problem) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export const OFFLINE: Problem = { code: 'OFFLINE', message: '连不上服务器，内容没有提交；请检查网络后重试' };
export const TOO_SLOW: Problem = {
  code: 'TOO_SLOW',
  message: '等了很久没有回答，不能确定是否已经收到；请再提交一次，不会重复',
};
const UNREADABLE: Problem = { code: 'UNREADABLE', message: '服务器的回答读不懂，请稍后重试；仍不行请联系管理员' };

/** What an answer that is not 2xx says. */
export async function refusalOf(reply: Response): Promise<Refused> {
  const body: unknown = await reply.json().catch(() => null);
  return new Refused(reply.status, isProblem(body) ? body : UNREADABLE);
}

export function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false;
  return 'code' in value && typeof value.code === 'string' && 'message' in value && typeof value.message === 'string';
}

/** Why nothing came back. */
export const silenceOf = (error: unknown): Refused =>
  new Refused(0, error instanceof DOMException && error.name === 'TimeoutError' ? TOO_SLOW : OFFLINE);

/** The sentence to show for whatever went wrong. */
export const sentenceOf = (error: unknown): string => (error instanceof Refused ? error.message : UNREADABLE.message);
