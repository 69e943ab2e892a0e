import type { Board } from '@ryg/shared/domain/board.ts';
import type { Pulse } from '@ryg/shared/contract/signed.contract.ts';
import { pulseText } from '@ryg/shared/domain/signed-text.ts';
import { alarmsNow, raiseAlarm } from './alarms.ts';
import type { Clockwork } from './clockwork.ts';
import { createHeldBoard } from './held-board.ts';
import type { Signed } from './signed-answer.ts';
import { createTrustedKey } from './trusted-key.ts';
import { isPulse, parsed } from './wire-pulse.ts';

const BOARD = '/api/public/board';
const PULSE = '/api/public/pulse';

export type Trouble = 'unreachable' | 'unpublished' | 'stranger' | 'broken';

/** What the wall is fed with: null while the board is withdrawn, undefined before there ever was one. */
export type Feed = Readonly<{
  board: Board | null | undefined;
  /** Names the bytes of the board. */
  etag: string | null;
  buildId: string | null;
  trouble: Trouble | null;
}>;

type Deps = Readonly<{ ask: Signed; clockwork: Clockwork }>;

/** The signed board of one page: what it holds, checks and keeps. It never takes what it cannot check. */
export function createFeed({ ask, clockwork }: Deps) {
  const key = createTrustedKey(ask);
  const held = createHeldBoard(key);
  let buildId: string | null = null;

  const stateWith = (trouble: Trouble | null): Feed => {
    const now = held.now();
    return { board: now && now.board, etag: now?.etag ?? null, buildId, trouble };
  };

  const hearPulse = async (signal: AbortSignal): Promise<Pulse | Trouble> => {
    const askedAt = clockwork.monotonic();
    const answer = await ask(PULSE, signal);
    if (!answer?.sealed) return 'unreachable';
    if (!(await key.isTrusted(answer.sealed, signal)))
      return alarmsNow().some(({ code }) => code === 'KEY_CHANGED') ? 'stranger' : 'unreachable';
    const pulse: unknown = parsed(answer.text);
    if (!key.signed(pulseText(answer.text), answer.sealed.signature) || !isPulse(pulse)) {
      raiseAlarm('PULSE_BROKEN');
      return 'broken';
    }
    return clockwork.hear(pulse, askedAt) ? pulse : 'unreachable';
  };

  const follow = async (pulse: Pulse, signal: AbortSignal): Promise<Trouble | null> => {
    if (pulse.withdrawn) {
      await held.withdraw();
      return null;
    }
    if (pulse.etag === null) return 'unpublished';
    if (held.now()?.etag === pulse.etag) return null;
    const answer = await ask(BOARD, signal);
    if (!answer) return 'unreachable';
    return (await held.take(answer)) ? null : 'broken';
  };

  return {
    /** What earlier runs left, before anybody is asked. */
    remember: async (): Promise<Feed> => {
      await key.remember();
      await clockwork.remember();
      await held.remember();
      return stateWith(null);
    },

    /** Asks for the pulse, and for the board when that is another one. */
    look: async (signal: AbortSignal): Promise<Feed> => {
      const pulse = await hearPulse(signal);
      await clockwork.keepNow();
      if (typeof pulse === 'string') return stateWith(pulse);
      buildId = pulse.buildId;
      return stateWith(await follow(pulse, signal));
    },
  };
}
