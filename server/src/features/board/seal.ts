import { keyIdOf, type Signer } from '../../platform/head-signer.ts';

/** Signs a text as a header carries it: the name of the key, then the signature. */
export type Seal = (text: string) => string;

export function sealOf(signer: Signer): Seal {
  const ids = new Map<string, string>();
  return (text) => {
    const { signature, publicKey } = signer(text);
    const id = ids.get(publicKey) ?? keyIdOf(publicKey);
    ids.set(publicKey, id);
    return `${id}:${signature}`;
  };
}
