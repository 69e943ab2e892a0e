import { passGate } from './gate.ts';
import { askedNow, hearServer } from './now.ts';
import { presenceHeaders } from './presence.ts';
import { Refused, refusalOf, silenceOf } from './refused.ts';

const PATIENCE_MS = 15_000;

/** Asks for JSON as whoever is signed in; nothing of it is kept by the browser. */
export async function readOwn<Reply>(path: string, signal: AbortSignal): Promise<Reply> {
  return readOutside<Reply>(path, signal).catch(async (error: unknown) => {
    if (error instanceof Refused && (await passGate(error.code))) return readOutside<Reply>(path, signal);
    throw error;
  });
}

/** The same without a gate: nobody being signed in is then an answer like any other. */
export async function readOutside<Reply>(path: string, signal: AbortSignal): Promise<Reply> {
  const askedAt = askedNow();
  const reply = await fetch(path, {
    headers: { accept: 'application/json', ...presenceHeaders() },
    cache: 'no-store',
    credentials: 'same-origin',
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
  }).catch((error: unknown) => {
    throw signal.aborted ? error : silenceOf(error);
  });
  if (!reply.ok) throw await refusalOf(reply);
  // The server checks its own answers against the contract the caller names.
  const answer = (await reply.json()) as Reply;
  hearServer(reply.headers.get('x-server-time'), askedAt);
  return answer;
}
