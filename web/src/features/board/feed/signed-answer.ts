import { SIGNATURE_HEADER } from '@ryg/shared/domain/signed-text.ts';
import { withPatience } from '../../../api/patience.ts';
import { sealedIn, type Sealed } from './signature.ts';

/** Long enough for a big county over twenty kilobytes a second, and for seconds of latency in each direction. */
const PATIENCE_MS: Readonly<Record<string, number>> = { '/api/public/board': 60_000 };
/** With the pause between two questions a dead wire costs ten seconds at most; two seconds of latency each way still fit. */
const USUAL_PATIENCE_MS = 4_700;

export type SignedAnswer = Readonly<{ text: string; sealed: Sealed | null; etag: string | null }>;

/** Null when there was no answer, or not the one asked for; a question given up for a newer one ends in its error. */
export type Signed = (path: string, signal: AbortSignal) => Promise<SignedAnswer | null>;

/**
 * Asks for the bytes as they were signed. The browser's own cache is left out: a broken answer that it kept
 * would be confirmed as unchanged for ever.
 */
export const askSigned: Signed = async (path, signal) => {
  try {
    const reply = await fetch(path, {
      headers: { accept: 'application/json' },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: withPatience(signal, PATIENCE_MS[path] ?? USUAL_PATIENCE_MS),
    });
    if (!reply.ok) return null;
    return {
      text: await reply.text(),
      sealed: sealedIn(reply.headers.get(SIGNATURE_HEADER)),
      etag: reply.headers.get('etag'),
    };
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  }
};
