import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as contract from '@ryg/shared/contract/meeting.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { LEDGER_READERS } from '@ryg/shared/domain/scope.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import type { explaining } from './explain.service.ts';
import type { freezing } from './freeze.service.ts';
import type { MeetingsView } from './meetings-view.ts';
import { senderOf } from './sender.ts';
import { EXPLAINERS } from './sight.ts';

type Deps = Readonly<{
  view: MeetingsView;
  freeze: ReturnType<typeof freezing>;
  explain: ReturnType<typeof explaining>;
}>;

const shared = { tags: ['调度会'], querystring: NoQuerySchema };
const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const office = ['office'] as const;

/** Meetings as the desk plans them: the archive, snapshots, who sat there, and what units explain beforehand. */
export const meetingRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  await app.register(archiveRoutes, deps);
  await app.register(explainingRoutes, deps);
};

const archiveRoutes: FastifyPluginAsyncZod<Deps> = async (app, { view, freeze }) => {
  app.route({
    method: contract.listMeetings.method,
    url: contract.listMeetings.url,
    config: { access: LEDGER_READERS },
    schema: {
      ...shared,
      summary: '调度会：开过的和就要开的，本账号能在每一次会上做什么，接下来可以定格哪一次',
      response: { 200: contract.listMeetings.reply, ...refusals },
    },
    handler: async (request) => accepted(await view.list(actorOf(request))),
  });
  app.route({
    method: contract.freezeMeeting.method,
    url: contract.freezeMeeting.url,
    config: { access: office },
    schema: {
      ...shared,
      summary: '定格一次会议的快照；重新定格要写原因',
      headers: contract.freezeMeeting.headers,
      params: contract.freezeMeeting.params,
      body: contract.freezeMeeting.body,
      response: { 201: contract.freezeMeeting.reply, ...refusals },
    },
    handler: async (request, reply) => {
      const key = accepted(await freeze.freeze(senderOf(request), request.params.key, request.body));
      return reply.code(201).send(accepted(await view.one(actorOf(request), key)));
    },
  });
  app.route({
    method: contract.describeMeeting.method,
    url: contract.describeMeeting.url,
    config: { access: office },
    schema: {
      ...shared,
      summary: '填写会议地点、主持、记录、出席和缺席',
      headers: contract.describeMeeting.headers,
      params: contract.describeMeeting.params,
      body: contract.describeMeeting.body,
      response: { 200: contract.describeMeeting.reply, ...refusals },
    },
    handler: async (request) => {
      const key = accepted(await freeze.describe(senderOf(request), request.params.key, request.body));
      return accepted(await view.one(actorOf(request), key));
    },
  });
};

const explainingRoutes: FastifyPluginAsyncZod<Deps> = async (app, { explain }) => {
  app.route({
    method: contract.readExplaining.method,
    url: contract.readExplaining.url,
    config: { access: EXPLAINERS },
    schema: {
      ...shared,
      summary: '会前说明：快照里本账号范围内的红灯、黄灯和各单位已写的说明',
      params: contract.readExplaining.params,
      response: { 200: contract.readExplaining.reply, ...refusals },
    },
    handler: async (request) => accepted(await explain.read(actorOf(request), request.params.key)),
  });
  app.route({
    method: contract.explainLight.method,
    url: contract.explainLight.url,
    config: { access: EXPLAINERS },
    schema: {
      ...shared,
      summary: '写或改本单位对一盏灯的说明，截止日以前有效',
      headers: contract.explainLight.headers,
      params: contract.explainLight.params,
      body: contract.explainLight.body,
      response: { 201: contract.explainLight.reply, ...refusals },
    },
    handler: async (request, reply) => {
      const { issue, text } = request.body;
      const explained = await explain.explain(senderOf(request), request.params.key, issue, text);
      return reply.code(201).send(accepted(explained));
    },
  });
};
