import type { FastifyInstance } from 'fastify';

/** A form with a few short fields; nobody writes more. */
const FORM_BYTES = 8_192;

const unreadable = (code: string) => Object.assign(new Error('the form cannot be read'), { statusCode: 400, code });

/**
 * Takes posted forms in one scope, and there only, so that a page can be answered without a script. Other sites cannot
 * post one for a browser of ours: every unsafe route looks at where the request comes from.
 */
export function acceptForms(scope: FastifyInstance): void {
  const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
  const options = { parseAs: 'buffer' as const, bodyLimit: FORM_BYTES };
  scope.addContentTypeParser<Buffer>('application/x-www-form-urlencoded', options, (_request, body, done) => {
    try {
      const fields = [...new URLSearchParams(strictUtf8.decode(body))];
      // What was no UTF-8 behind its per cent signs comes out as this.
      if (fields.some(([name, value]) => `${name}${value}`.includes('\uFFFD'))) return done(unreadable('BAD_ENCODING'));
      if (new Set(fields.map(([name]) => name)).size < fields.length) return done(unreadable('FORM_FIELDS'));
      return done(null, Object.fromEntries(fields));
    } catch {
      return done(unreadable('BAD_ENCODING'));
    }
  });
}
