import type { Pulse, SigningKey } from '@ryg/shared/contract/signed.contract.ts';

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const isInstant = (value: unknown) => typeof value === 'string' && Number.isFinite(Date.parse(value));

/** Looks for what this page reads; a newer server may tell more. */
export function isPulse(value: unknown): value is Pulse {
  const { serverTime, wallTime, etag, buildId, withdrawn } = fieldsOf(value);
  return (
    isInstant(serverTime) &&
    isInstant(wallTime) &&
    (etag === null || typeof etag === 'string') &&
    typeof buildId === 'string' &&
    typeof withdrawn === 'boolean'
  );
}

export function isKey(value: unknown): value is SigningKey {
  const { id, publicKey, endorsements } = fieldsOf(value);
  return (
    typeof id === 'string' &&
    typeof publicKey === 'string' &&
    Array.isArray(endorsements) &&
    endorsements.every((word) =>
      ['publicKey', 'next', 'signature'].every((name) => typeof fieldsOf(word)[name] === 'string'),
    )
  );
}

/** What is no JSON is null, which no check takes for an answer. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
