import type { ServerResponse } from 'node:http';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { NoQuerySchema, readEvents } from '@ryg/shared/contract/public.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import type { BoardService } from './board.service.ts';

type Deps = Readonly<{ board: BoardService; maxStreams: number }>;

/** A reader that stopped reading is cut before its unsent events fill the memory. */
const MAX_UNSENT_BYTES = 65_536;
const MIN_RETRY_MS = 2_000;
const RETRY_SPREAD_MS = 8_000;

/** The bell over the wire: a version whenever the public board changed, and nothing else. */
export const eventsRoutes: FastifyPluginAsyncZod<Deps> = async (app, { board, maxStreams }) => {
  const streams = new Set<ServerResponse>();

  const sendAll = (text: string) => {
    // One buffer for all: with thousands of screens the copies would cost more than the sending.
    const bytes = Buffer.from(text);
    for (const stream of streams) {
      if (stream.writableLength > MAX_UNSENT_BYTES) stream.destroy();
      else stream.write(bytes);
    }
  };

  const stopListening = board.onChange(({ version }) => sendAll(eventText(version)));

  app.addHook('preClose', async () => {
    stopListening();
    sendAll('event: bye\ndata: {}\n\n');
    for (const stream of streams) stream.end();
  });

  app.route({
    method: 'GET',
    url: readEvents.url,
    sse: 'only',
    config: { access: 'public' },
    schema: {
      summary: '更新铃：看板有变化时只告知版本号，由页面自行重新读取',
      tags: ['公开'],
      querystring: NoQuerySchema,
      response: {
        200: { description: '事件流', content: { 'text/event-stream': { schema: z.string() } } },
        503: ProblemSchema,
      },
    },
    preHandler: async (_request, reply) => {
      if (streams.size < maxStreams) return;
      return reply
        .code(503)
        .header('retry-after', '30')
        .send({ code: 'TOO_MANY_STREAMS', message: '同时收看的屏幕太多，请稍后再连' });
    },
    handler: async (_request, reply) => {
      const stream = reply.raw;
      streams.add(stream);
      stream.once('close', () => streams.delete(stream));
      reply.sse.keepAlive();
      // Reconnecting all at once after a restart would be an attack of our own making.
      const retry = MIN_RETRY_MS + Math.floor(Math.random() * RETRY_SPREAD_MS);
      await reply.sse.send({ event: readEvents.event, data: { version: board.version().version }, retry });
    },
  });
};

const eventText = (version: number) => `event: ${readEvents.event}\ndata: ${JSON.stringify({ version })}\n\n`;
