import type { ScreenMe } from '@ryg/shared/contract/screen-device.contract.ts';
import type { ScreenBeat } from '@ryg/shared/domain/screen-beat.ts';
import type { ScreenSettings } from '@ryg/shared/domain/screen.ts';
import { withPatience } from '../../../api/patience.ts';

const PATIENCE_MS = 9_000;

export type Pairing = Readonly<{ code: string; pollSecret: string; secondsLeft: number }>;
export type PairingState =
  | Readonly<{ state: 'waiting' }>
  | Readonly<{ state: 'expired' }>
  | Readonly<{ state: 'paired'; screenKey: string; settings: ScreenSettings }>;

export type MeAnswer = Readonly<{ me: ScreenMe; etag: string | null }>;

/** Null when there is no usable answer: whoever shows a picture goes on with what it has. */
async function ask(
  path: string,
  init: RequestInit,
  signal?: AbortSignal,
): Promise<Readonly<{ body: unknown; etag: string | null }> | 'unchanged' | null> {
  try {
    const reply = await fetch(path, {
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      ...init,
      signal: signal ? withPatience(signal, PATIENCE_MS) : AbortSignal.timeout(PATIENCE_MS),
    });
    if (reply.status === 304) return 'unchanged';
    if (!reply.ok) return null;
    return { body: await reply.json(), etag: reply.headers.get('etag') };
  } catch (error) {
    if (signal?.aborted) throw error;
    return null;
  }
}

const post = (body: unknown, key?: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
  body: JSON.stringify(body),
});

// The server checks what it answers; these look only for what a login page or a proxy would answer instead.
const isPairing = (body: unknown): body is Pairing =>
  typeof body === 'object' && body !== null && 'code' in body && 'pollSecret' in body;
const hasState = <State>(body: unknown): body is State => typeof body === 'object' && body !== null && 'state' in body;

export async function startPairing(): Promise<Pairing | null> {
  const answer = await ask('/api/screens/pairing', post({}));
  return answer && answer !== 'unchanged' && isPairing(answer.body) ? answer.body : null;
}

export async function pollPairing(pollSecret: string): Promise<PairingState | null> {
  const answer = await ask('/api/screens/pairing/poll', post({ pollSecret }));
  return answer && answer !== 'unchanged' && hasState<PairingState>(answer.body) ? answer.body : null;
}

export async function askMe(
  key: string,
  etag: string | null,
  signal: AbortSignal,
): Promise<MeAnswer | 'unchanged' | null> {
  const headers = { authorization: `Bearer ${key}`, ...(etag && { 'if-none-match': etag }) };
  const answer = await ask('/api/screens/me', { headers }, signal);
  if (answer === null || answer === 'unchanged') return answer;
  return hasState<ScreenMe>(answer.body) ? { me: answer.body, etag: answer.etag } : null;
}

export async function sendBeat(key: string, beat: ScreenBeat): Promise<ScreenMe | null> {
  const answer = await ask('/api/screens/heartbeat', post(beat, key));
  return answer && answer !== 'unchanged' && hasState<ScreenMe>(answer.body) ? answer.body : null;
}
