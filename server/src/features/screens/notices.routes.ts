import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { draftNotice, releaseNotice, withdrawNotice } from '@ryg/shared/contract/screens.contract.ts';
import { accepted } from '../../platform/refusals.ts';
import { noticeActs, type NamesKnownIn } from './notices.service.ts';
import type { Screens } from './screens.ts';
import type { ScreensReader } from './screens-view.ts';
import { senderOf } from './sender.ts';

type Deps = Readonly<{ screens: Screens; reader: ScreensReader; namesKnownIn: NamesKnownIn }>;

const shared = { tags: ['公示屏'], querystring: NoQuerySchema };
const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };

/** Words that two people put on the screens for some days, and one takes away. */
export const noticeRoutes: FastifyPluginAsyncZod<Deps> = async (app, { screens, reader, namesKnownIn }) => {
  const acts = noticeActs(screens, namesKnownIn);
  app.route({
    method: draftNotice.method,
    url: draftNotice.url,
    config: { access: ['office'] },
    schema: {
      ...shared,
      summary: '拟一条屏上通知，等另一位同志放行',
      headers: draftNotice.headers,
      body: draftNotice.body,
      response: { 201: draftNotice.reply, ...refusals },
    },
    handler: async (request, reply) => {
      const sender = senderOf(request);
      const id = accepted(await acts.draft(sender, request.body));
      return reply.code(201).send(reader.notice(sender.actor.account, id));
    },
  });
  app.route({
    method: releaseNotice.method,
    url: releaseNotice.url,
    config: { access: ['office'] },
    schema: {
      ...shared,
      summary: '放行一条屏上通知：拟稿人以外的一位同志',
      headers: releaseNotice.headers,
      params: releaseNotice.params,
      body: releaseNotice.body,
      response: { 200: releaseNotice.reply, ...refusals },
    },
    handler: async (request) => {
      const sender = senderOf(request);
      return reader.notice(sender.actor.account, accepted(await acts.release(sender, request.params.id)));
    },
  });
  app.route({
    method: withdrawNotice.method,
    url: withdrawNotice.url,
    // Like the red button, so that it never waits for somebody of the office.
    config: { access: ['office', 'security'] },
    schema: {
      ...shared,
      summary: '立即撤下一条屏上通知',
      headers: withdrawNotice.headers,
      params: withdrawNotice.params,
      body: withdrawNotice.body,
      response: { 200: withdrawNotice.reply, ...refusals },
    },
    handler: async (request) => {
      const sender = senderOf(request);
      const { reason } = request.body;
      return reader.notice(sender.actor.account, accepted(await acts.withdraw(sender, request.params.id, reason)));
    },
  });
};
