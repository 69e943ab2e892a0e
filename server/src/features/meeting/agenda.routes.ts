import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { readAgenda } from '@ryg/shared/contract/agenda.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { LEDGER_READERS } from '@ryg/shared/domain/scope.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import type { AgendaService } from './agenda.service.ts';

type Deps = Readonly<{ agendas: AgendaService }>;

/** The meeting in one answer: deck, papers and archive read it and nothing else. */
export const agendaRoutes: FastifyPluginAsyncZod<Deps> = async (app, { agendas }) => {
  app.route({
    method: readAgenda.method,
    url: readAgenda.url,
    config: { access: LEDGER_READERS },
    schema: {
      summary: '一次调度会的全部议程：按定格的快照，或按现在的台账；过去的会议按当时的样子打开',
      tags: ['调度会'],
      params: readAgenda.params,
      querystring: readAgenda.query,
      response: { 200: readAgenda.reply, '4xx': ProblemSchema, 503: ProblemSchema },
    },
    handler: async (request, reply) => {
      const { key } = request.params;
      const json = accepted(await agendas.read(actorOf(request), key, request.query.mode ?? 'frozen'));
      // Written once for each state of the meeting; a buffer is sent as it is.
      return reply.type('application/json; charset=utf-8').send(Buffer.from(json) as never);
    },
  });
};
