import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { NoQuerySchema, readHealth, readReadiness } from '@ryg/shared/contract/public.contract.ts';
import type { Store } from '../../store/store.ts';
import type { BoardService } from './board.service.ts';

type Deps = Readonly<{ board: BoardService; store: Store }>;

/** Whether the process lives, and whether it can answer from its database. */
export const healthRoutes: FastifyPluginAsyncZod<Deps> = async (app, { board, store }) => {
  app.route({
    method: ['GET', 'HEAD'],
    url: readHealth.url,
    config: { access: 'public' },
    schema: { summary: '进程在运行', tags: ['运行'], querystring: NoQuerySchema, response: { 200: readHealth.reply } },
    handler: async () => ({ status: 'ok' as const }),
  });

  app.route({
    method: ['GET', 'HEAD'],
    url: readReadiness.url,
    config: { access: 'public' },
    schema: {
      summary: '台账可读，可以对外服务',
      tags: ['运行'],
      querystring: NoQuerySchema,
      response: { 200: readReadiness.reply, 503: readReadiness.reply },
    },
    handler: async (_request, reply) => {
      const published = board.current() !== null;
      const isReadable = await store.entries.head().then(
        () => true,
        () => false,
      );
      return isReadable
        ? { status: 'ready' as const, published }
        : reply.code(503).send({ status: 'not-ready', published });
    },
  });
};
