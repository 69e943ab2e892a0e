import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { readBoard } from '@ryg/shared/contract/board.contract.ts';
import {
  ConditionalHeadersSchema,
  NoQuerySchema,
  readVersion,
  UnchangedSchema,
} from '@ryg/shared/contract/public.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { SIGNATURE_HEADER } from '@ryg/shared/domain/signed-text.ts';
import type { Clock } from '../../platform/clock.ts';
import { isKnown, pickEncoding, type PreparedBytes } from '../../platform/prepared-bytes.ts';
import { accepted } from '../../platform/refusals.ts';
import type { AsOfService } from './as-of.service.ts';
import type { BoardService } from './board.service.ts';

type Deps = Readonly<{ board: BoardService; asOf: AsOfService; clock: Clock }>;

/** Days may have to be made; a hall of phones behind one address may play the weeks, a machine that asks for all may not. */
const DAYS_A_MINUTE = 600;
const SOON_SECONDS = '5';

/** HTTP in, prepared bytes out. Nothing is computed here. */
export const boardRoutes: FastifyPluginAsyncZod<Deps> = async (app, { board, asOf, clock }) => {
  const countDays = app.createRateLimit({ max: DAYS_A_MINUTE, timeWindow: 60_000 });

  const anotherDay = async (day: CalendarDay, request: FastifyRequest, reply: FastifyReply): Promise<PreparedBytes> => {
    const asked = await countDays(request);
    if (!asked.isAllowed && asked.isExceeded) throw Object.assign(new Error('rate limited'), { statusCode: 429 });
    const made = await asOf.on(day);
    if (!made.ok && made.refusal.code === 'DAY_BUSY') void reply.header('retry-after', SOON_SECONDS);
    return accepted(made);
  };

  app.route({
    method: ['GET', 'HEAD'],
    url: readBoard.url,
    // Turning a screen away would cost as much as answering it. Other days are counted in the handler.
    config: { access: 'public', rateLimit: false },
    schema: {
      summary: '公示看板：最近一期公开的内容，按今天判灯；asOf 给出另一天的：过去的照当时公开的，将来的按现在的推算',
      tags: ['公开'],
      querystring: readBoard.query,
      headers: ConditionalHeadersSchema,
      response: {
        200: readBoard.reply,
        304: UnchangedSchema,
        400: ProblemSchema,
        410: ProblemSchema,
        422: ProblemSchema,
        429: ProblemSchema,
        503: ProblemSchema,
      },
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
      const { asOf: day } = request.query;
      // Without a signature: no wall can take another day for its own.
      if (day !== undefined) return send(await anotherDay(day, request, reply), request, reply);
      void reply.header(SIGNATURE_HEADER, current.signature);
      return send(current.bytes, request, reply);
    },
  });
};

/** Small enough to ask for every few seconds. */
export const versionRoute: FastifyPluginAsyncZod<Pick<Deps, 'board'>> = async (app, { board }) => {
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

/** The bytes in the encoding the client takes, or word that it holds them already. */
function send(bytes: PreparedBytes, { headers }: FastifyRequest, reply: FastifyReply) {
  void reply.header('etag', bytes.etag);
  if (isKnown(headers['if-none-match'], bytes.etag)) return reply.code(304).send(undefined);
  const encoding = pickEncoding(headers['accept-encoding']);
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  // The bytes went through the reply's schema when they were made; a buffer is sent as it is.
  return reply.type('application/json; charset=utf-8').send(bytes[encoding] as never);
}
