import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { readWhy } from '@ryg/shared/contract/why.contract.ts';
import { LEDGER_READERS } from '@ryg/shared/domain/scope.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import type { WhyService } from './why.service.ts';

type Deps = Readonly<{ why: WhyService }>;

/** 凭什么亮灯, one lamp at a time. */
export const whyRoutes: FastifyPluginAsyncZod<Deps> = async (app, { why }) => {
  app.route({
    method: readWhy.method,
    url: readWhy.url,
    config: { access: LEDGER_READERS },
    schema: {
      summary: '凭什么亮这个灯：每条规则的数字、该谁办、怎样转绿、若没有延期会怎样',
      tags: ['台账'],
      params: readWhy.params,
      querystring: readWhy.query,
      response: { 200: readWhy.reply, '4xx': ProblemSchema, 503: ProblemSchema },
    },
    handler: async (request) => accepted(await why(actorOf(request), request.params.id, request.query.asOf)),
  });
};
