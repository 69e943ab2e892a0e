import { askedNow, hearServer } from './now.ts';
import { withPatience } from './patience.ts';

const PATIENCE_MS = 15_000;

/** The server answered, but not with what was asked for. */
export class NoAnswer extends Error {
  readonly status: number;
  readonly code: string | null;

  constructor(status: number, code: string | null) {
    super(`HTTP ${status}${code ? ` ${code}` : ''}`);
    this.status = status;
    this.code = code;
  }
}

/** Asks for JSON. The browser keeps the last answer with its ETag, so an unchanged one travels as a 304 without a body. */
export async function read(path: string, signal: AbortSignal): Promise<unknown> {
  const askedAt = askedNow();
  const reply = await fetch(path, {
    headers: { accept: 'application/json' },
    cache: 'no-cache',
    credentials: 'omit',
    signal: withPatience(signal, PATIENCE_MS),
  });
  if (!reply.ok) throw new NoAnswer(reply.status, await codeOf(reply));
  const answer: unknown = await reply.json();
  hearServer(reply.headers.get('x-server-time'), askedAt);
  return answer;
}

async function codeOf(reply: Response): Promise<string | null> {
  const body: unknown = await reply.json().catch(() => null);
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
  return typeof code === 'string' ? code : null;
}
