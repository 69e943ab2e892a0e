import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Endorsement, SigningKey } from '@ryg/shared/contract/signed.contract.ts';
import { keyText } from '@ryg/shared/domain/signed-text.ts';

export type Signature = Readonly<{ signature: string; publicKey: string }>;

/** Signs short texts with the folder's own Ed25519 key; the public half goes out with every signature. */
export type Signer = (text: string) => Signature;

/** A signer with the key of this file, made with the first signature; nobody but the owner may read it. */
export function signerAt(path: string): Signer {
  let key: Readonly<{ secret: KeyObject; publicKey: string }> | null = null;
  return (text) => {
    key ??= keyAt(path);
    return { signature: signed(text, key.secret), publicKey: key.publicKey };
  };
}

const signed = (text: string, secret: KeyObject) => sign(null, Buffer.from(text), secret).toString('base64');

const publicHalf = (secret: KeyObject) =>
  createPublicKey(secret).export({ type: 'spki', format: 'der' }).toString('base64');

function keyAt(path: string) {
  if (!existsSync(path)) writeFileSync(path, newSecret(), { mode: 0o600, flag: 'wx' });
  chmodSync(path, 0o600);
  const secret = createPrivateKey(readFileSync(path));
  return { secret, publicKey: publicHalf(secret) };
}

const newSecret = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });

/** A name short enough for a header. */
export const keyIdOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16);

const endorsementsOf = (path: string) => `${path}.past.json`;

/** The public key, with the word of each key before it. */
export function signingKeyAt(path: string): SigningKey {
  const { publicKey } = keyAt(path);
  const past = endorsementsOf(path);
  const endorsements = existsSync(past) ? (JSON.parse(readFileSync(past, 'utf8')) as readonly Endorsement[]) : [];
  return { id: keyIdOf(publicKey), publicKey, endorsements: [...endorsements] };
}

/** Puts a new key in the place of the old one, which signs for it, so that screens that know the old one follow. */
export function renewKeyAt(path: string): SigningKey {
  const old = keyAt(path);
  const fresh = newSecret();
  const next = publicHalf(createPrivateKey(fresh));
  const endorsement = { publicKey: old.publicKey, next, signature: signed(keyText(next), old.secret) };
  // The word first: without it a new key would be a stranger to every screen.
  replaceFile(endorsementsOf(path), JSON.stringify([...signingKeyAt(path).endorsements, endorsement]));
  replaceFile(path, fresh);
  return signingKeyAt(path);
}

function replaceFile(path: string, content: string | Buffer): void {
  writeFileSync(`${path}.new`, content, { mode: 0o600 });
  renameSync(`${path}.new`, path);
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
