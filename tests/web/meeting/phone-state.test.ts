import { describe, expect, it } from 'vitest';
import { Refused } from '@ryg/web/api/refused.ts';
import {
  afterPhoneEvent,
  connectionWords,
  ODD_CODE,
  type PhoneEvent,
  type PhoneState,
} from '@ryg/web/features/meeting/remote/phone-state.ts';

const CODE = 'BCDFGH';
const seen = { shown: null, deck: true, secondsLeft: 40_000 };
const refused = (status: number, code: string, message: string) => new Refused(status, { code, message });
const after = (...events: readonly PhoneEvent[]) =>
  events.reduce(afterPhoneEvent, { kind: 'typing', wrong: null } satisfies PhoneState as PhoneState);
const paired = after({ type: 'join', code: CODE }, { type: 'seen', code: CODE, seen });
const words = (state: PhoneState) => (state.kind === 'paired' ? connectionWords(state) : state.kind);

describe('the phone as remote', () => {
  it('is paired when the deck answers, and says how it stands with it', () => {
    expect(words(paired)).toBe('已连接大屏');
    const away = afterPhoneEvent(paired, { type: 'seen', code: CODE, seen: { ...seen, deck: false } });
    expect(words(away)).toContain('暂时断开');
    const late = afterPhoneEvent(paired, { type: 'seen', code: CODE, seen: { ...seen, secondsLeft: 130 } });
    expect(words(late)).toContain('还有 3 分钟');
  });

  it('a lost network is trouble that passes; a code that is over leads back to typing, with the reason', () => {
    const lost = afterPhoneEvent(paired, { type: 'failed', code: CODE, error: refused(0, 'OFFLINE', '') });
    expect(words(lost)).toContain('连不上服务器');
    expect(words(afterPhoneEvent(lost, { type: 'seen', code: CODE, seen }))).toBe('已连接大屏');
    const busy = refused(409, 'DECK_AWAY', '大屏暂时断开');
    expect(words(afterPhoneEvent(paired, { type: 'failed', code: CODE, error: busy }))).toBe('大屏暂时断开');
    const over = refused(404, 'NO_SUCH_REMOTE', '没有大屏在用这个遥控码');
    expect(afterPhoneEvent(paired, { type: 'failed', code: CODE, error: over })).toEqual({
      kind: 'typing',
      wrong: '没有大屏在用这个遥控码',
    });
  });

  it('what can be no code is said at once; an answer to a code that was left counts for nothing', () => {
    expect(after({ type: 'odd' })).toEqual({ kind: 'typing', wrong: ODD_CODE });
    const left = afterPhoneEvent(paired, { type: 'leave' });
    expect(afterPhoneEvent(left, { type: 'seen', code: CODE, seen })).toEqual({ kind: 'typing', wrong: null });
    const other = afterPhoneEvent(left, { type: 'join', code: 'ZZZZZZ' });
    expect(afterPhoneEvent(other, { type: 'failed', code: CODE, error: refused(404, 'X', '') })).toBe(other);
  });
});
