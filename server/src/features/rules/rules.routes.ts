import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { approvePack, listPacks, proposePack, withdrawPack } from '@ryg/shared/contract/packs.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { readRehearsal } from '@ryg/shared/contract/rehearsal.contract.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import { sourceOf } from '../../platform/request-source.ts';
import type { RulesRoom } from './rules.ts';

type Deps = Readonly<{ room: RulesRoom }>;

const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const tags = ['规则'];
const shared = { tags, querystring: NoQuerySchema };
/** A pack is a page of text; a body beyond this is something else. */
const PACK_BYTES = 64 * 1024;

/** 亮灯规则: what is in force, what it would be like otherwise, and how two people change it. */
export const rulesRoutes: FastifyPluginAsyncZod<Deps> = async (app, { room }) => {
  app.route({
    method: listPacks.method,
    url: listPacks.url,
    config: { access: ['office', 'leader', 'auditor'] },
    schema: {
      summary: '现行规则、规则方案和历次规则',
      tags,
      querystring: NoQuerySchema,
      response: { 200: listPacks.reply, ...refusals },
    },
    handler: async (request) => accepted(await room.reader.list(actorOf(request))),
  });

  app.route({
    method: readRehearsal.method,
    url: readRehearsal.url,
    config: { access: ['office', 'leader', 'auditor'] },
    schema: {
      summary: '规则试算所用的事实：某一天，或一个月里每一天台账当时的样子',
      tags,
      querystring: readRehearsal.query,
      response: { 200: readRehearsal.reply, ...refusals },
    },
    handler: async (request) => accepted(await room.facts(actorOf(request), request.query)),
  });

  await app.register(packActRoutes, { room });
};

const packActRoutes: FastifyPluginAsyncZod<Deps> = async (app, { room: { acts, reader } }) => {
  app.route({
    method: proposePack.method,
    url: proposePack.url,
    config: { access: ['office'] },
    bodyLimit: PACK_BYTES,
    schema: {
      summary: '提出规则方案：新规则、起用日和理由，等另一位同志批准',
      ...shared,
      headers: proposePack.headers,
      body: proposePack.body,
      response: { 201: proposePack.reply, ...refusals },
    },
    handler: async (request, reply) => {
      const sender = senderOf(request);
      const id = accepted(await acts.propose(sender, request.body));
      return reply.code(201).send(accepted(await reader.one(sender.actor, id)));
    },
  });

  app.route({
    method: approvePack.method,
    url: approvePack.url,
    config: { access: ['office', 'leader'] },
    schema: {
      summary: '批准规则方案：提出人以外的一位整改办同志或县领导核对后批准，到起用日生效',
      ...shared,
      params: approvePack.params,
      headers: approvePack.headers,
      body: approvePack.body,
      response: { 200: approvePack.reply, ...refusals },
    },
    handler: async (request) => {
      const sender = senderOf(request);
      const id = accepted(await acts.approve(sender, request.params.id));
      return accepted(await reader.one(sender.actor, id));
    },
  });

  app.route({
    method: withdrawPack.method,
    url: withdrawPack.url,
    config: { access: ['office', 'leader'] },
    schema: {
      summary: '撤回还没有生效的规则方案',
      ...shared,
      params: withdrawPack.params,
      headers: withdrawPack.headers,
      body: withdrawPack.body,
      response: { 200: withdrawPack.reply, ...refusals },
    },
    handler: async (request) => {
      const sender = senderOf(request);
      const id = accepted(await acts.withdraw(sender, request.params.id, request.body.reason));
      return accepted(await reader.one(sender.actor, id));
    },
  });
};

type Asked = Parameters<typeof actorOf>[0] & Readonly<{ headers: Readonly<{ 'idempotency-key': string }> }>;

const senderOf = (request: Asked) => ({
  actor: actorOf(request),
  source: sourceOf(request),
  key: request.headers['idempotency-key'],
});
