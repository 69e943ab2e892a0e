import type { RemoteSeen } from '@ryg/shared/contract/remote.contract.ts';
import type { RemotePress } from '@ryg/shared/domain/meeting/remote.ts';
import { newId } from '../../../api/new-id.ts';
import { withPatience } from '../../../api/patience.ts';
import { refusalOf, silenceOf } from '../../../api/refused.ts';

const PATIENCE_MS = 8_000;

/** One name for as long as the page is open, so that the room knows this phone again. */
const phone = newId();

const roomOf = (code: string) => `/api/public/remote/${encodeURIComponent(code)}`;

async function ask(path: string, body: RemotePress | null, signal: AbortSignal): Promise<RemoteSeen> {
  const reply = await fetch(path, {
    method: body ? 'POST' : 'GET',
    headers: {
      accept: 'application/json',
      'x-phone': phone,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    body: body && JSON.stringify(body),
    credentials: 'omit',
    cache: 'no-store',
    signal: withPatience(signal, PATIENCE_MS),
  }).catch((error: unknown) => {
    throw signal.aborted ? error : silenceOf(error);
  });
  if (!reply.ok) throw await refusalOf(reply);
  // The server checks its own answers against the contract.
  return (await reply.json()) as RemoteSeen;
}

/** What the deck with this code shows. */
export const seeDeck = (code: string, signal: AbortSignal): Promise<RemoteSeen> => ask(roomOf(code), null, signal);

/** Presses a key of the remote. */
export const pressDeck = (code: string, press: RemotePress, signal: AbortSignal): Promise<RemoteSeen> =>
  ask(`${roomOf(code)}/press`, press, signal);
