import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { readDesk } from '@ryg/shared/contract/desk.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import type { DeskService } from './desk.service.ts';
import { READERS } from './issues.routes.ts';

type Deps = Readonly<{ desk: DeskService }>;

/** The first page of the desk. */
export const deskRoutes: FastifyPluginAsyncZod<Deps> = async (app, { desk }) => {
  app.route({
    method: readDesk.method,
    url: readDesk.url,
    config: { access: READERS },
    schema: {
      summary: '工作台首页：今天要办、灯的分布、最近动态',
      tags: ['台账'],
      querystring: readDesk.query,
      response: { 200: readDesk.reply, '4xx': ProblemSchema, 503: ProblemSchema },
    },
    handler: async (request) => accepted(await desk.read(actorOf(request))),
  });
};
