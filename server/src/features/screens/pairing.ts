import { randomBytes, randomInt } from 'node:crypto';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import {
  PAIRING_LENGTH,
  PAIRING_MINUTES,
  PAIRING_SYMBOLS,
  PAIRING_TRIES,
  readPairingCode,
  showPairingCode,
} from '@ryg/shared/domain/screen-pairing.ts';
import type { Clock } from '../../platform/clock.ts';
import { sha256 } from '../../platform/one-time-code.ts';

/** A screen that waits for somebody to type its code; when that has happened, its key until it comes for it. */
type Waiting = {
  readonly secretHash: string;
  readonly address: string;
  readonly expiresAt: number;
  /** Set as soon as somebody pairs it, so that nobody else does. */
  taken: boolean;
  given: Given | null;
};

type Started = Readonly<{ code: string; pollSecret: string; secondsLeft: number; expiresAt: number }>;

export type Given = Readonly<{ screen: string; key: string }>;

export type PairingAnswer =
  | Readonly<{ state: 'waiting'; secondsLeft: number }>
  | Readonly<{ state: 'paired' } & Given>
  | Readonly<{ state: 'expired' }>;

export type Pairing = ReturnType<typeof pairingDesk>;

const LIFE_MS = PAIRING_MINUTES * 60_000;
const KEY_BYTES = 32;
const MOST_WAITING = 1_000;
/** A hall full of screens behind one address; a program asks for more. */
const MOST_FROM_ONE_ADDRESS = 30;

const newSecret = () => randomBytes(KEY_BYTES).toString('base64url');
const newCode = () =>
  Array.from({ length: PAIRING_LENGTH }, () => PAIRING_SYMBOLS[randomInt(PAIRING_SYMBOLS.length)]).join('');

function unusedCode(waiting: ReadonlyMap<string, Waiting>): string {
  let code = newCode();
  while (waiting.has(sha256(code))) code = newCode();
  return code;
}

/** What is told to whoever knows this secret; a screen that got its key is waiting no more. */
function answerTo(waiting: Map<string, Waiting>, secretHash: string, now: number): PairingAnswer {
  for (const [code, one] of waiting) {
    if (one.secretHash !== secretHash) continue;
    if (!one.given) return { state: 'waiting', secondsLeft: Math.ceil((one.expiresAt - now) / 1_000) };
    waiting.delete(code);
    return { state: 'paired', ...one.given };
  }
  return { state: 'expired' };
}

/**
 * Where screens and the office meet. Nothing of it is kept: after a restart a screen simply shows another code.
 * Codes and secrets are known by their hashes only.
 */
export function pairingDesk(wall: Clock) {
  const waiting = new Map<string, Waiting>();
  const now = () => wall.now().getTime();
  const tries = wrongTries(now);

  const sweep = () => {
    for (const [code, { expiresAt }] of waiting) if (expiresAt <= now()) waiting.delete(code);
  };

  return {
    /** A new code for a screen that asks for one. */
    start(address: string): Result<Started> {
      sweep();
      const own = [...waiting].filter(([, one]) => one.address === address);
      if (own.length >= MOST_FROM_ONE_ADDRESS) waiting.delete(own[0]?.[0] ?? '');
      if (waiting.size >= MOST_WAITING)
        return refuse('PAIRING_BUSY', '同时等待配对的屏太多，请过几分钟再试；公示内容照常播放');
      const code = unusedCode(waiting);
      const pollSecret = newSecret();
      const expiresAt = now() + LIFE_MS;
      waiting.set(sha256(code), { secretHash: sha256(pollSecret), address, expiresAt, taken: false, given: null });
      return accept({ code: showPairingCode(code), pollSecret, secondsLeft: LIFE_MS / 1_000, expiresAt });
    },

    /** What became of a code, for the screen that shows it. Its key is given once. */
    poll(pollSecret: string): PairingAnswer {
      sweep();
      return answerTo(waiting, sha256(pollSecret), now());
    },

    /** Takes the screen that shows a code; nobody else can then. Who was wrong too often has to wait. */
    take(account: string, typed: string): Result<Taken> {
      sweep();
      const allowed = tries.allow(account);
      if (!allowed.ok) return allowed;
      const code = readPairingCode(typed);
      if (code === null)
        return refuse('PAIRING_CODE_ODD', '配对码是屏上显示的 8 个字母，例如 BCDF-GHJK；请对照屏幕重新输入');
      const found = waiting.get(sha256(code));
      if (!found || found.taken) {
        tries.count(account);
        return wrongCode(code);
      }
      found.taken = true;
      tries.forget(account);
      const key = newSecret();
      return accept({
        key,
        give: (screen) => {
          found.given = { screen, key };
        },
        putBack: () => {
          found.taken = false;
        },
      });
    },
  };
}

/** A screen that was taken: its key waits for it once everything is written down, or it can be taken again. */
export type Taken = Readonly<{ key: string; give: (screen: string) => void; putBack: () => void }>;

/** Wrong codes by account: after so many of them, right ones wait too. */
function wrongTries(now: () => number) {
  const byAccount = new Map<string, readonly number[]>();
  const recent = (account: string) => (byAccount.get(account) ?? []).filter((at) => now() - at < LIFE_MS);
  return {
    allow(account: string): Result<null> {
      const tried = recent(account);
      if (tried.length < PAIRING_TRIES) return accept(null);
      const minutes = Math.ceil(((tried[0] ?? 0) + LIFE_MS - now()) / 60_000);
      return refuse(
        'PAIRING_LOCKED',
        `配对码已输错 ${PAIRING_TRIES} 次，暂停配对；请 ${minutes} 分钟后，按屏上新显示的码再试`,
      );
    },
    count: (account: string) => byAccount.set(account, [...recent(account), now()]),
    forget: (account: string) => byAccount.delete(account),
  };
}

const wrongCode = (code: string) =>
  refuse(
    'PAIRING_CODE_WRONG',
    `没有屏正在显示配对码 ${showPairingCode(code)}；请对照屏幕重新输入，屏上的码每 ${PAIRING_MINUTES} 分钟更换一次`,
  );
