import type { RemoteSeen } from '@ryg/shared/contract/remote.contract.ts';
import { Refused, sentenceOf } from '../../../api/refused.ts';

/** How the phone stands with the deck. */
export type PhoneState = Readonly<
  | { kind: 'typing'; wrong: string | null }
  | { kind: 'joining'; code: string }
  | { kind: 'paired'; code: string; seen: RemoteSeen; trouble: string | null }
>;

export type PhoneEvent = Readonly<
  | { type: 'join'; code: string }
  | { type: 'seen'; code: string; seen: RemoteSeen }
  | { type: 'failed'; code: string; error: unknown }
  | { type: 'leave' }
  | { type: 'odd' }
>;

export const ODD_CODE = '遥控码是大屏上显示的 6 个字母；请对照大屏重新输入';
/** What is answered to a code that no deck has any more; everything else may pass. */
const OVER: readonly string[] = ['NO_SUCH_REMOTE', 'REMOTE_LOCKED', 'BAD_REQUEST'];

export function afterPhoneEvent(state: PhoneState, event: PhoneEvent): PhoneState {
  switch (event.type) {
    case 'join':
      return { kind: 'joining', code: event.code };
    case 'leave':
      return { kind: 'typing', wrong: null };
    case 'odd':
      return { kind: 'typing', wrong: ODD_CODE };
    case 'seen':
      // An answer to a code that was left meanwhile says nothing any more.
      return isAbout(state, event.code) ? { kind: 'paired', code: event.code, seen: event.seen, trouble: null } : state;
    case 'failed':
      return isAbout(state, event.code) ? afterFailure(state, event.error) : state;
  }
}

const isAbout = (state: PhoneState, code: string) => state.kind !== 'typing' && state.code === code;

function afterFailure(state: PhoneState, error: unknown): PhoneState {
  const isOver = error instanceof Refused && OVER.includes(error.code);
  if (state.kind !== 'paired' || isOver) return { kind: 'typing', wrong: sentenceOf(error) };
  const isSilent = error instanceof Refused && error.status === 0;
  return { ...state, trouble: isSilent ? '连不上服务器，这一下没有翻到；恢复后再按' : sentenceOf(error) };
}

/** Whether presses reach the deck, in words. */
export function connectionWords({ seen, trouble }: Extract<PhoneState, { kind: 'paired' }>): string {
  if (trouble !== null) return trouble;
  if (!seen.deck) return '大屏暂时断开，请等它恢复';
  const hours = Math.floor(seen.secondsLeft / 3_600);
  return hours < 1 ? `已连接，遥控码还有 ${Math.ceil(seen.secondsLeft / 60)} 分钟失效` : '已连接大屏';
}
