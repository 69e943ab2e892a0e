/** A new Idempotency-Key. `crypto.randomUUID` is missing where a county's own network has no certificate. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
