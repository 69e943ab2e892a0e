import { askedNow, hearServer } from './now.ts';
import { withPatience } from './patience.ts';

const PATIENCE_MS = 15_000;

type Said = Readonly<{ code: string | null; message: string | null }>;

/** The server answered, but not with what was asked for. */
export class NoAnswer extends Error {
  readonly status: number;
  readonly code: string | null;
  /** What it said to people, if anything. */
  readonly sentence: string | null;

  constructor(status: number, { code, message }: Said) {
    super(`HTTP ${status}${code ? ` ${code}` : ''}`);
    this.status = status;
    this.code = code;
    this.sentence = message;
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
  if (!reply.ok) throw new NoAnswer(reply.status, await saidIn(reply));
  const answer: unknown = await reply.json();
  hearServer(reply.headers.get('x-server-time'), askedAt);
  return answer;
}

async function saidIn(reply: Response): Promise<Said> {
  const body: unknown = await reply.json().catch(() => null);
  const fields: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {};
  const textOf = (name: string) => (typeof fields[name] === 'string' ? fields[name] : null);
  return { code: textOf('code'), message: textOf('message') };
}
