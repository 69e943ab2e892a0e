import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { giveCommand, registerIssue } from '@ryg/shared/contract/issues.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import { sourceOf } from '../../platform/request-source.ts';
import type { CommandService } from './command.service.ts';

type Deps = Readonly<{ commands: CommandService }>;

/** Whoever works on issues; what each of them may do with one is decided by the domain. */
const WORKERS = ['office', 'leader', 'department', 'town', 'inspector'] as const;

const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const tags = ['台账'];

/** Commands in, the issue as it stands afterwards out. Nothing is decided here. */
export const commandRoutes: FastifyPluginAsyncZod<Deps> = async (app, { commands }) => {
  app.route({
    method: giveCommand.method,
    url: giveCommand.url,
    config: { access: WORKERS },
    schema: {
      summary: '办理：对一个问题下达一条命令',
      tags,
      params: giveCommand.params,
      querystring: NoQuerySchema,
      headers: giveCommand.headers,
      body: giveCommand.body,
      response: { 200: giveCommand.reply, ...refusals },
    },
    handler: async (request) => {
      const sender = senderOf(request);
      return accepted(await commands.give(sender, request.params.id, request.body));
    },
  });

  app.route({
    method: registerIssue.method,
    url: registerIssue.url,
    config: { access: ['office'] },
    schema: {
      summary: '登记一个新问题',
      tags,
      querystring: NoQuerySchema,
      headers: registerIssue.headers,
      body: registerIssue.body,
      response: { 201: registerIssue.reply, ...refusals },
    },
    handler: async (request, reply) =>
      reply.code(201).send(accepted(await commands.register(senderOf(request), request.body))),
  });
};

type Asked = Parameters<typeof actorOf>[0] & Readonly<{ headers: Readonly<{ 'idempotency-key': string }> }>;

const senderOf = (request: Asked) => ({
  actor: actorOf(request),
  source: sourceOf(request),
  key: request.headers['idempotency-key'],
});
