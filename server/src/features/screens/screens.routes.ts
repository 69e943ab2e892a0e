import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import * as contract from '@ryg/shared/contract/screens.contract.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import type { NameOf } from '../../live/account-names.ts';
import { screenActs } from './acts.service.ts';
import { noticeRoutes } from './notices.routes.ts';
import type { NamesKnownIn } from './notices.service.ts';
import { pairScreen } from './pair.service.ts';
import type { Screens } from './screens.ts';
import { screensReader, type ScreensReader } from './screens-view.ts';
import { senderOf } from './sender.ts';
import { screenTimeline } from './timeline.service.ts';

type Deps = Readonly<{ screens: Screens; nameOf: NameOf; namesKnownIn: NamesKnownIn }>;
type Rooms = Readonly<{ screens: Screens; reader: ScreensReader }>;

const tags = ['公示屏'];
const shared = { tags, querystring: NoQuerySchema };
const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
/** Nothing of it is secret in the house; who answers for machines, for the record or for taking words down may look too. */
const readers = ['office', 'leader', 'inspector', 'system', 'security', 'auditor'] as const;
const office = ['office'] as const;

/** The screens at the desk: what each shows, what is wrong with it, and everything one may do to it. */
export const screensRoutes: FastifyPluginAsyncZod<Deps> = async (app, { screens, nameOf, namesKnownIn }) => {
  const reader = screensReader(screens, nameOf);
  await app.register(lookingRoutes, { screens, reader });
  await app.register(settingRoutes, { screens, reader });
  await app.register(actRoutes, { screens, reader });
  await app.register(noticeRoutes, { screens, reader, namesKnownIn });
};

const lookingRoutes: FastifyPluginAsyncZod<Rooms> = async (app, { screens, reader }) => {
  app.route({
    method: contract.listScreens.method,
    url: contract.listScreens.url,
    config: { access: readers },
    schema: {
      ...shared,
      summary: '公示屏：各屏正在显示什么、设置、告警和屏上通知',
      response: { 200: contract.listScreens.reply, ...refusals },
    },
    handler: (request) => reader.all(actorOf(request).account),
  });
  app.route({
    method: contract.readScreenAlarms.method,
    url: contract.readScreenAlarms.url,
    config: { access: readers },
    schema: { ...shared, summary: '有告警的屏', response: { 200: contract.readScreenAlarms.reply, ...refusals } },
    handler: async () => reader.alarms(),
  });
  app.route({
    method: contract.readScreenTimeline.method,
    url: contract.readScreenTimeline.url,
    config: { access: readers },
    schema: {
      tags,
      summary: '一块屏的展示记录：从何时到何时、第几期、中断和在线率',
      params: contract.readScreenTimeline.params,
      querystring: contract.readScreenTimeline.query,
      response: { 200: contract.readScreenTimeline.reply, ...refusals },
    },
    handler: async (request) => accepted(await screenTimeline(screens, request.params.id, request.query)),
  });
};

const settingRoutes: FastifyPluginAsyncZod<Rooms> = async (app, { screens, reader }) => {
  const acts = screenActs(screens);
  app.route({
    method: contract.pairScreen.method,
    url: contract.pairScreen.url,
    config: { access: office },
    schema: {
      ...shared,
      summary: '凭屏上的配对码登记一块屏，或给换了播放机的屏重新配对',
      headers: contract.pairScreen.headers,
      body: contract.pairScreen.body,
      response: { 201: contract.pairScreen.reply, ...refusals },
    },
    handler: async (request, reply) => {
      const id = accepted(await pairScreen(screens, senderOf(request), request.body));
      return reply.code(201).send(await reader.one(id));
    },
  });
  app.route({
    method: contract.changeScreen.method,
    url: contract.changeScreen.url,
    config: { access: office },
    schema: {
      ...shared,
      summary: '修改一块屏的名称、位置和设置',
      headers: contract.changeScreen.headers,
      params: contract.changeScreen.params,
      body: contract.changeScreen.body,
      response: { 200: contract.changeScreen.reply, ...refusals },
    },
    handler: async (request) =>
      reader.one(accepted(await acts.change(senderOf(request), request.params.id, request.body))),
  });
};

const actRoutes: FastifyPluginAsyncZod<Rooms> = async (app, { screens, reader }) => {
  const acts = screenActs(screens);
  app.route({
    method: contract.revokeScreen.method,
    url: contract.revokeScreen.url,
    config: { access: office },
    schema: {
      ...shared,
      summary: '停用一块屏的密钥；它照常播放公开内容，不再听从远程操作',
      headers: contract.revokeScreen.headers,
      params: contract.revokeScreen.params,
      body: contract.revokeScreen.body,
      response: { 200: contract.revokeScreen.reply, ...refusals },
    },
    handler: async (request) =>
      reader.one(accepted(await acts.revoke(senderOf(request), request.params.id, request.body.reason))),
  });
  app.route({
    method: contract.actOnScreen.method,
    url: contract.actOnScreen.url,
    config: { access: office },
    schema: {
      ...shared,
      summary: '远程操作：停留、恢复轮播、黑屏、亮屏、重新载入、测试卡',
      headers: contract.actOnScreen.headers,
      params: contract.actOnScreen.params,
      body: contract.actOnScreen.body,
      response: { 200: contract.actOnScreen.reply, ...refusals },
    },
    handler: async (request) =>
      reader.one(accepted(await acts.act(senderOf(request), request.params.id, request.body))),
  });
};
