import type { Signed } from './signed-answer.ts';
import { clearAlarm, raiseAlarm } from './alarms.ts';
import { keep, recall } from './kept-feed.ts';
import { judgeKey, type KeyPin } from './key-pin.ts';
import { isSignedBy, type Sealed } from './signature.ts';
import { isKey, parsed } from './wire-pulse.ts';

const KEY = '/api/public/key';

export type TrustedKey = ReturnType<typeof createTrustedKey>;

/** The key that this screen saw first, and whoever that key vouched for. */
export function createTrustedKey(ask: Signed) {
  let pin: KeyPin | null = null;

  return {
    remember: async (): Promise<void> => {
      pin = await recall('pin');
    },

    /** Whether the key that an answer names is the trusted one, or may be from now on. */
    isTrusted: async ({ keyId }: Sealed, signal: AbortSignal): Promise<boolean> => {
      if (pin?.id === keyId) return true;
      const answer = await ask(KEY, signal);
      const offered: unknown = answer && parsed(answer.text);
      if (!isKey(offered) || offered.id !== keyId) return false;
      const verdict = judgeKey(pin, offered);
      if (verdict.is === 'stranger') {
        raiseAlarm('KEY_CHANGED', offered.id);
        return false;
      }
      clearAlarm('KEY_CHANGED');
      pin = verdict.pin;
      await keep('pin', pin);
      return true;
    },

    signed: (text: string, signature: string): boolean => pin !== null && isSignedBy(pin.publicKey, text, signature),
  };
}
