import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { actOnVoice, listVoices } from '@ryg/shared/contract/voices.contract.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import { sourceOf } from '../../platform/request-source.ts';
import { voicesService, type VoicesDeps } from './voices.service.ts';

const tags = ['留言'];
const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };

/** Messages of the public at the desk. */
export const voicesRoutes: FastifyPluginAsyncZod<VoicesDeps> = async (app, deps) => {
  const voices = voicesService(deps);

  app.route({
    method: listVoices.method,
    url: listVoices.url,
    config: { access: ['office', 'leader', 'inspector', 'auditor', 'town'] },
    schema: {
      summary: '群众留言：镇办只看到整改办转来的',
      tags,
      querystring: listVoices.query,
      response: { 200: listVoices.reply, ...refusals },
    },
    handler: async (request) => accepted(await voices.list(actorOf(request), request.query)),
  });

  app.route({
    method: actOnVoice.method,
    url: actOnVoice.url,
    config: { access: ['office'] },
    schema: {
      summary: '处理一条留言：转镇办、对应问题、答复、公开、办理、不予办理、删除文字',
      tags,
      params: actOnVoice.params,
      querystring: NoQuerySchema,
      headers: actOnVoice.headers,
      body: actOnVoice.body,
      response: { 200: actOnVoice.reply, ...refusals },
    },
    handler: async (request) => {
      const sender = { actor: actorOf(request), source: sourceOf(request), key: request.headers['idempotency-key'] };
      return accepted(await voices.act(sender, request.params.id, request.body));
    },
  });
};
