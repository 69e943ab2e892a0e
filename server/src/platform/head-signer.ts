import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

export type Signature = Readonly<{ signature: string; publicKey: string }>;

/** Signs short texts with the folder's own Ed25519 key; the public half goes out with every signature. */
export type Signer = (text: string) => Signature;

/** A signer with the key of this file, made with the first signature; nobody but the owner may read it. */
export function signerAt(path: string): Signer {
  let key: KeyObject | null = null;
  return (text) => {
    key ??= keyAt(path);
    const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
    return { signature: sign(null, Buffer.from(text), key).toString('base64'), publicKey };
  };
}

function keyAt(path: string): KeyObject {
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  chmodSync(path, 0o600);
  return createPrivateKey(readFileSync(path));
}

/** Whether the text was signed by the holder of the public key's other half. */
export function isSigned(text: string, { signature, publicKey }: Signature): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
