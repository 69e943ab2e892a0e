import { PAIRING_SYMBOLS } from '../screen-pairing.ts';

export const REMOTE_CODE_LENGTH = 6;
/** Longer than the longest meeting; next week's has another code. */
export const REMOTE_HOURS = 12;
/** Wrong codes from one address within ten minutes, after which it has to wait. */
export const REMOTE_TRIES = 10;

/** Keys without a number: 下一页 上一页 黑屏 定格↔现在. */
export const REMOTE_KEYS = ['next', 'prev', 'black', 'now'] as const;

/** All that a phone can make the deck do. Nothing of it writes anything. */
export type RemotePress =
  | Readonly<{ key: (typeof REMOTE_KEYS)[number] }>
  /** 跳页; pages count from 1. */
  | Readonly<{ key: 'jump'; page: number }>;

/** What the deck tells its phones about the page it shows. */
export type RemoteShown = Readonly<{
  title: string;
  /** Title of the page after it; null on the last one. */
  next: string | null;
  at: number;
  of: number;
  mode: 'frozen' | 'now';
  black: boolean;
}>;

/** What somebody typed, as the six letters of a code, or null when it can be none. */
export function readRemoteCode(typed: string): string | null {
  const symbols = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―−]/gu, '');
  const isCode = symbols.length === REMOTE_CODE_LENGTH && [...symbols].every((one) => PAIRING_SYMBOLS.includes(one));
  return isCode ? symbols : null;
}

/** A code as it is shown and read out: BCD FGH. */
export const showRemoteCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
