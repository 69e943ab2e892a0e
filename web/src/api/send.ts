import { passGate } from './gate.ts';
import { newId } from './new-id.ts';
import { presenceHeaders } from './presence.ts';
import { Refused, refusalOf, silenceOf } from './refused.ts';

const PATIENCE_MS = 30_000;

export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type SendOptions = Readonly<{
  /** Names the act, so that sending it twice does it once; a new one unless a draft kept its own. */
  key?: string;
  signal?: AbortSignal;
}>;

/**
 * Writes, as whoever is signed in. A lost session or a password asked for again is dealt with over the page,
 * after which the same act is sent once more. What the server refuses is thrown as `Refused`.
 */
export async function send<Reply = undefined>(
  method: Method,
  path: string,
  body?: unknown,
  { key = newId(), signal }: SendOptions = {},
): Promise<Reply> {
  const once = () => answerTo<Reply>(method, path, body, key, signal);
  return once().catch(async (error: unknown) => {
    if (error instanceof Refused && (await passGate(error.code))) return once();
    throw error;
  });
}

/** The same without a gate: for signing in and confirming, which are how a gate is opened. */
export const sendOutside = <Reply = undefined>(method: Method, path: string, body?: unknown): Promise<Reply> =>
  answerTo<Reply>(method, path, body, newId(), undefined);

async function answerTo<Reply>(
  method: Method,
  path: string,
  body: unknown,
  key: string,
  signal: AbortSignal | undefined,
): Promise<Reply> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const reply = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      'idempotency-key': key,
      ...presenceHeaders(),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
    credentials: 'same-origin',
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : silenceOf(error);
  });
  if (!reply.ok) throw await refusalOf(reply);
  // The server checks its own answers against the contract the caller names.
  return reply.status === 204 ? (undefined as Reply) : ((await reply.json()) as Reply);
}
