import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';

// The browser's own check is missing over plain http and in browsers before 137; this one is the same everywhere.
hashes.sha512 = sha512;

const KEY_BYTES = 32;
const encoder = new TextEncoder();

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);

/** Whether the text was signed with this key (SPKI, base64). What cannot be read is not signed. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    // The key itself is the end of the envelope around it.
    return verify(bytesOf(signature), encoder.encode(text), bytesOf(publicKey).slice(-KEY_BYTES));
  } catch {
    return false;
  }
}

export type Sealed = Readonly<{ keyId: string; signature: string }>;

/** The two halves of a signature header, or null when there is none. */
export function sealedIn(header: string | null): Sealed | null {
  const [keyId = '', signature = ''] = (header ?? '').split(':');
  return keyId && signature ? { keyId, signature } : null;
}
