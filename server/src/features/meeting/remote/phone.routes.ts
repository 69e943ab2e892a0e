import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { pressRemote, seeRemote } from '@ryg/shared/contract/remote.contract.ts';
import type { Result } from '@ryg/shared/domain/refusal.ts';
import { accepted } from '../../../platform/refusals.ts';
import type { Caller, RemoteRooms, Seen } from './remote-room.ts';

type Deps = Readonly<{ remote: RemoteRooms }>;

const shared = { tags: ['会议'], querystring: NoQuerySchema };
const replies = { 200: pressRemote.reply, '4xx': ProblemSchema };
/** By address and minute: the phones of one room, which look every two seconds and turn pages. */
const pace = { max: 600, timeWindow: 60_000 };
/** A wrong code is answered slowly, so that trying them out is not worth it. */
const SLOWLY_MS = 1_000;

/** For phones in the room that know a deck's code and nothing else. They turn pages; they read and write nothing. */
export const remotePhoneRoutes: FastifyPluginAsyncZod<Deps> = async (app, { remote }) => {
  app.route({
    method: seeRemote.method,
    url: seeRemote.url,
    config: { access: 'public', rateLimit: pace },
    schema: {
      ...shared,
      summary: '手机遥控：大屏正在放哪一页',
      params: seeRemote.params,
      headers: seeRemote.headers,
      response: replies,
    },
    handler: async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      return answer(remote.see(request.params.code, callerOf(request)));
    },
  });

  app.route({
    method: pressRemote.method,
    url: pressRemote.url,
    config: { access: 'public', rateLimit: pace },
    schema: {
      ...shared,
      summary: '手机遥控：下一页、上一页、黑屏、定格与现在、跳页',
      params: pressRemote.params,
      headers: pressRemote.headers,
      body: pressRemote.body,
      response: replies,
    },
    handler: async (request) => answer(remote.press(request.params.code, callerOf(request), request.body)),
  });
};

async function answer(result: Result<Seen>): Promise<Seen> {
  if (!result.ok && result.refusal.code === 'NO_SUCH_REMOTE') await pause(SLOWLY_MS);
  return accepted(result);
}

const callerOf = ({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>): Caller => {
  const phone = headers['x-phone'];
  return { address: ip, phone: typeof phone === 'string' ? phone : null };
};
