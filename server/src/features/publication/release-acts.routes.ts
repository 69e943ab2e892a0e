import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import {
  approveRelease,
  draftRelease,
  pressRedButton as redButton,
  withdrawRelease,
} from '@ryg/shared/contract/release.contract.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import { sourceOf } from '../../platform/request-source.ts';
import type { PublicationRooms } from './publication.ts';

type Deps = Readonly<{ rooms: PublicationRooms }>;

const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const shared = { tags: ['发布'], querystring: NoQuerySchema };

/** Two people put something before the public. Who may approve what is decided by the service, with the entries in hand. */
export const releaseActRoutes: FastifyPluginAsyncZod<Deps> = async (app, { rooms: { acts, reader } }) => {
  app.route({
    method: draftRelease.method,
    url: draftRelease.url,
    config: { access: ['office'] },
    schema: {
      ...shared,
      summary: '拟一张发布单，等另一位同志放行',
      headers: draftRelease.headers,
      body: draftRelease.body,
      response: { 201: draftRelease.reply, ...refusals },
    },
    handler: async (request, reply) => {
      const sender = senderOf(request);
      const id = accepted(await acts.draft(sender, request.body));
      return reply.code(201).send(accepted(await reader.one(sender.actor.account, id)));
    },
  });

  app.route({
    method: approveRelease.method,
    url: approveRelease.url,
    config: { access: ['office'] },
    schema: {
      ...shared,
      summary: '放行：拟稿人以外的一位同志核对后公开',
      params: approveRelease.params,
      headers: approveRelease.headers,
      body: approveRelease.body,
      response: { 200: approveRelease.reply, ...refusals },
    },
    handler: async (request) => {
      const sender = senderOf(request);
      const id = accepted(await acts.approve(sender, request.params.id, request.body.signed ?? null));
      return accepted(await reader.one(sender.actor.account, id));
    },
  });
};

/** One person takes something away from the public, at once. */
export const takeDownRoutes: FastifyPluginAsyncZod<Deps> = async (app, { rooms: { acts, reader, press } }) => {
  app.route({
    method: withdrawRelease.method,
    url: withdrawRelease.url,
    config: { access: ['office', 'security'] },
    schema: {
      ...shared,
      summary: '撤回待放行的发布单，或撤下已放行的内容',
      params: withdrawRelease.params,
      headers: withdrawRelease.headers,
      body: withdrawRelease.body,
      response: { 200: withdrawRelease.reply, ...refusals },
    },
    handler: async (request) => {
      const sender = senderOf(request);
      const id = accepted(await acts.withdraw(sender, request.params.id, request.body.reason));
      return accepted(await reader.one(sender.actor.account, id));
    },
  });

  app.route({
    method: redButton.method,
    url: redButton.url,
    config: { access: ['office', 'security'] },
    schema: {
      ...shared,
      summary: '一键撤下：整块公示，或一个问题的内容；一人即可，立即生效',
      headers: redButton.headers,
      body: redButton.body,
      response: { 200: redButton.reply, ...refusals },
    },
    handler: async (request) => {
      const { reason, issue = null } = request.body;
      return { version: accepted(await press(senderOf(request), { reason, issue })) };
    },
  });
};

type Asked = Parameters<typeof actorOf>[0] & Readonly<{ headers: Readonly<{ 'idempotency-key': string }> }>;

const senderOf = (request: Asked) => ({
  actor: actorOf(request),
  source: sourceOf(request),
  key: request.headers['idempotency-key'],
});
