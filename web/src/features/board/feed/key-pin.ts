import type { SigningKey } from '@ryg/shared/contract/signed.contract.ts';
import { keyText } from '@ryg/shared/domain/signed-text.ts';
import { isSignedBy } from './signature.ts';

/** The key this screen trusts, since it saw it first. */
export type KeyPin = Readonly<{ id: string; publicKey: string }>;

export type PinVerdict = Readonly<{ pin: KeyPin; is: 'first' | 'same' | 'endorsed' }> | Readonly<{ is: 'stranger' }>;

/** More renewals than this between two looks of a screen were not made by an office. */
const MOST_LINKS = 100;

/**
 * Which key counts from now on. At first sight any; afterwards only one that the trusted key signed for, link by link.
 * A server that came back from a backup without its key file is a stranger: the screen keeps what it has until
 * somebody pairs it anew, because nobody else can tell that server from one that only pretends.
 */
export function judgeKey(pin: KeyPin | null, offered: SigningKey): PinVerdict {
  const taken: KeyPin = { id: offered.id, publicKey: offered.publicKey };
  if (!pin) return { is: 'first', pin: taken };
  if (pin.publicKey === offered.publicKey) return { is: 'same', pin: taken };
  let trusted = pin.publicKey;
  for (let link = 0; link < MOST_LINKS && trusted !== offered.publicKey; link++) {
    const word = offered.endorsements.find(
      ({ publicKey, next, signature }) => publicKey === trusted && isSignedBy(trusted, keyText(next), signature),
    );
    if (!word) return { is: 'stranger' };
    trusted = word.next;
  }
  return trusted === offered.publicKey ? { is: 'endorsed', pin: taken } : { is: 'stranger' };
}
