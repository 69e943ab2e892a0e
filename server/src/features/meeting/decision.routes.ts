import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as contract from '@ryg/shared/contract/decisions.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import type { SpotCheck } from '@ryg/shared/domain/meeting/agenda-value.ts';
import type { Result } from '@ryg/shared/domain/refusal.ts';
import { LEDGER_READERS } from '@ryg/shared/domain/scope.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import type { deciding } from './decide.service.ts';
import type { MeetingsView } from './meetings-view.ts';
import { senderOf, type Sender } from './sender.ts';

type Deps = Readonly<{
  view: MeetingsView;
  decide: ReturnType<typeof deciding>;
  draw: (sender: Sender, key: string, called: string) => Promise<Result<SpotCheck>>;
}>;

const shared = { tags: ['调度会'], querystring: NoQuerySchema };
const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const office = ['office'] as const;

/** What a meeting decides, what becomes of it, and whom it looks at again. */
export const decisionRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  await app.register(writingRoutes, deps);
  await app.register(followingRoutes, deps);
};

const writingRoutes: FastifyPluginAsyncZod<Deps> = async (app, { view, decide, draw }) => {
  app.route({
    method: contract.decide.method,
    url: contract.decide.url,
    config: { access: office },
    schema: {
      ...shared,
      summary: '记下一件议定事项：谁、办什么、什么时候办好',
      headers: contract.decide.headers,
      params: contract.decide.params,
      body: contract.decide.body,
      response: { 201: contract.decide.reply, ...refusals },
    },
    handler: async (request, reply) => {
      const id = accepted(await decide.decide(senderOf(request), request.params.key, request.body));
      return reply.code(201).send(accepted(await view.decision(actorOf(request), id)));
    },
  });
  app.route({
    method: contract.drawChecks.method,
    url: contract.drawChecks.url,
    config: { access: office },
    schema: {
      ...shared,
      summary: '从新近销号的问题里抽查；种子公开，任何人都能重抽一遍',
      headers: contract.drawChecks.headers,
      params: contract.drawChecks.params,
      body: contract.drawChecks.body,
      response: { 201: contract.drawChecks.reply, ...refusals },
    },
    handler: async (request, reply) =>
      reply.code(201).send(accepted(await draw(senderOf(request), request.params.key, request.body.called))),
  });
};

const followingRoutes: FastifyPluginAsyncZod<Deps> = async (app, { view, decide }) => {
  app.route({
    method: contract.listDecisions.method,
    url: contract.listDecisions.url,
    config: { access: LEDGER_READERS },
    schema: {
      ...shared,
      summary: '议定事项清单：本账号范围内历次会议议定的事项，今天办得怎样',
      response: { 200: contract.listDecisions.reply, ...refusals },
    },
    handler: async (request) => accepted(await view.decisions(actorOf(request))),
  });
  app.route({
    method: contract.followDecision.method,
    url: contract.followDecision.url,
    config: { access: office },
    schema: {
      ...shared,
      summary: '会上记下一件议定事项的落实情况：办结、延期或不再办理',
      headers: contract.followDecision.headers,
      params: contract.followDecision.params,
      body: contract.followDecision.body,
      response: { 201: contract.followDecision.reply, ...refusals },
    },
    handler: async (request, reply) => {
      const { id, key } = request.params;
      const followed = accepted(await decide.follow(senderOf(request), id, key, request.body));
      return reply.code(201).send(accepted(await view.decision(actorOf(request), followed)));
    },
  });
  app.route({
    method: contract.followBetween.method,
    url: contract.followBetween.url,
    config: { access: office },
    schema: {
      ...shared,
      summary: '两次会之间记下一件议定事项的落实情况',
      headers: contract.followBetween.headers,
      params: contract.followBetween.params,
      body: contract.followBetween.body,
      response: { 201: contract.followBetween.reply, ...refusals },
    },
    handler: async (request, reply) => {
      const followed = accepted(await decide.follow(senderOf(request), request.params.id, null, request.body));
      return reply.code(201).send(accepted(await view.decision(actorOf(request), followed)));
    },
  });
};
