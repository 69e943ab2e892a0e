import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { UnchangedSchema } from '@ryg/shared/contract/public.contract.ts';
import type { Hear } from '@ryg/shared/domain/voice.ts';
import { sendPrepared } from '../../platform/prepared-bytes.ts';
import { answerFor } from '../../platform/problem.ts';
import { phoneAssets } from './assets.ts';
import { phonePages, type Asked, type PhoneDeps, type PhonePages } from './phone-pages.ts';
import { page } from './pages/frame.ts';
import { calmPage } from './pages/other-pages.ts';
import { sayRoutes } from './say.routes.ts';

type Deps = PhoneDeps & Readonly<{ hear: Hear }>;

const HTML = 'text/html; charset=utf-8';
const A_YEAR = 'public, max-age=31536000, immutable';
/** A hall of phones behind one address gets through. */
const PAGES_A_MINUTE = 6_000;
const open = { access: 'public', rateLimit: { max: PAGES_A_MINUTE, timeWindow: 60_000 } } as const;
// Chats add words of their own behind the question mark of an address they pass on.
const AnyQuery = z.looseObject({});
const answers = { 200: z.any().meta({ description: HTML }), 304: UnchangedSchema, 404: z.any() };

/** 公示页: the board as pages for a phone, complete without a script. */
export const phoneRoutes: FastifyPluginAsyncZod<Deps> = async (app, { hear, ...deps }) => {
  const { css, js, digits } = phoneAssets();
  const assets = { css: css.url, js: js.url };
  const pages = phonePages(assets, deps);

  // A form that is posted says where it comes from, which it would not under the policy of the other pages.
  app.addHook('onRequest', async (_request, reply) => void reply.header('referrer-policy', 'same-origin'));

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, message } = answerFor(error);
    if (status >= 500) request.log.error({ err: error }, 'a page could not be made');
    const text = page(assets, { title: '打不开这一页', edition: null, body: calmPage('打不开这一页', message) });
    return reply.code(status).type(HTML).header('cache-control', 'no-store').send(Buffer.from(text.toString()));
  });

  app.route({
    method: ['GET', 'HEAD'],
    url: '/public',
    config: open,
    schema: { hide: true, querystring: AnyQuery, response: answers },
    handler: (request, reply) => answer(pages, { name: 'county', no: editionIn(request.query) }, request, reply),
  });
  app.route({
    method: ['GET', 'HEAD'],
    url: '/public/towns/:code',
    config: open,
    schema: {
      hide: true,
      params: z.strictObject({ code: z.string().regex(/^\d{1,12}$/u) }),
      querystring: AnyQuery,
      response: answers,
    },
    handler: (request, reply) => answer(pages, { name: 'town', code: request.params.code }, request, reply),
  });
  for (const name of ['about', 'corrections', 'data', 'thanks'] as const) {
    app.route({
      method: ['GET', 'HEAD'],
      url: `/public/${name}`,
      config: open,
      schema: { hide: true, querystring: AnyQuery, response: answers },
      handler: (request, reply) => answer(pages, { name }, request, reply),
    });
  }
  for (const { url, type, bytes } of [css, js, digits]) {
    app.route({
      method: ['GET', 'HEAD'],
      url,
      config: open,
      schema: { hide: true, querystring: AnyQuery, response: answers },
      handler: async (request, reply) => sendPrepared(request, reply.header('cache-control', A_YEAR), bytes, type),
    });
  }
  await app.register(sayRoutes, { pages, hear });
};

async function answer(pages: PhonePages, asked: Asked, request: FastifyRequest, reply: FastifyReply) {
  const { status, bytes, kept } = await pages.at(asked);
  void reply.code(status).header('cache-control', kept ? 'no-cache' : 'no-store');
  return sendPrepared(request, reply, bytes, HTML);
}

const MOST_DIGITS = 6;

/** The edition a printed code belongs to; whatever else stands there is not looked at. */
function editionIn({ no }: Readonly<Record<string, unknown>>): number | null {
  if (typeof no !== 'string' || !/^[1-9]\d*$/u.test(no) || no.length > MOST_DIGITS) return null;
  return Number(no);
}
