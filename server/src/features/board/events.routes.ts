import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { NoQuerySchema, readEvents } from '@ryg/shared/contract/public.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import type { Bell } from '../../live/bell.ts';
import type { BoardService } from './board.service.ts';
import { createStreams } from './streams.ts';

type Deps = Readonly<{
  board: BoardService;
  /** Rings when paired screens should ask what they are to do; nobody else need ask anything. */
  onScreensChange: Bell['listen'];
  maxStreams: number;
  maxStreamsAnAddress: number;
}>;

/** 2,000 screens that lost the same server come back fewer than a hundred a second; until then each polls anyway. */
const MIN_RETRY_MS = 1_000;
const RETRY_SPREAD_MS = 24_000;

const REFUSALS = {
  full: { status: 503, code: 'TOO_MANY_STREAMS', message: '同时收看的屏幕太多，请稍后再连' },
  fullForAddress: {
    status: 429,
    code: 'TOO_MANY_STREAMS_HERE',
    message: '这个地址上同时收看的屏幕太多，请稍后再连；期间页面会自行定时查询，内容不受影响',
  },
} as const;

/** The bell over the wire: a version whenever the public board changed, and nothing else. */
export const eventsRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  const { board, onScreensChange, maxStreams, maxStreamsAnAddress } = deps;
  const streams = createStreams({ all: maxStreams, anAddress: maxStreamsAnAddress });
  const stops = [
    board.onChange(({ version }) => streams.send(eventText(readEvents.event, version))),
    onScreensChange(({ version }) => streams.send(eventText(readEvents.screens, version))),
  ];

  app.addHook('preClose', async () => {
    for (const stop of stops) stop();
    streams.end('event: bye\ndata: {}\n\n');
  });

  app.route({
    method: 'GET',
    url: readEvents.url,
    sse: 'only',
    config: { access: 'public' },
    schema: {
      summary: '更新铃：看板或公示屏的操作有变化时只告知版本号，由页面自行重新读取',
      tags: ['公开'],
      querystring: NoQuerySchema,
      response: {
        200: { description: '事件流', content: { 'text/event-stream': { schema: z.string() } } },
        429: ProblemSchema,
        503: ProblemSchema,
      },
    },
    preHandler: async ({ ip }, reply) => {
      const room = streams.room(ip);
      if (room === 'free') return;
      const { status, code, message } = REFUSALS[room];
      return reply.code(status).header('retry-after', '30').send({ code, message });
    },
    handler: async ({ ip }, reply) => {
      streams.enter(reply.raw, ip);
      reply.sse.keepAlive();
      // Reconnecting all at once after a restart would be an attack of our own making.
      const retry = MIN_RETRY_MS + Math.floor(Math.random() * RETRY_SPREAD_MS);
      await reply.sse.send({ event: readEvents.event, data: { version: board.version().version }, retry });
    },
  });
};

const eventText = (event: string, version: number) => `event: ${event}\ndata: ${JSON.stringify({ version })}\n\n`;
