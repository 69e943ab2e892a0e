import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** An answer made once and sent to everybody as it is. */
export type PreparedBytes = Readonly<{ identity: Buffer; gzip: Buffer; br: Buffer; etag: string }>;

export type Encoding = 'identity' | 'gzip' | 'br';

// Quality 4 takes microseconds; 11 would take longer than rebuilding the whole board.
const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

export function prepareBytes(content: string | Buffer): PreparedBytes {
  const identity = typeof content === 'string' ? Buffer.from(content) : content;
  const digest = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  // Weak, because the same board is sent in three encodings.
  return { identity, gzip: gzipSync(identity), br: brotliCompressSync(identity, BROTLI), etag: `W/"${digest}"` };
}

/** The smallest encoding the client takes; one that it gives `q=0` does not count. */
export function pickEncoding(acceptEncoding: string | undefined): Encoding {
  const accepted = new Map<string, number>();
  for (const part of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
    const quality = parameters.find((word) => word.startsWith('q='));
    accepted.set(name, quality ? Number(quality.slice(2)) : 1);
  }
  const takes = (name: string) => (accepted.get(name) ?? accepted.get('*') ?? 0) > 0;
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}

/** Whether the client already holds these bytes. */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//u, '');
  return (ifNoneMatch ?? '').split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
}

/** Sends what was made before in the smallest encoding the client takes, or says that it holds it already. */
export function sendPrepared(request: FastifyRequest, reply: FastifyReply, bytes: PreparedBytes, type: string) {
  void reply.headers({ etag: bytes.etag, vary: 'Accept-Encoding' });
  const { 'if-none-match': known, 'accept-encoding': accepted } = request.headers;
  if (isKnown(known, bytes.etag)) return reply.code(304).send(undefined);
  const encoding = pickEncoding(accepted?.toString());
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply.type(type).send(bytes[encoding]);
}
