import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { hearVoice, type HeardVoice } from '@ryg/shared/contract/voices.contract.ts';
import type { Hear } from '@ryg/shared/domain/voice.ts';
import { acceptForms } from '../../platform/form-body.ts';
import type { PhonePages } from './phone-pages.ts';

type Deps = Readonly<{ pages: PhonePages; hear: Hear }>;

const HTML = 'text/html; charset=utf-8';
/** The form itself is made anew for each reader. */
const FORMS_A_MINUTE = 600;
/** Far more than anybody types, far less than a flood; what counts is the pace of messages. */
const POSTS_A_MINUTE = 60;
const page = z.any().meta({ description: HTML });

/** 整改没到位: the form, and what comes back from it. */
export const sayRoutes: FastifyPluginAsyncZod<Deps> = async (app, { pages, hear }) => {
  acceptForms(app);

  app.route({
    method: 'GET',
    url: hearVoice.url,
    config: { access: 'public', rateLimit: { max: FORMS_A_MINUTE, timeWindow: 60_000 } },
    schema: { hide: true, querystring: z.looseObject({}), response: { 200: page } },
    handler: async (request, reply) => {
      const { issue, town } = request.query;
      const about = { issue: shortText(issue), town: shortText(town) };
      return reply
        .type(HTML)
        .header('cache-control', 'no-store')
        .send(await pages.say({ ...about, text: '', problem: null }));
    },
  });

  app.route({
    method: hearVoice.method,
    url: hearVoice.url,
    config: { access: 'public', rateLimit: { max: POSTS_A_MINUTE, timeWindow: 60_000 } },
    // What is wrong with a form is said on the form.
    attachValidation: true,
    schema: {
      summary: '整改没到位：给整改办留言（表单提交，回答是网页）',
      tags: ['公开'],
      consumes: ['application/x-www-form-urlencoded', 'application/json'],
      querystring: NoQuerySchema,
      body: hearVoice.body,
      response: { 303: z.any().meta({ description: '收到了' }), 400: page, 422: page, 429: page },
    },
    handler: async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const typed = typedIn(request.body);
      if (request.validationError) {
        const problem = wrongIn(request.body);
        return reply
          .code(400)
          .type(HTML)
          .send(await pages.say({ ...typed, problem }));
      }
      const heard = await hear({ ...typed, text: request.body.text, address: request.ip });
      if (heard.ok) return reply.code(303).header('location', '/public/thanks').send('');
      if (heard.retryAfter !== null) void reply.header('retry-after', String(heard.retryAfter));
      const body = await pages.say({ ...typed, problem: heard.refusal.message });
      return reply
        .code(heard.retryAfter === null ? 422 : 429)
        .type(HTML)
        .send(body);
    },
  });
};

const MOST_TYPED = 2_000;
const shortText = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MOST_TYPED) : '');

/** What was typed, as far as it can be shown again. */
function typedIn(body: unknown): Readonly<{ text: string; issue: string; town: string }> {
  const { text, issue, town } = (body ?? {}) as Partial<Record<keyof HeardVoice, unknown>>;
  return { text: shortText(text), issue: shortText(issue), town: shortText(town) };
}

/** The first thing that is wrong, in words. */
function wrongIn(body: unknown): string {
  const checked = hearVoice.body.safeParse(body);
  const [issue] = checked.error?.issues ?? [];
  const isAboutText = issue?.path[0] === 'text' && issue.code !== 'invalid_type';
  return isAboutText ? `留言${issue.message}。` : '请从公示页上点“整改没到位”，写好以后再交。';
}
