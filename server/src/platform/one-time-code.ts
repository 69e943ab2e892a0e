import { createHash, randomBytes } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';

const STEP_SECONDS = 30;
const RECOVERY_CODES = 10;

export const newTotpSecret = (): string => generateSecret();

/** What an authenticator app scans. */
export const totpUri = (secret: string, issuer: string, label: string): string =>
  generateURI({ issuer, label, secret });

/** The time step a code belongs to, now or one step to either side, or null; a step once used is over. */
export function totpStep(secret: string, code: string, now: Date, lastStep: number | null): number | null {
  if (!/^\d{6}$/u.test(code)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const checked = verifySync({ secret, token: code, epoch, epochTolerance: STEP_SECONDS });
  if (!checked.valid) return null;
  const step = Math.floor(epoch / STEP_SECONDS) + checked.delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

// Without letters and digits that look alike on paper.
const SYMBOLS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Random symbols a person can copy from paper. */
export function randomSymbols(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length * 2)) {
      // Bytes beyond the last whole multiple would make some symbols likelier.
      if (byte < 248 && text.length < length) text += SYMBOLS[byte % SYMBOLS.length] ?? '';
    }
  }
  return text;
}

/** Codes for the day the telephone is lost, each good once. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: RECOVERY_CODES }, () => `${randomSymbols(5)}-${randomSymbols(5)}`);

/** They are random enough to need no slow hash. */
export const hashRecoveryCode = (code: string): string => sha256(code.toUpperCase().replace(/[^A-Z0-9]/gu, ''));
