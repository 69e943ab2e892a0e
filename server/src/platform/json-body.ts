import type { FastifyInstance } from 'fastify';

/** JSON in well-formed UTF-8 is the only body there is; broken bytes are refused, not replaced. */
export function acceptOnlyJson(app: FastifyInstance): void {
  const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      void parse(request, strictUtf8.decode(body as Buffer), done);
    } catch {
      done(Object.assign(new Error('body is not UTF-8'), { statusCode: 400, code: 'BAD_ENCODING' }), undefined);
    }
  });
}
