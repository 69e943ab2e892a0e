import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { readKey, readPulse, type SigningKey } from '@ryg/shared/contract/signed.contract.ts';
import { SIGNATURE_HEADER } from '@ryg/shared/domain/signed-text.ts';
import type { SignedPulse } from './pulse.ts';

type Deps = Readonly<{ pulse: () => SignedPulse; key: () => SigningKey }>;

/** The signed time and version for screens, and the key that both are checked with. */
export const pulseRoutes: FastifyPluginAsyncZod<Deps> = async (app, { pulse, key }) => {
  app.route({
    method: 'GET',
    url: readPulse.url,
    // Turning a screen away would cost as much as answering it.
    config: { access: 'public', rateLimit: false },
    schema: {
      summary: '签名的时间与版本：屏幕据此知道内容有多旧、要不要重新读取；签名在 x-signature',
      tags: ['公开'],
      querystring: NoQuerySchema,
      response: { 200: readPulse.reply },
    },
    handler: async (_request, reply) => {
      const { json, signature } = pulse();
      return (
        reply
          .headers({ [SIGNATURE_HEADER]: signature, 'cache-control': 'no-store' })
          .type('application/json; charset=utf-8')
          // What was signed is sent byte for byte; a buffer passes as it is.
          .send(Buffer.from(json) as never)
      );
    },
  });

  app.route({
    method: 'GET',
    url: readKey.url,
    config: { access: 'public' },
    schema: {
      summary: '公示内容的签名公钥（Ed25519），和它之前各把公钥的交接签名',
      tags: ['公开'],
      querystring: NoQuerySchema,
      response: { 200: readKey.reply },
    },
    handler: async (_request, reply) => reply.header('cache-control', 'no-store').send(key()),
  });
};
