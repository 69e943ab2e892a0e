/** Without vowels and lookalikes, so that no word comes out and nothing is misread from afar. */
export const PAIRING_SYMBOLS = 'BCDFGHJKLMNPQRSTVWXZ';
export const PAIRING_LENGTH = 8;

export const PAIRING_MINUTES = 10;
/** Wrong codes after which somebody has to wait. */
export const PAIRING_TRIES = 5;

/** A code as it stands on the screen: BCDF-GHJK. */
export const showPairingCode = (symbols: string): string => `${symbols.slice(0, 4)}-${symbols.slice(4)}`;

/** What somebody typed, as eight symbols, or null when it can be no code. */
export function readPairingCode(typed: string): string | null {
  const symbols = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―−]/gu, '');
  const isCode = symbols.length === PAIRING_LENGTH && [...symbols].every((one) => PAIRING_SYMBOLS.includes(one));
  return isCode ? symbols : null;
}
