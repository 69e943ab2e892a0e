import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { readBoard } from '@ryg/shared/contract/board.contract.ts';
import {
  ConditionalHeadersSchema,
  NoQuerySchema,
  readVersion,
  UnchangedSchema,
} from '@ryg/shared/contract/public.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { SIGNATURE_HEADER } from '@ryg/shared/domain/signed-text.ts';
import type { Clock } from '../../platform/clock.ts';
import { isKnown, pickEncoding } from '../../platform/prepared-bytes.ts';
import type { BoardService } from './board.service.ts';

type Deps = Readonly<{ board: BoardService; clock: Clock }>;

/** HTTP in, prepared bytes out. Nothing is computed here. */
export const boardRoutes: FastifyPluginAsyncZod<Deps> = async (app, { board, clock }) => {
  app.route({
    method: ['GET', 'HEAD'],
    url: readBoard.url,
    // Turning a screen away would cost as much as answering it.
    config: { access: 'public', rateLimit: false },
    schema: {
      summary: '公示看板：最近一期公开的内容，按今天判灯',
      tags: ['公开'],
      querystring: NoQuerySchema,
      headers: ConditionalHeadersSchema,
      response: { 200: readBoard.reply, 304: UnchangedSchema, 410: ProblemSchema, 503: ProblemSchema },
    },
    handler: async (request, reply) => {
      const current = board.current();
      void reply.headers({
        'x-server-time': clock.now().toISOString(),
        'cache-control': 'no-cache',
        vary: 'Accept-Encoding',
      });
      if (board.version().withdrawn) {
        return reply
          .code(410)
          .header('cache-control', 'no-store')
          .send({ code: 'WITHDRAWN', message: '公示内容已撤下，正在核对；核对后自动恢复显示' });
      }
      if (!current) {
        return reply
          .code(503)
          .header('retry-after', '60')
          .send({ code: 'NOT_PUBLISHED', message: '还没有公开过任何一期；请先运行 ryg publish' });
      }
      void reply.headers({ etag: current.bytes.etag, [SIGNATURE_HEADER]: current.signature });
      if (isKnown(request.headers['if-none-match'], current.bytes.etag)) return reply.code(304).send(undefined);

      const encoding = pickEncoding(request.headers['accept-encoding']);
      if (encoding !== 'identity') void reply.header('content-encoding', encoding);
      // The bytes went through the reply's schema when they were made; a buffer is sent as it is.
      return reply.type('application/json; charset=utf-8').send(current.bytes[encoding] as never);
    },
  });

  app.route({
    method: 'GET',
    url: readVersion.url,
    config: { access: 'public', rateLimit: false },
    schema: {
      summary: '公示看板的版本号，和是否已撤下；收不到更新铃时用它轮询',
      tags: ['公开'],
      querystring: NoQuerySchema,
      response: { 200: readVersion.reply },
    },
    handler: async (_request, reply) => reply.header('cache-control', 'no-store').send(board.version()),
  });
};
