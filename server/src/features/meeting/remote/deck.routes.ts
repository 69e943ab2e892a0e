import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { closeRemote, hearRemote, openRemote, tellRemote } from '@ryg/shared/contract/remote.contract.ts';
import { LEDGER_READERS } from '@ryg/shared/domain/scope.ts';
import type { ServerResponse } from 'node:http';
import { actorOf } from '../../../platform/access.ts';
import { accepted } from '../../../platform/refusals.ts';
import type { DeckWire, RemoteRooms } from './remote-room.ts';

type Deps = Readonly<{ remote: RemoteRooms }>;

const shared = { tags: ['会议'], querystring: NoQuerySchema };
const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };

/** For the deck, which its presenter opened signed in: what it shows goes out, what phones press comes in. */
export const remoteDeckRoutes: FastifyPluginAsyncZod<Deps> = async (app, { remote }) => {
  app.addHook('preClose', async () => remote.end());
  await app.register(roomRoutes, { remote });
  await app.register(pressesRoute, { remote });
};

const roomRoutes: FastifyPluginAsyncZod<Deps> = async (app, { remote }) => {
  app.route({
    method: openRemote.method,
    url: openRemote.url,
    config: { access: LEDGER_READERS },
    schema: {
      ...shared,
      summary: '为大屏开通手机遥控，给出遥控码',
      params: openRemote.params,
      body: openRemote.body,
      response: { 200: openRemote.reply, ...refusals },
    },
    handler: async (request) => accepted(remote.open(actorOf(request).account)),
  });
  app.route({
    method: closeRemote.method,
    url: closeRemote.url,
    config: { access: LEDGER_READERS },
    schema: {
      ...shared,
      summary: '大屏关闭，遥控码随即失效',
      params: closeRemote.params,
      response: { 200: closeRemote.reply, ...refusals },
    },
    handler: async (request) => {
      remote.shut(actorOf(request).account, request.params.code);
      return { closed: true } as const;
    },
  });
  app.route({
    method: tellRemote.method,
    url: tellRemote.url,
    config: { access: LEDGER_READERS },
    schema: {
      ...shared,
      summary: '大屏告知遥控正在放哪一页',
      params: tellRemote.params,
      body: tellRemote.body,
      response: { 200: tellRemote.reply, ...refusals },
    },
    handler: async (request) => accepted(remote.show(actorOf(request).account, request.params.code, request.body)),
  });
};

const pressesRoute: FastifyPluginAsyncZod<Deps> = async (app, { remote }) => {
  app.route({
    method: hearRemote.method,
    url: hearRemote.url,
    sse: 'only',
    config: { access: LEDGER_READERS },
    schema: {
      ...shared,
      summary: '手机按下的键，逐个送到大屏',
      params: hearRemote.params,
      response: {
        200: { description: '事件流', content: { 'text/event-stream': { schema: z.string() } } },
        ...refusals,
      },
    },
    // Before the stream begins, because afterwards nothing can be refused in words.
    preHandler: async (request) => {
      accepted(remote.knows(actorOf(request).account, request.params.code));
    },
    handler: async (request, reply) => {
      reply.sse.keepAlive();
      await reply.sse.send({ event: 'open', data: {}, retry: 2_000 });
      const leave = accepted(remote.attach(actorOf(request).account, request.params.code, wireTo(reply.raw)));
      if (reply.raw.destroyed) leave();
      else reply.raw.once('close', leave);
    },
  });
};

const wireTo = (stream: ServerResponse): DeckWire => ({
  say: (event, data) => void stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
  end: () => void stream.end(),
});
