import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { policyWithStyles } from './security-headers.ts';

/** The desk's own addresses and those of its meetings are read by the page; the server knows only where they begin. */
const ADDRESSES = ['/desk', '/desk/*', '/meeting/*'];
const NONCE_BYTES = 18;

/** Serves the desk, whose components write their styles while it runs: each answer lets exactly its own styles through. */
export function serveDesk(app: FastifyInstance, index: string): void {
  for (const url of ADDRESSES) {
    app.route({
      method: ['GET', 'HEAD'],
      url,
      config: { access: 'public' },
      schema: { hide: true, querystring: z.looseObject({}), response: { 200: z.string() } },
      handler: async (_request, reply) => {
        const nonce = randomBytes(NONCE_BYTES).toString('base64');
        const page = await readFile(index, 'utf8');
        return (
          reply
            .type('text/html; charset=utf-8')
            // A nonce that was answered twice would be none.
            .header('cache-control', 'no-store')
            .header('content-security-policy', policyWithStyles(nonce))
            .send(page.replace('</head>', () => `<meta name="style-nonce" content="${nonce}" /></head>`))
        );
      },
    });
  }
}
