import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import {
  changePassword,
  confirmIdentity as confirmContract,
  confirmTotp as confirmTotpContract,
  endDevice,
  endTotp as endTotpContract,
  listDevices,
  startTotp as startTotpContract,
} from '@ryg/shared/contract/people.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { actorOf, identityOf } from '../../platform/access.ts';
import { newSessionId, storedSession, whyOver } from './keep-sessions.ts';
import { changeOwnPassword, confirmIdentity, type Sitter } from './own-password.service.ts';
import { sendRefusal, type People } from './people.ts';
import { sessionView } from './session-view.ts';
import { confirmTotp, endTotp, startTotp } from './totp.service.ts';

const common = { tags: ['登录'], querystring: NoQuerySchema };

function sitterOf(request: FastifyRequest): Sitter {
  const session = storedSession(request);
  if (!session) throw new Error('a route about one’s own session was reached without one');
  return { accountId: identityOf(request).accountId, session, address: request.ip };
}

/** What people do about their own way in. */
export const ownRoutes: FastifyPluginAsyncZod<Readonly<{ people: People }>> = async (app, { people }) => {
  await app.register(passwordRoutes, { people });
  await app.register(totpRoutes, { people });
  await app.register(deviceRoutes, { people });
};

const passwordRoutes: FastifyPluginAsyncZod<Readonly<{ people: People }>> = async (app, { people }) => {
  app.route({
    method: changePassword.method,
    url: changePassword.url,
    config: { access: 'signedIn', duties: ['password', 'totp'] },
    schema: {
      ...common,
      summary: '修改自己的口令',
      body: changePassword.body,
      response: { 200: changePassword.reply, '4xx': ProblemSchema },
    },
    handler: async (request, reply) => {
      const changed = await changeOwnPassword(people, sitterOf(request), request.body, () => newSessionId(request));
      if (changed.ok) return sessionView(people, changed.value, request);
      // The new id belongs to nobody.
      delete request.session.opened;
      return sendRefusal(request, reply, changed.refusal);
    },
  });

  app.route({
    method: confirmContract.method,
    url: confirmContract.url,
    config: { access: 'signedIn', duties: ['totp'] },
    schema: {
      ...common,
      summary: '再次确认是本人，十分钟内有效',
      body: confirmContract.body,
      response: { 204: confirmContract.reply, '4xx': ProblemSchema },
    },
    handler: async (request, reply) => {
      const { password } = request.body;
      const confirmed = await confirmIdentity(people, sitterOf(request), password, () => newSessionId(request));
      if (confirmed.ok) return reply.code(204).send(undefined);
      delete request.session.opened;
      return sendRefusal(request, reply, confirmed.refusal);
    },
  });
};

const totpRoutes: FastifyPluginAsyncZod<Readonly<{ people: People }>> = async (app, { people }) => {
  app.route({
    method: startTotpContract.method,
    url: startTotpContract.url,
    config: { access: 'signedIn', duties: ['totp'], confirmed: true },
    schema: {
      ...common,
      summary: '取一个动态口令密钥，放进手机验证器',
      response: { 200: startTotpContract.reply, '4xx': ProblemSchema },
    },
    handler: async (request, reply) => {
      const started = await startTotp(people, sitterOf(request));
      return started.ok ? started.value : sendRefusal(request, reply, started.refusal);
    },
  });

  app.route({
    method: confirmTotpContract.method,
    url: confirmTotpContract.url,
    config: { access: 'signedIn', duties: ['totp'] },
    schema: {
      ...common,
      summary: '用验证器上的第一个动态口令完成绑定',
      body: confirmTotpContract.body,
      response: { 200: confirmTotpContract.reply, '4xx': ProblemSchema },
    },
    handler: async (request, reply) => {
      const confirmed = await confirmTotp(people, sitterOf(request), request.body.code);
      return confirmed.ok ? { recoveryCodes: [...confirmed.value] } : sendRefusal(request, reply, confirmed.refusal);
    },
  });

  app.route({
    method: endTotpContract.method,
    url: endTotpContract.url,
    config: { access: 'signedIn', confirmed: true },
    schema: { ...common, summary: '解除动态口令', response: { 204: endTotpContract.reply, '4xx': ProblemSchema } },
    handler: async (request, reply) => {
      const ended = await endTotp(people, sitterOf(request));
      return ended.ok ? reply.code(204).send(undefined) : sendRefusal(request, reply, ended.refusal);
    },
  });
};

const deviceRoutes: FastifyPluginAsyncZod<Readonly<{ people: People }>> = async (app, { people }) => {
  app.route({
    method: listDevices.method,
    url: listDevices.url,
    config: { access: 'signedIn' },
    schema: { ...common, summary: '自己正在登录的设备', response: { 200: listDevices.reply, '4xx': ProblemSchema } },
    handler: async (request) => {
      const { accountId, sessionHash } = identityOf(request);
      const now = people.wall.now().getTime();
      const live = (await people.store.sessions.of(accountId)).filter((session) => whyOver(session, now) === null);
      return live.map(({ device: id, startedAt, seenAt, address, agent, idHash }) => ({
        id,
        startedAt,
        seenAt,
        address,
        agent,
        current: idHash === sessionHash,
      }));
    },
  });

  app.route({
    method: endDevice.method,
    url: endDevice.url,
    config: { access: 'signedIn' },
    schema: {
      ...common,
      summary: '让自己的一个设备退出登录',
      params: endDevice.params,
      response: { 204: endDevice.reply, '4xx': ProblemSchema },
    },
    handler: async (request, reply) => {
      const { accountId } = identityOf(request);
      const { account } = actorOf(request);
      const object = request.params.id;
      const isEnded = await people.record(async ({ sessions }) => {
        const session = (await sessions.of(accountId)).find(({ device }) => device === object);
        if (!session) return { events: [], value: false };
        await sessions.end(session.idHash);
        const detail = { why: 'own choice' };
        const ended = { kind: 'sessionEnded', account, address: request.ip, object, outcome: 'ok', detail } as const;
        return { events: [ended], value: true };
      });
      if (isEnded) return reply.code(204).send(undefined);
      return sendRefusal(request, reply, { code: 'NO_DEVICE', message: '这个设备已经退出，或不是您的；请刷新列表' });
    },
  });
};
