import type { Board } from '@ryg/shared/domain/board.ts';
import { boardText } from '@ryg/shared/domain/signed-text.ts';
import { isBoard } from '../wire-board.ts';
import { clearAlarm, raiseAlarm } from './alarms.ts';
import { drop, keep, recall, type KeptBoard } from './kept-feed.ts';
import type { SignedAnswer } from './signed-answer.ts';
import type { TrustedKey } from './trusted-key.ts';
import { parsed } from './wire-pulse.ts';

type Held = Readonly<{ etag: string | null; board: Board }>;

/** The last board that was signed and understood. Nothing else ever takes its place, except its withdrawal. */
export function createHeldBoard(key: TrustedKey) {
  let held: Held | null | undefined;

  const checked = ({ text, signature, etag }: KeptBoard): Held | 'broken' | 'unknown' => {
    if (!key.signed(boardText(text), signature)) return 'broken';
    const board: unknown = parsed(text);
    // Signed and yet not understood: it is for a newer page than this one.
    return isBoard(board) ? { etag, board } : 'unknown';
  };

  return {
    now: () => held,

    /** From an earlier run, checked again: a disk breaks bytes as well as a wire. */
    remember: async (): Promise<void> => {
      const kept = await recall('board');
      const found = kept && checked(kept);
      if (typeof found === 'object' && found) held = found;
    },

    /** Whether the answer took the place of what was held. */
    take: async ({ text, etag, sealed }: SignedAnswer): Promise<boolean> => {
      const kept: KeptBoard = { text, etag, signature: sealed?.signature ?? '' };
      const found = checked(kept);
      if (typeof found === 'string') {
        raiseAlarm(found === 'broken' ? 'BOARD_BROKEN' : 'BOARD_UNKNOWN');
        return false;
      }
      clearAlarm('BOARD_UNKNOWN');
      held = found;
      if (!(await keep('board', kept))) raiseAlarm('STORE_REFUSED');
      return true;
    },

    withdraw: async (): Promise<void> => {
      held = null;
      await drop('board');
    },
  };
}
